import { modulesScope } from '../auth/scopes.ts';
import { inZone } from '../datetime.ts';
import { invalidParam, missingParam, notInTwin, refuse, type Refused } from '../envelope.ts';
import { textOf, type JsonObject } from '../json.ts';
import { fieldNames, MAX_PER_PAGE, pageWindow, wholeParam } from '../paging/window.ts';
import { inView } from '../records/in-view.ts';
import { currentUser } from '../records/lookups.ts';
import { toFullRecord, toListRow } from '../records/to-wire.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import { moduleOf, type Call, type Cost, type Reply, type Route } from './route.ts';

const MAX_FIELDS = 50;
/** `page` reaches 2,000 rows, `page_token` 100,000 (zoho-api.md section 3). */
const PAGE_REACH = 2_000;
const TOKEN_REACH = 100_000;
const SORTABLE = ['id', 'Created_Time', 'Modified_Time'];

const readScope = (call: Call) => [modulesScope(moduleOf(call).scope, 'READ')];

function listCost(call: Call): Cost {
	return { credits: 1, expensive: call.query.has('sort_by') || call.query.has('cvid') };
}

/** The fields a list must name. */
export function mandatoryFields(query: URLSearchParams): string[] {
	const names = fieldNames(query);
	if (names.length === 0) throw missingParam('fields');
	if (names.length > MAX_FIELDS) {
		throw refuse(400, 'LIMIT_EXCEEDED', 'the limit of fields is exceeded', {
			param_name: 'fields',
			limit: MAX_FIELDS,
		});
	}
	return names;
}

function sortOf(query: URLSearchParams): { by: string; order: 'asc' | 'desc' } {
	const by = query.get('sort_by') ?? 'id';
	if (!SORTABLE.includes(by)) throw invalidParam('sort_by');
	const order = query.get('sort_order') ?? 'desc';
	if (order !== 'asc' && order !== 'desc') throw invalidParam('sort_order');
	return { by, order };
}

function sorted(records: StoredRecord[], by: string, order: 'asc' | 'desc'): StoredRecord[] {
	const key = (record: StoredRecord) =>
		by === 'id' ? record.id : `${textOf(record.values[by]) ?? ''} ${record.id}`;
	const up = [...records].sort((one, other) => (key(one) < key(other) ? -1 : 1));
	return order === 'asc' ? up : up.reverse();
}

/** Converted leads are shown only to those who ask. */
export function keepConverted<R extends StoredRecord>(
	records: R[],
	spec: ModuleSpec,
	asked: string | null,
): R[] {
	if (spec.name !== 'Leads' || asked === 'both') return records;
	return records.filter(({ values }) => (values.Converted__s === true) === (asked === 'true'));
}

/** Parameters that exclude each other. */
function together(...names: string[]): Refused {
	return refuse(400, 'AMBIGUITY_DURING_PROCESSING', 'ambiguity while processing the request', {
		param_names: names,
	});
}

/** Where a page starts: by number or by token, never both. */
function startOf(query: URLSearchParams, boundTo: string, call: Call) {
	const token = query.get('page_token');
	if (token === null) {
		const { page, perPage } = pageWindow(query, PAGE_REACH, {
			code: 'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
			message: 'page reaches 2000 records only; use page_token beyond them',
		});
		return { offset: (page - 1) * perPage, perPage };
	}
	if (query.has('page')) {
		throw together('page', 'page_token');
	}
	const offset = call.world.pageTokens.read(token, boundTo);
	const perPage = wholeParam(query, 'per_page', MAX_PER_PAGE, MAX_PER_PAGE);
	if (offset + perPage > TOKEN_REACH) {
		throw refuse(400, 'PAGINATION_LIMIT_EXCEEDED', 'page_token reaches 100000 records only');
	}
	return { offset, perPage };
}

function list(call: Call): Reply {
	const { world, query } = call;
	const spec = moduleOf(call);
	const fields = mandatoryFields(query);
	for (const name of ['filters', 'territory_id']) {
		if (query.has(name)) throw notInTwin(`the parameter ${name} of a list`);
	}
	if (query.has('cvid') && query.has('sort_by')) throw together('cvid', 'sort_by');
	const sort = sortOf(query);
	const bound = new URLSearchParams(query);
	bound.delete('page');
	bound.delete('page_token');
	const boundTo = `${spec.name}?${bound.toString()}`;
	const { offset, perPage } = startOf(query, boundTo, call);

	const since = Date.parse(call.headers.get('if-modified-since') ?? '');
	const ids = query.get('ids')?.split(',');
	const viewed = inView(world, spec, query.get('cvid') ?? undefined, world.store.all(spec.name));
	const wanted = keepConverted(viewed, spec, query.get('converted')).filter(
		({ id, values }) =>
			(!ids || ids.includes(id)) &&
			(Number.isNaN(since) || Date.parse(textOf(values.Modified_Time) ?? '') > since),
	);
	const rows = sorted(wanted, sort.by, sort.order).slice(offset, offset + perPage);
	if (rows.length === 0) return { status: Number.isNaN(since) ? 204 : 304 };
	const more = wanted.length > offset + perPage;
	const next = more ? world.pageTokens.make(offset + perPage, boundTo) : undefined;
	const info: JsonObject = {
		per_page: perPage,
		count: rows.length,
		page: Math.floor(offset / perPage) + 1,
		sort_by: sort.by,
		sort_order: sort.order,
		more_records: more,
		next_page_token: next?.token ?? null,
		previous_page_token:
			offset > 0 ? world.pageTokens.make(Math.max(0, offset - perPage), boundTo).token : null,
		page_token_expiry: next
			? inZone(new Date(next.expiresAt).toISOString(), currentUser(world).time_zone)
			: null,
	};
	const data = rows.map((record) => toListRow(world, spec, record, fields));
	return { status: 200, body: { data, info }, rows: rows.length };
}

function get(call: Call): Reply {
	const spec = moduleOf(call);
	const record = call.world.store.find(spec.name, call.params.id ?? '');
	if (!record) return { status: 204 };
	const fields = fieldNames(call.query);
	const row =
		fields.length > 0
			? toListRow(call.world, spec, record, fields)
			: toFullRecord(call.world, spec, record);
	return { status: 200, body: { data: [row] }, rows: 1 };
}

export const readRecordRoutes: Route[] = [
	{ method: 'GET', path: '/crm/v8/{module}', scopes: readScope, cost: listCost, handle: list },
	{ method: 'GET', path: '/crm/v8/{module}/{id}', scopes: readScope, handle: get },
];
