import { modulesScope } from '../auth/scopes.ts';
import { inZone } from '../datetime.ts';
import { refuse } from '../envelope.ts';
import { pageWindow } from '../paging/window.ts';
import { currentUser } from '../records/lookups.ts';
import type { World } from '../world.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';

const DAY_MS = 86_400_000;
/** Days a record stays in the Recycle Bin, and days it is remembered after that. */
const RECYCLE_DAYS = 60;
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
		.filter(({ at }) => at > since && ageInDays(world, at) <= REMEMBERED_DAYS)
		.filter(({ permanent }) => type === 'all' || (type === 'permanent') === permanent);
	const rows = found.slice((page - 1) * perPage, page * perPage);
	if (rows.length === 0) return { status: 204 };
	const user = currentUser(world);
	const by = { name: user.full_name, id: user.id };
	const data = rows.map(({ id, name, at, permanent }) => ({
		id,
		display_name: permanent ? null : name,
		type: permanent ? 'permanent' : 'recycle',
		deleted_by: permanent ? null : by,
		created_by: permanent ? null : by,
		deleted_time: inZone(new Date(at).toISOString(), user.time_zone),
	}));
	const more = found.length > page * perPage;
	const info = { per_page: perPage, count: rows.length, page, more_records: more };
	return { status: 200, body: { data, info }, rows: rows.length };
}

function ageInDays(world: World, at: number): number {
	return (world.clock.now() - at) / DAY_MS;
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
