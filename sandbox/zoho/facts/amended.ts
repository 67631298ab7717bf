import { alsoAnswered, alsoSent, alsoTaken } from './amendments.ts';
import { facts, type ParameterFacts } from './facts.ts';
import { parametersOfSdk } from './sdk-alone.ts';
import type { Shape } from './shape.ts';

/** Whether the documents, or in place of them an amendment, say what an operation answers. */
export const isDescribed = (operation: string): boolean =>
	operation in facts.operations ||
	alsoAnswered.some(({ operations }) => operations?.includes(operation) === true);

/**
 * The operation on records of any module: services and appointments have documents of their own,
 * which lack parameters, pages and refusals that all records have.
 */
const asRecords = (operation: string): string =>
	operation.replace(/ \/(Services|Appointments)__s(?=\/|$)/, ' /{}');

/** The parameters of an operation by the documents and their amendments. */
export function parametersOf(operation: string): Record<string, ParameterFacts> {
	const amended = [...parametersOfSdk, ...alsoTaken]
		.filter(({ operations }) => operations.includes(asRecords(operation)))
		.map(({ name, parameter }) => [name, parameter] as const);
	return {
		...facts.operations[operation]?.parameters,
		...facts.operations[asRecords(operation)]?.parameters,
		...Object.fromEntries(amended),
	};
}

/** The bodies an operation may answer with a status. */
export function answersOf(operation: string, status: number): Shape[] {
	const documented = [...new Set([operation, asRecords(operation)])]
		.map((name) => facts.operations[name]?.answers[status])
		.filter((shape) => shape !== undefined);
	const amended = alsoAnswered
		.filter((one) => one.status === status)
		.filter(
			({ operations }) => operations === undefined || operations.includes(asRecords(operation)),
		)
		.map(({ body }) => body);
	return [...documented, ...amended];
}

/** The bodies an operation may be sent; none for one that takes no body. */
export function sentTo(operation: string): Shape[] {
	const documented = [...new Set([operation, asRecords(operation)])]
		.map((name) => facts.operations[name]?.body)
		.filter((shape) => shape !== undefined);
	const amended = alsoSent
		.filter(({ operations }) => operations.includes(asRecords(operation)))
		.map(({ body }) => body);
	return [...documented, ...amended];
}
