import { refuse, type Refused } from '../envelope.ts';
import { serveRoute } from '../serve-route.ts';
import { watchAccounts } from '../serve-accounts.ts';
import type { World } from '../world.ts';
import type { App } from './accounts.ts';
import { unserved } from './fallback.ts';
import { routes } from './routes.ts';

/** The API: every route of the table, and an answer for everything else. */
export function addApi(app: App, world: World): void {
	for (const route of routes) {
		const path = route.path.replace(/\{(\w+)\}/g, ':$1');
		app.on(route.method, path, (c) => serveRoute(c, world, route));
	}
	app.use('/crm/*', watchAccounts(world));
	app.all('*', (c) => answer(unserved(c.req.method, c.req.path)));
	app.onError((error) => {
		console.error(error);
		return answer(refuse(500, 'INTERNAL_ERROR', 'Internal Server Error'));
	});
}

function answer(refused: Refused): Response {
	return Response.json(refused.body, { status: refused.status });
}
