import type { JournalEntry } from '../../../core/zoho/writing/journal';
import type { Kept } from './kept';

interface Marked {
	index: number;
	marks: readonly string[];
}

/** Of rows that are alike, those that are written come first: as many as there are must not be written again. */
const ranks = { done: 0, sent: 1, refused: 2 } as const satisfies Record<
	JournalEntry['state'],
	number
>;

/**
 * Which entry is whose: rows that have all marks of an entry first, then those that have its first
 * mark, and so on. An entry belongs to one row; of rows with the same mark the n-th gets the n-th
 * entry, wherever they stand among the items. Gives pairs of a row's index and an entry's slot.
 */
export function matchRows(
	rows: readonly Marked[],
	entries: readonly Kept[],
): Array<[index: number, slot: number]> {
	const inOrder = entries.toSorted(
		(a, b) => ranks[a.entry.state] - ranks[b.entry.state] || a.slot - b.slot,
	);
	const pairs: Array<[number, number]> = [];
	const taken = new Set<number>();
	let open = [...rows];
	const positions = Math.max(0, ...rows.map(({ marks }) => marks.length));
	const keysOf = [
		({ marks }: Pick<Marked, 'marks'>) => marks.join(' '),
		...Array.from(
			{ length: positions },
			(_, at) =>
				({ marks }: Pick<Marked, 'marks'>) =>
					marks[at],
		),
	];
	for (const keyOf of keysOf) {
		const waiting = new Map<string, Kept[]>();
		for (const entry of inOrder) {
			const key = taken.has(entry.slot) ? undefined : keyOf(entry);
			if (key === undefined) continue;
			const same = waiting.get(key) ?? [];
			same.push(entry);
			waiting.set(key, same);
		}
		for (const same of waiting.values()) same.reverse();
		open = open.filter((row) => {
			const key = keyOf(row);
			const entry = key === undefined ? undefined : waiting.get(key)?.pop();
			if (!entry) return true;
			taken.add(entry.slot);
			pairs.push([row.index, entry.slot]);
			return false;
		});
	}
	return pairs;
}
