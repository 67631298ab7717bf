import { modulesScope, searchScope } from '../auth/scopes.ts';
import { inView } from '../records/in-view.ts';
import { keepConverted } from './read-records.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';
import { testOf } from './search.ts';

/** Records of a module: all, those of a view, or those a search finds. */
function count(call: Call): Reply {
	const { world, query } = call;
	const spec = moduleOf(call);
	const asked = ['criteria', 'email', 'phone', 'word'].some((name) => query.has(name));
	const index = keepConverted(world.store.searchable(spec.name, world.clock.now()), spec, null);
	const found = asked
		? index.filter(testOf(call, spec))
		: inView(world, spec, query.get('cvid') ?? undefined, index);
	return { status: 200, body: { count: found.length } };
}

export const countRoutes: Route[] = [
	{
		method: 'GET',
		path: '/crm/v8/{module}/actions/count',
		scopes: (call) => [modulesScope(moduleOf(call).scope, 'READ'), searchScope],
		handle: count,
	},
];
