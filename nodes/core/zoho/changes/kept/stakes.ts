import { isAfter } from './mark';
import type { Remembered } from './memory';
import type { ChangesState, Stake } from './state';

/**
 * The state to go on from after n8n was started anew: what the last polls gave may have been lost with
 * the execution that had it, so it is read again. The state proves that nothing was when they gave
 * nothing.
 */
export function afterRestart(state: ChangesState): ChangesState {
	const doubtful: ChangesState = { ...state, doubtUntil: Number.MAX_SAFE_INTEGER };
	const [first] = state.stakes;
	if (!first) return doubtful;
	return {
		...doubtful,
		records: back(state.records, first.records),
		deleted: back(state.deleted, first.deleted),
		trail: state.trail.filter(({ to }) => !isAfter(to, first.records.after)),
	};
}

/** What was remembered at an earlier place: all that is behind it now was dealt with later. */
function back({ memory }: Remembered, { after, memory: then }: Remembered): Remembered {
	const before = [...memory].filter(([id, at]) => !isAfter({ id, at }, after));
	return { after, memory: new Map([...before, ...then]) };
}

/** Stakes kept at most, and records that each remembers. */
const mostStakes = 6;
const mostOfStake = 30;

/** The stakes with one more, which lies where the state is. */
export function addStake(
	stakes: readonly Stake[],
	{ records, deleted }: Pick<ChangesState, 'records' | 'deleted'>,
	at: number,
): Stake[] {
	const all = [...stakes, { at, records: behindPlace(records), deleted: behindPlace(deleted) }];
	return all.length <= mostStakes ? all : all.filter((_, place) => place % 2 === 0);
}

function behindPlace({ after, memory }: Remembered): Remembered {
	const behind = [...memory].filter(([id, at]) => isAfter({ id, at }, after));
	return { after, memory: new Map(behind.slice(-mostOfStake)) };
}
