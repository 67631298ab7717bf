import { z } from 'zod';
import { failZoho } from '../../words/error-catalog';
import type { Trail } from './last-dealt-with';
import { isAfter, type Mark } from './mark';
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
	/** What it was made for; of another watch it says nothing. */
	watched: string;
	records: Remembered;
	deleted: Remembered;
	trail: Trail;
	stakes: readonly Stake[];
	/** Of a record that was made up to this second it is unknown whether a lost poll told of it. */
	doubtUntil: number;
}

/** Where the first poll begins. */
export type Start = { from: 'now' } | { from: 'date'; at: number } | { from: 'history' };

/** The state before the first poll; `now` and a date in seconds since 1970. */
export function beginAt(watched: string, start: Start, now: number): ChangesState {
	const at = start.from === 'date' ? start.at : now;
	const after: Mark = { at: start.from === 'history' ? 0 : at, id: '' };
	const begun: Remembered = { after, memory: new Map() };
	return {
		watched,
		records: begun,
		deleted: start.from === 'history' ? { ...begun, after: { at: now, id: '' } } : begun,
		trail: start.from === 'history' ? [] : [{ read: at, to: after }],
		stakes: [],
		doubtUntil: 0,
	};
}

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
const mostStakes = 8;
const mostOfStake = 40;

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

const mark = z.tuple([z.number(), z.string()]).transform(([at, id]): Mark => ({ at, id }));
const remembered = z
	.object({ after: mark, memory: z.array(z.tuple([z.number(), z.array(z.string())])) })
	.transform(
		({ after, memory }): Remembered => ({
			after,
			memory: new Map(memory.flatMap(([at, ids]) => ids.map((id) => [id, at] as const))),
		}),
	);

const kept = z.object({
	form: z.literal('zoho-crm.changes/1'),
	watched: z.string(),
	records: remembered,
	deleted: remembered,
	trail: z.array(
		z
			.tuple([z.number(), z.number(), z.string()])
			.transform(([read, at, id]) => ({ read, to: { at, id } })),
	),
	stakes: z.array(
		z
			.tuple([z.number(), remembered, remembered])
			.transform(([at, records, deleted]): Stake => ({ at, records, deleted })),
	),
	doubtUntil: z.number(),
});

/** What `keepState` made, read again; undefined when nothing was kept. Fails with STATE_UNREADABLE. */
export function readState(value: unknown): ChangesState | undefined {
	if (value === undefined || value === null) return undefined;
	const { success, data } = kept.safeParse(value);
	if (success) return data;
	throw failZoho('STATE_UNREADABLE');
}

/** The state as JSON, in few characters: n8n keeps the whole of it with the workflow. */
export function keepState({ watched, records, deleted, trail, stakes, doubtUntil }: ChangesState) {
	return {
		form: 'zoho-crm.changes/1',
		watched,
		records: keepRemembered(records),
		deleted: keepRemembered(deleted),
		trail: trail.map(({ read, to }) => [read, to.at, to.id]),
		stakes: stakes.map((one) => [one.at, keepRemembered(one.records), keepRemembered(one.deleted)]),
		doubtUntil,
	};
}

const keepMark = ({ at, id }: Mark): [number, string] => [at, id];

/** Records of one second share it. */
function keepRemembered({ after, memory }: Remembered) {
	const runs: Array<[number, string[]]> = [];
	for (const [id, at] of memory) {
		const last = runs.at(-1);
		if (last?.[0] === at) last[1].push(id);
		else runs.push([at, [id]]);
	}
	return { after: keepMark(after), memory: runs };
}
