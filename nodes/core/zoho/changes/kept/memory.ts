import { compareMarks, isAfter, later, type Mark } from './mark';

/**
 * Which records were dealt with, and in which state: IDs with the second of that state. In the order
 * they were dealt with, the last one last.
 */
export type Memory = ReadonlyMap<string, number>;

export interface Remembered {
	/** Everything up to here is dealt with. */
	after: Mark;
	/** What is dealt with behind that, and a while before. */
	memory: Memory;
}

/** Whether this state of a record was dealt with. */
export const knows = (memory: Memory, { at, id }: Mark): boolean => memory.get(id) === at;

/**
 * The place to read on from, once `dealtWith` was dealt with. It lies no later than `to`, up to where
 * all was read, and than `final`: what is dated before that second cannot turn up any more, since even
 * the slowest of Zoho's machines has written it. Keeps `most` records in mind; had it to forget one
 * behind the place, the place moves on to it instead, so that nothing comes twice.
 */
export function remember(
	{ after, memory }: Remembered,
	{
		dealtWith,
		to,
		final,
		most,
	}: { dealtWith: readonly Mark[]; to: Mark; final: number; most: number },
): Remembered {
	const kept = new Map(memory);
	for (const { id, at } of dealtWith) {
		kept.delete(id);
		kept.set(id, at);
	}
	const end: Mark = { at: final, id: '' };
	let place = later(after, compareMarks(to, end) < 0 ? to : end);
	for (const [id, at] of [...kept].slice(0, Math.max(0, kept.size - most))) {
		kept.delete(id);
		if (isAfter({ id, at }, place)) place = { id, at };
	}
	return { after: place, memory: kept };
}
