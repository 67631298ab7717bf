import type { Misfit } from './fits.ts';
import type { Held } from './hold.ts';

/** Where the twin differs from the papers, and why. */
export interface Deviation {
	operations: string[];
	status: number;
	/** Keys of the answer that differ; all of them when left out. */
	keys?: string[];
	reason: string;
}

const manyTags = ['POST /{}/actions/add_tags', 'POST /{}/actions/remove_tags'];

export const deviations: Deviation[] = [
	{
		operations: manyTags,
		status: 207,
		reason:
			'No document of 2026 says what becomes of some unknown ids among known ones; the twin answers as all operations on rows do [mem]',
	},
	{
		operations: manyTags,
		status: 400,
		keys: ['data', 'tags'],
		reason: 'Ids that are all unknown are rows, as with DELETE [mem]',
	},
];

/** The misfits of an answer that no deviation explains. */
export function unexplained({ operation, status, answer }: Held): Misfit[] {
	const own = deviations.filter(
		(one) => one.status === status && one.operations.includes(operation ?? ''),
	);
	return answer.filter(
		({ path }) => !own.some(({ keys }) => keys === undefined || keys.includes(firstKey(path))),
	);
}

const firstKey = (path: string): string => path.split(/[.[]/)[0] ?? '';
