import { alsoAnswered, alsoSent, alsoTaken } from './amendments.ts';
import { facts, type ParameterFacts } from './facts.ts';
import { parametersOfSdk } from './sdk-alone.ts';
import type { Shape } from './shape.ts';

/** Whether the documents, or in place of them an amendment, say what an operation answers. */
export const isDescribed = (operation: string): boolean =>
	operation in facts.operations ||
	alsoAnswered.some(({ operations }) => operations?.includes(operation) === true);

/** The parameters of an operation by the documents and their amendments. */
export function parametersOf(operation: string): Record<string, ParameterFacts> {
	const amended = [...parametersOfSdk, ...alsoTaken]
		.filter(({ operations }) => operations.includes(operation))
		.map(({ name, parameter }) => [name, parameter] as const);
	return { ...facts.operations[operation]?.parameters, ...Object.fromEntries(amended) };
}

/** The bodies an operation may answer with a status. */
export function answersOf(operation: string, status: number): Shape[] {
	const documented = facts.operations[operation]?.answers[status];
	const amended = alsoAnswered
		.filter((one) => one.status === status)
		.filter(({ operations }) => operations === undefined || operations.includes(operation))
		.map(({ body }) => body);
	return [...(documented === undefined ? [] : [documented]), ...amended];
}

/** The bodies an operation may be sent; none for one that takes no body. */
export function sentTo(operation: string): Shape[] {
	const documented = facts.operations[operation]?.body;
	const amended = alsoSent
		.filter(({ operations }) => operations.includes(operation))
		.map(({ body }) => body);
	return [...(documented === undefined ? [] : [documented]), ...amended];
}
