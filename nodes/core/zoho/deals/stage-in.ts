import type { Json } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import type { PicklistValue } from '../words/field';
import type { Pipeline } from './read-pipelines';

/**
 * The stage as the API writes it, by what people see or by what the API reads. Fails with
 * STAGE_NOT_IN_PIPELINE and the stages that the deal's pipeline has. A deal that names no pipeline may
 * have any stage.
 */
export function stageIn(pipelines: readonly Pipeline[], pipeline: Json, stage: string): string {
	const own = pipelines.filter((one) => isNamed(one, pipeline));
	const stages = (own.length > 0 ? own : pipelines).flatMap((one) => one.stages);
	const wanted = stage.trim();
	const found = stages.find(({ actual }) => actual === wanted);
	const shown = stages.find(({ display }) => display === wanted);
	const meant = stages.find((one) =>
		[one.display, one.actual].some((name) => isLike(name, wanted)),
	);
	const hit = found ?? shown ?? meant;
	if (hit) return hit.actual;
	const allowed = [...new Set(stages.map(({ display }) => display))].join(', ') || 'none';
	throw failZoho('STAGE_NOT_IN_PIPELINE', { module: 'Deals', field: 'Stage', allowed });
}

const isNamed = ({ actual, display }: PicklistValue, name: Json): boolean =>
	actual === name || display === name;

const isLike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
