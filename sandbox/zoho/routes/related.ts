import { modulesScope } from '../auth/scopes.ts';
import { notInTwin, refuse } from '../envelope.ts';
import { idOf } from '../json.ts';
import { pageWindow } from '../paging/window.ts';
import { toListRow } from '../records/to-wire.ts';
import { relatedLists, type RelatedList } from '../schema/related-lists.ts';
import { mandatoryFields } from './read-records.ts';
import { isModuleName, moduleNamed, moduleOf, type Call, type Reply, type Route } from './route.ts';

function listOf(call: Call): RelatedList {
	const found = relatedLists(moduleOf(call)).find(({ name }) => name === call.params.list);
	if (found) return found;
	if (isModuleName(call.params.list ?? '')) {
		throw notInTwin(`the related list ${call.params.list} of ${call.params.module}`);
	}
	throw refuse(400, 'INVALID_DATA', 'the relation name given seems to be invalid', {
		resource_path_index: 2,
	});
}

/** Refuses a parent that is not there. */
export function requireParent(call: Call): string {
	const id = call.params.id ?? '';
	if (call.world.store.find(moduleOf(call).name, id)) return id;
	throw refuse(400, 'INVALID_DATA', 'the id given seems to be invalid', {
		resource_path_index: 1,
	});
}

function list(call: Call): Reply {
	const { world, query } = call;
	const parent = requireParent(call);
	const { module, fields: links } = listOf(call);
	const spec = moduleNamed(module);
	const fields = mandatoryFields(query);
	const { page, perPage } = pageWindow(query, 2_000, {
		code: 'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
		message: 'page reaches 2000 records only',
	});
	const found = world.store
		.all(spec.name)
		.filter(({ values }) => links.some((link) => idOf(values[link] ?? null) === parent))
		.reverse();
	const rows = found.slice((page - 1) * perPage, page * perPage);
	if (rows.length === 0) return { status: 204 };
	const more = found.length > page * perPage;
	const info = { per_page: perPage, count: rows.length, page, more_records: more };
	const data = rows.map((record) => toListRow(world, spec, record, fields));
	return { status: 200, body: { data, info }, rows: rows.length };
}

export const relatedRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/{id}/{list}',
		scopes: (call) => [
			modulesScope(moduleOf(call).scope, 'READ'),
			modulesScope(moduleNamed(listOf(call).module).scope, 'READ'),
		],
		handle: list,
	},
];
