import { modulesScope } from '../auth/scopes.ts';
import { inSeconds, inZone, toUtc } from '../datetime.ts';
import { refuse } from '../envelope.ts';
import { idOf } from '../json.ts';
import { pageWindow } from '../paging/window.ts';
import { currentUser, personOf } from '../records/lookups.ts';
import { ageInDays, RECYCLE_DAYS } from '../records/restore.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';

/** Days a deleted record is remembered, after those in the Recycle Bin as well. */
const REMEMBERED_DAYS = 120;

function list(call: Call): Reply {
	const { world, query } = call;
	const type = query.get('type') ?? 'all';
	if (type !== 'all' && type !== 'recycle' && type !== 'permanent') {
		throw refuse(400, 'PATTERN_NOT_MATCHED', 'Please check whether the input values are correct', {
			param_name: 'type',
		});
	}
	const since = Date.parse(call.headers.get('if-modified-since') ?? '') || 0;
	const { page, perPage } = pageWindow(query, 100_000, {
		code: 'PAGINATION_LIMIT_EXCEEDED',
		message: 'the page is out of reach',
		details: { param_name: 'page' },
	});
	const found = world.store
		.deleted(moduleOf(call).name)
		.map((record) => ({ ...record, permanent: ageInDays(world, record.at) > RECYCLE_DAYS }))
		.filter(({ at }) => inSeconds(at) > since && ageInDays(world, at) <= REMEMBERED_DAYS)
		.filter(({ permanent }) => type === 'all' || (type === 'permanent') === permanent);
	const rows = found.slice((page - 1) * perPage, page * perPage);
	if (rows.length === 0) return { status: 204 };
	const data = rows.map(({ id, name, at, by, values, permanent }) => ({
		id,
		display_name: permanent ? null : name,
		type: permanent ? 'permanent' : 'recycle',
		deleted_by: permanent ? null : personOf(world, by),
		created_by: permanent ? null : personOf(world, idOf(values.Created_By) ?? ''),
		deleted_time: inZone(toUtc(at), currentUser(world).time_zone),
	}));
	const more = found.length > page * perPage;
	const info = { per_page: perPage, count: rows.length, page, more_records: more };
	return { status: 200, body: { data, info }, rows: rows.length };
}

export const deletedRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/deleted',
		params: ['type', 'page', 'per_page'],
		headers: ['if-modified-since'],
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'READ')],
		handle: list,
	},
];
