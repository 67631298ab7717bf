import type { RecordDeps } from '../../modules/record-deps';
import { changes as sizes, limits } from '../../words/limits';
import { findChanged, type ChangedRow, type ReadBy } from './find-changed';
import { isAfter, type Mark } from '../kept/mark';
import { knows, type Remembered } from '../kept/memory';
import type { ReadTime } from './settled';

/** What a poll found. */
export interface Scanned {
	/** Changes that no poll has dealt with, oldest first. */
	rows: ChangedRow[];
	/** All up to here are among them, or were dealt with before. */
	to: Mark;
	time: ReadTime;
}

/** The place of a row in the order it is read in. */
export const markOf = (row: ChangedRow, readBy: ReadBy): Mark => ({
	id: row.id,
	at: readBy === 'Created_Time' ? row.created : row.modified,
});

/**
 * Reads on from where the last poll ended, page by page, until all that is settled was read or enough
 * for one poll. The first page has room for what is known already, so that most often it is the only
 * one.
 */
export async function scanChanged(
	deps: RecordDeps,
	asked: { module: string; readBy: ReadBy; where: string | undefined; from: Remembered },
): Promise<Scanned> {
	const { module, readBy, where, from } = asked;
	const inMind = [...from.memory].filter(([id, at]) => isAfter({ id, at }, from.after)).length;
	// A record is made once, whatever it was last kept in mind for.
	const isKnown = (mark: Mark): boolean =>
		readBy === 'Created_Time' ? from.memory.has(mark.id) : knows(from.memory, mark);
	const rows: ChangedRow[] = [];
	const found = new Map<string, number>();
	let after = from.after;
	let limit = Math.min(limits.coqlRows, sizes.pageRows + inMind);
	for (;;) {
		const page = await findChanged(deps, { module, readBy, after, limit, where });
		const { time } = page;
		const settled = page.rows.filter((row) => markOf(row, readBy).at < time.settled);
		for (const row of settled) {
			const mark = markOf(row, readBy);
			if (!isKnown(mark) && !knows(found, mark)) rows.push(row);
			found.set(mark.id, mark.at);
		}
		const last = settled.at(-1);
		if (!page.full || settled.length < page.rows.length || !last) {
			return { rows, to: { at: time.settled, id: '' }, time };
		}
		after = markOf(last, readBy);
		if (rows.length >= sizes.pollRows) return { rows, to: after, time };
		limit = sizes.pageRows;
	}
}
