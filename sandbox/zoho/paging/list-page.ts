import { inZone } from '../datetime.ts';
import { invalidParam, missingParam, refuse, type Refused } from '../envelope.ts';
import { textOf, type JsonObject } from '../json.ts';
import { currentUser } from '../records/lookups.ts';
import { toListRow } from '../records/to-wire.ts';
import type { Call, Reply } from '../routes/route.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import { fieldNames, MAX_PER_PAGE, pageWindow, wholeParam } from './window.ts';

const MAX_FIELDS = 50;
const MAX_IDS = 100;
/** `page` reaches 2,000 rows, `page_token` 100,000 (zoho-api.md section 3). */
const PAGE_REACH = 2_000;
const TOKEN_REACH = 100_000;
const SORTABLE = ['id', 'Created_Time', 'Modified_Time'];

/** What `listPage` reads of a query, beside what a route narrows its records by. */
export const LIST_PARAMS = 'fields ids page per_page page_token sort_by sort_order'.split(' ');

/** A page of records as lists answer it: narrowed by `ids` and If-Modified-Since, sorted, cut. */
export function listPage(call: Call, spec: ModuleSpec, records: StoredRecord[]): Reply {
	const { world, query } = call;
	const fields = mandatoryFields(query);
	const sort = sortOf(query);
	const boundTo = boundParameters(call);
	const { offset, perPage } = startOf(call, boundTo);
	const since = Date.parse(call.headers.get('if-modified-since') ?? '');
	const ids = idsOf(query);
	const wanted = records.filter(
		({ id, values }) =>
			(!ids || ids.includes(id)) &&
			(Number.isNaN(since) || Date.parse(textOf(values.Modified_Time) ?? '') > since),
	);
	const rows = sorted(wanted, sort.by, sort.order).slice(offset, offset + perPage);
	if (rows.length === 0) return { status: Number.isNaN(since) ? 204 : 304 };
	const more = wanted.length > offset + perPage;
	const token = (start: number) => world.pageTokens.make({ offset: start, perPage }, boundTo);
	const next = more ? token(offset + perPage) : undefined;
	const info: JsonObject = {
		per_page: perPage,
		count: rows.length,
		page: Math.floor(offset / perPage) + 1,
		more_records: more,
		next_page_token: next?.token ?? null,
		previous_page_token: offset > 0 ? token(Math.max(0, offset - perPage)).token : null,
		page_token_expiry: next
			? inZone(new Date(next.expiresAt).toISOString(), currentUser(world).time_zone)
			: null,
	};
	const data = rows.map((record) => toListRow(world, spec, record, fields));
	return { status: 200, body: { data, info }, rows: rows.length };
}

/** Parameters that exclude each other. */
export function together(...names: string[]): Refused {
	return refuse(400, 'AMBIGUITY_DURING_PROCESSING', 'ambiguity while processing the request', {
		ambiguity_due_to: names.map((name) => ({ param_name: name })),
	});
}

/** The fields a list must name. */
function mandatoryFields(query: URLSearchParams): string[] {
	const names = fieldNames(query);
	if (names.length === 0) throw missingParam('fields');
	if (names.length > MAX_FIELDS) throw tooMany('fields', MAX_FIELDS);
	return names;
}

function idsOf(query: URLSearchParams): string[] | undefined {
	const ids = query.get('ids')?.split(',');
	if (ids && ids.length > MAX_IDS) throw tooMany('ids', MAX_IDS);
	return ids;
}

const tooMany = (name: string, limit: number): Refused =>
	refuse(400, 'LIMIT_EXCEEDED', 'limit exceeded', { param_name: name, limit });

/** The order a list is asked for in; the newest first when it is not. */
export function sortOf(query: URLSearchParams): { by: string; order: 'asc' | 'desc' } {
	const by = query.get('sort_by') ?? 'id';
	if (!SORTABLE.includes(by)) throw invalidParam('sort_by');
	const order = query.get('sort_order') ?? 'desc';
	if (order !== 'asc' && order !== 'desc') throw invalidParam('sort_order');
	return { by, order };
}

function sorted(records: StoredRecord[], by: string, order: 'asc' | 'desc'): StoredRecord[] {
	const keyOf = ({ id, values }: StoredRecord) =>
		by === 'id' ? id : `${textOf(values[by]) ?? ''} ${id}`;
	const keyed = records.map((record) => ({ record, key: keyOf(record) }));
	const up = keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ record }) => record);
	return order === 'asc' ? up : up.reverse();
}

/** What a page token is bound to: everything asked for but the page; the header as well, since it is a part of what is counted. */
function boundParameters({ params, query, headers }: Call): string {
	const bound = new URLSearchParams(query);
	bound.delete('page');
	bound.delete('page_token');
	const since = headers.get('if-modified-since') ?? '';
	return `${Object.values(params).join('/')}?${bound.toString()}#${since}`;
}

/** Where a page starts: by number or by token, never both. */
function startOf({ world, query }: Call, boundTo: string): { offset: number; perPage: number } {
	const token = query.get('page_token');
	if (token === null) {
		const { page, perPage } = pageWindow(query, PAGE_REACH, {
			code: 'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
			message: `You can only get the first ${PAGE_REACH} records without using page_token param`,
			details: { limit: PAGE_REACH },
		});
		return { offset: (page - 1) * perPage, perPage };
	}
	if (query.has('page')) throw together('page', 'page_token');
	const { offset } = world.pageTokens.read(token, boundTo);
	const perPage = wholeParam(query, 'per_page', MAX_PER_PAGE, MAX_PER_PAGE);
	if (offset + perPage > TOKEN_REACH) {
		throw refuse(
			400,
			'PAGINATION_LIMIT_EXCEEDED',
			`You can only get upto ${TOKEN_REACH} records using page_token param`,
			{ param_name: 'page_token' },
		);
	}
	return { offset, perPage };
}
