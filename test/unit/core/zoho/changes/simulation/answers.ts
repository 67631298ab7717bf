import type { HttpRequest } from '../../../../../../nodes/core/kernel/ports';
import { isJsonObject, type JsonObject } from '../../../../../../nodes/core/kernel/json';
import type { Crm, CrmRecord } from './crm';
import { readQuery } from './query';
import type { Chance } from './random';

export interface Answered {
	status: number;
	body?: unknown;
}

const zone = (second: number): string =>
	new Date(second * 1_000 + 5.5 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+05:30');

const user = (id: string): JsonObject => ({ id, name: `User ${id}`, email: `${id}@example.com` });

export const modifiedAt = ({ edits }: CrmRecord): number => edits.at(-1)?.at ?? 0;
const createdAt = ({ edits }: CrmRecord): number => edits[0]?.at ?? 0;

/**
 * The CRM's answers to what a trigger may read, after Zoho's papers (v8: Query API, Get Records, List
 * of Deleted Records, Timeline of a Record, Get Users). Rows come twice now and then, and deleted ones
 * in any order.
 */
export function answer(
	{ crm, chance, own }: { crm: Crm; chance: Chance; own: string },
	{ method, url, query = {}, headers = {}, body }: HttpRequest,
): Answered {
	const path = new URL(url).pathname.replace('/crm/v8', '');
	const [, module = '', id, list] = path.split('/');
	if (method === 'POST' && path === '/coql') return coql(crm, body, chance);
	if (path === '/users') return page('users', [user(own)]);
	if (path === '/settings/fields') return { status: 200, body: { fields } };
	if (module !== 'Deals') return { status: 404 };
	if (id === 'deleted') return deleted(crm, headers['If-Modified-Since'] ?? '', query, chance);
	const record = crm.records.get(id ?? '');
	if (list === '__timeline' && record && !record.deleted)
		return page('__timeline', timeline(record, chance));
	if (id === undefined) {
		const rows = (query['ids'] ?? '').split(',').flatMap((one) => crm.records.get(one) ?? []);
		return page('data', rows.filter((one) => !one.deleted).map(shown));
	}
	return { status: 400, body: { code: 'INVALID_DATA', status: 'error', message: '', details: {} } };
}

function page(key: string, rows: JsonObject[], more = false): Answered {
	if (rows.length === 0) return { status: 204 };
	return {
		status: 200,
		body: { [key]: rows, info: { more_records: more, next_page_token: null } },
	};
}

function coql(crm: Crm, body: unknown, chance: Chance): Answered {
	const query = readQuery(String(isJsonObject(body) ? body['select_query'] : ''));
	const rows = [];
	for (const record of crm.records.values()) {
		if (record.deleted) continue;
		const row = { id: record.id, created: createdAt(record), modified: modifiedAt(record), record };
		if (query.fits(row)) rows.push(row);
	}
	rows.sort(query.compare);
	const taken = rows.slice(0, query.limit).map(({ record }) => ({
		id: record.id,
		Created_Time: zone(createdAt(record)),
		Modified_Time: zone(modifiedAt(record)),
		Created_By: { id: record.edits[0]?.by ?? '' },
		Modified_By: { id: record.edits.at(-1)?.by ?? '' },
	}));
	const answered = page('data', doubled(taken, chance), rows.length > query.limit);
	return answered;
}

function deleted(crm: Crm, since: string, query: Record<string, string>, chance: Chance): Answered {
	const rows = [...crm.records.values()].filter(
		(one) => one.deleted && one.deleted.at * 1_000 > Date.parse(since),
	);
	const mixed = rows.map((row) => ({ row, at: chance.next() })).sort((a, b) => a.at - b.at);
	const start = (Number(query['page']) - 1) * 200;
	const taken = mixed.slice(start, start + 200).map(({ row }) => ({
		id: row.id,
		display_name: `Deal ${row.id}`,
		type: 'recycle',
		deleted_time: zone(row.deleted?.at ?? 0),
		deleted_by: user(row.deleted?.by ?? ''),
		created_by: user(row.edits[0]?.by ?? ''),
	}));
	return page('data', doubled(taken, chance), mixed.length > start + 200);
}

function timeline(record: CrmRecord, chance: Chance): JsonObject[] {
	const entries = record.edits.map(({ at, by, action, stage }, place) => {
		const old = record.edits[place - 1]?.stage ?? null;
		const value = { api_name: 'Stage', data_type: 'picklist', _value: { old, new: stage } };
		return entry(at, by, action, action === 'updated' ? [value] : null);
	});
	return doubled(entries.reverse(), chance);
}

const entry = (at: number, by: string, action: string, history: JsonObject[] | null) => ({
	audited_time: zone(at),
	action,
	done_by: user(by),
	record: null,
	related_record: null,
	field_history: history,
});

function shown(record: CrmRecord): JsonObject {
	const [first, last] = [record.edits[0], record.edits.at(-1)];
	return {
		id: record.id,
		Version: record.edits.length,
		Stage: last?.stage ?? null,
		Modified_Time: zone(modifiedAt(record)),
		Created_By: user(first?.by ?? ''),
		Modified_By: user(last?.by ?? ''),
	};
}

/** One answer in five brings some of its rows twice. */
function doubled(rows: JsonObject[], chance: Chance): JsonObject[] {
	if (!chance.is(0.2)) return rows;
	return rows.flatMap((row) => (chance.is(0.2) ? [row, row] : [row]));
}

const field = (api_name: string, data_type: string) => ({
	api_name,
	field_label: api_name,
	data_type,
	pick_list_values: [],
});
const fields = [
	field('Version', 'integer'),
	field('Stage', 'picklist'),
	field('Modified_Time', 'datetime'),
];
