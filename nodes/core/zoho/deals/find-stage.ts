import type { Json } from '../../kernel/json';
import type { PicklistValue } from '../words/field';
import type { Stage } from './read-pipelines';

/** The stage of this name, as the API reads it, as people see it, or nearly so. */
export function findStage(stages: readonly Stage[], name: string): Stage | undefined {
	const wanted = name.trim();
	return (
		stages.find(({ actual }) => actual === wanted) ??
		stages.find(({ display }) => display === wanted) ??
		stages.find((one) => [one.display, one.actual].some((other) => isLike(other, wanted)))
	);
}

/** Whether a pipeline or stage is called so. */
export const isNamed = ({ actual, display }: PicklistValue, name: Json): boolean =>
	actual === name || display === name;

const isLike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
