import { z } from 'zod';
import { isJsonObject } from '../../../kernel/json';
import { failZoho } from '../../words/error-catalog';
import type { Mark } from './mark';
import type { Remembered } from './memory';
import type { ChangesState, Stake } from './state';

const mark = z.tuple([z.number(), z.string()]).transform(([at, id]): Mark => ({ at, id }));
const remembered = z
	.object({ after: mark, memory: z.array(z.tuple([z.number(), z.array(z.string())])) })
	.transform(
		({ after, memory }): Remembered => ({
			after,
			memory: new Map(memory.flatMap(([at, ids]) => ids.map((id) => [id, at] as const))),
		}),
	);

/** Says in what form a state is kept. */
const form = 'zoho-crm.changes/1';

const kept = z.object({
	watched: z.string(),
	readBy: z.string(),
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
	if (success && isJsonObject(value) && value['form'] === form) return data;
	throw failZoho('STATE_UNREADABLE');
}

/** The state as JSON, in few characters: n8n keeps the whole of it with the workflow. */
export function keepState(state: ChangesState) {
	const { watched, readBy, records, deleted, trail, stakes, doubtUntil } = state;
	return {
		form,
		watched,
		readBy,
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
