import type { ChangeItem } from './change';
import type { ChangesState } from './kept/state';

/** What one of the reads of a poll came to. */
export interface PolledPart {
	items: ChangeItem[];
	state: ChangesState;
	/** Seconds since 1970: `done` and `settled` of the read. */
	read: number;
	settled: number;
	/** Changes dealt with, those that count and the others. */
	seen: number;
}
