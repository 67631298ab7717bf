import { modulesScope } from '../auth/scopes.ts';
import { notInTwin, refuse } from '../envelope.ts';
import { idOf } from '../json.ts';
import { LIST_PARAMS, listPage } from '../paging/list-page.ts';
import { relatedLists, type RelatedList } from '../schema/related-lists.ts';
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
	const parent = requireParent(call);
	const { module, fields: links } = listOf(call);
	const spec = moduleNamed(module);
	const related = call.world.store
		.all(spec.name)
		.filter(({ values }) => links.some((link) => idOf(values[link] ?? null) === parent));
	return listPage(call, spec, related);
}

export const relatedRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/{id}/{list}',
		params: LIST_PARAMS,
		headers: ['if-modified-since'],
		scopes: (call) => [
			modulesScope(moduleOf(call).scope, 'READ'),
			modulesScope(moduleNamed(listOf(call).module).scope, 'READ'),
		],
		handle: list,
	},
];
