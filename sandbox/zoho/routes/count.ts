import { modulesScope, searchScope } from '../auth/scopes.ts';
import { together } from '../paging/list-page.ts';
import { keepConverted } from '../records/converted.ts';
import { inView } from '../records/in-view.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';
import { SEARCHES, testOf } from './search.ts';

/** Records of a module: all, those of a view, or those a search finds. */
function count(call: Call): Reply {
	const { world, query } = call;
	const spec = moduleOf(call);
	const asked = SEARCHES.some((name) => query.has(name));
	if (asked && query.has('cvid'))
		throw together('cvid', ...SEARCHES.filter((name) => query.has(name)));
	const everything = world.store.searchable(spec.name, world.clock.now());
	const index = keepConverted(everything, spec, query.get('converted'));
	const found = asked
		? index.filter(testOf(call, spec))
		: inView(world, spec, query.get('cvid') ?? undefined, index);
	return { status: 200, body: { count: found.length } };
}

export const countRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/actions/count',
		params: [...SEARCHES, 'cvid', 'converted'],
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'READ'), searchScope],
		handle: count,
	},
];
