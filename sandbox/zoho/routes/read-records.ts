import { modulesScope } from '../auth/scopes.ts';
import { LIST_PARAMS, listPage, sortOf, together } from '../paging/list-page.ts';
import { fieldNames } from '../paging/window.ts';
import { keepConverted } from '../records/converted.ts';
import { inView } from '../records/in-view.ts';
import { toFullRecord, toListRow } from '../records/to-wire.ts';
import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { moduleOf, type Call, type Cost, type Reply, type Route } from './route.ts';

const readScope = (call: Call) => [modulesScope(moduleOf(call).scope, 'READ')];

function listCost(call: Call): Cost {
	return { credits: 1, expensive: call.query.has('sort_by') || call.query.has('cvid') };
}

function list(call: Call): Reply {
	const { world, query } = call;
	const spec = moduleOf(call);
	if (query.has('cvid') && query.has('sort_by')) throw together('cvid', 'sort_by');
	const viewed = inView(world, spec, query.get('cvid') ?? undefined, world.store.all(spec.name));
	return withSort(listPage(call, spec, keepConverted(viewed, spec, query.get('converted'))), query);
}

/** A module's own list also says how it is sorted. */
function withSort(reply: Reply, query: URLSearchParams): Reply {
	const { body } = reply;
	if (!isObject(body) || !isObject(body.info)) return reply;
	const { by, order } = sortOf(query);
	const info: JsonObject = { ...body.info, sort_by: by, sort_order: order };
	return { ...reply, body: { ...body, info } };
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
	{
		method: 'GET',
		path: '/crm/v8/{module}',
		params: [...LIST_PARAMS, 'cvid', 'converted'],
		headers: ['if-modified-since'],
		refusedAs: 'refuseReadsAs',
		scopes: readScope,
		cost: listCost,
		handle: list,
	},
	{
		method: 'GET',
		path: '/crm/v8/{module}/{id}',
		params: ['fields'],
		refusedAs: 'refuseReadsAs',
		scopes: readScope,
		handle: get,
	},
];
