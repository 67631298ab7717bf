import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { coqlText } from '../../query/coql-text';
import { readPage } from '../../wire/envelope';
import { understood } from '../../wire/understood';
import type { Mark } from '../kept/mark';
import { changesRefusal } from './refusal';
import { timed, type ReadTime } from './settled';

/** The time by which changes are read: a record that is changed moves on by the one, and stays by the other. */
export type ReadBy = 'Modified_Time' | 'Created_Time';

/** A record as far as its change is concerned; times in seconds since 1970. */
export interface ChangedRow {
	id: string;
	created: number;
	modified: number;
	createdBy: string | undefined;
	modifiedBy: string | undefined;
}

export interface ChangedPage {
	/** In order. */
	rows: ChangedRow[];
	/** Whether there may be more behind them. */
	full: boolean;
	time: ReadTime;
}

interface Asked {
	module: string;
	readBy: ReadBy;
	/** Those behind this mark. */
	after: Mark;
	/** Rows at most, up to Zoho's 2,000. */
	limit: number;
	/** The oldest first when left out. */
	order?: 'asc' | 'desc';
	/** A condition in COQL. */
	where?: string | undefined;
}

const second = z.iso
	.datetime({ offset: true })
	.transform((text) => Math.floor(Date.parse(text) / 1_000));
const user = z
	.object({ id: z.string() })
	.nullish()
	.transform((one) => one?.id);

const changed = z
	.object({
		id: z.string().regex(/^\d+$/),
		Created_Time: second,
		Modified_Time: second.nullish(),
		Created_By: user,
		Modified_By: user,
	})
	.transform((row) => ({
		id: row.id,
		created: row.Created_Time,
		modified: row.Modified_Time ?? row.Created_Time,
		createdBy: row.Created_By,
		modifiedBy: row.Modified_By,
	}));

/**
 * Records that were changed, or made, behind a mark, oldest first; one call. Pages go on by the last
 * row's time and ID, so that a record which moves between two of them shifts no other one over a
 * page's edge. Source: Zoho CRM v8, Query API: ORDER BY two fields, and `id >` to go on.
 */
export async function findChanged(deps: RecordDeps, asked: Asked): Promise<ChangedPage> {
	const { session, base } = deps;
	const { module, readBy, after, limit, where, order = 'asc' } = asked;
	const at = coqlText(coqlTime(after.at));
	const beside = after.id === '' ? `${readBy} >= ${at}` : behind(readBy, at, after.id);
	const condition = where === undefined ? beside : `((${beside}) and ${where})`;
	const query = `select id, Created_Time, Created_By, Modified_Time, Modified_By from ${module} where ${condition} order by ${readBy} ${order}, id ${order} limit ${limit}`;
	const [rows, time] = await timed(deps, async (): Promise<JsonObject[]> => {
		const { status, body } = await session.send({
			method: 'POST',
			path: `${base}/coql`,
			body: { select_query: query },
			module,
			explain: (refusal) => changesRefusal(module, refusal),
			repeat: 'safe',
		});
		return readPage(status, body, 'data').rows;
	});
	return { rows: understood(z.array(changed), rows, 'data'), full: rows.length >= limit, time };
}

const behind = (readBy: ReadBy, at: string, id: string): string =>
	`(${readBy} > ${at} or (${readBy} = ${at} and id > ${id}))`;

/** A second as COQL reads it. */
const coqlTime = (second: number): string =>
	new Date(second * 1_000).toISOString().replace(/\.\d+Z$/, '+00:00');
