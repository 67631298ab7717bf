import type { Trail } from './last-dealt-with';
import type { Mark } from './mark';
import type { Remembered } from './memory';

/** Where a poll that gave items had begun: they are given again when n8n may have lost them. */
export interface Stake {
	/** Seconds since 1970. */
	at: number;
	/** The place, and the last of what was dealt with behind it. */
	records: Remembered;
	deleted: Remembered;
}

/** What is known between two polls. */
export interface ChangesState {
	/** The module and the start it was made for; of others it says nothing. */
	watched: string;
	/** The time that records were read by; empty when none were. */
	readBy: string;
	records: Remembered;
	deleted: Remembered;
	trail: Trail;
	stakes: readonly Stake[];
	/** Of a record that was made up to this second it is unknown whether a lost poll told of it. */
	doubtUntil: number;
}

/** Where the first poll begins. */
export type Start =
	| { from: 'now' }
	/** As long as it is written in the same way it is the same start, whatever date an expression gives. */
	| { from: 'date'; at: number; written: string }
	| { from: 'history' };

/** The state before the first poll; `now` and a date in seconds since 1970. */
export function beginAt(
	{ watched, readBy }: Pick<ChangesState, 'watched' | 'readBy'>,
	start: Start,
	now: number,
): ChangesState {
	const at = start.from === 'date' ? start.at : now;
	const after: Mark = { at: start.from === 'history' ? 0 : at, id: '' };
	const begun: Remembered = { after, memory: new Map() };
	return {
		watched,
		readBy,
		records: begun,
		deleted: start.from === 'history' ? { ...begun, after: { at: now, id: '' } } : begun,
		trail: start.from === 'history' ? [] : [{ read: at, to: after }],
		stakes: [],
		doubtUntil: 0,
	};
}

/** The state to go on from when records are read by another time than before. */
export function readAnew(state: ChangesState, readBy: string): ChangesState {
	if (state.readBy === readBy) return state;
	const after: Mark = { at: state.records.after.at, id: '' };
	const trail = [{ read: after.at, to: after }];
	return { ...state, readBy, records: { ...state.records, after }, trail, stakes: [] };
}

/** Of what is not watched nothing is told later, had it happened before `now`. */
export function skipUnwatched(
	state: ChangesState,
	{ records, deleted, now }: { records: boolean; deleted: boolean; now: number },
): ChangesState {
	const skipped: Remembered = { after: { at: now, id: '' }, memory: new Map() };
	return {
		...state,
		records: records ? state.records : skipped,
		deleted: deleted ? state.deleted : skipped,
	};
}
