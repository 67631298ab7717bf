import type { MiddlewareHandler } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { deliver, faultAnswer, pause } from './misbehave.ts';
import type { World } from './world.ts';

/** Faults and log of the accounts server; its queries carry secrets and are not logged. */
export function watchAccounts(world: World): MiddlewareHandler<{ Bindings: HttpBindings }> {
	return async (c, next) => {
		const started = performance.now();
		const { method, path } = c.req;
		const faults = world.faults.take(method, path);
		const failing = faults.find(({ kind }) => kind === 'status');
		await pause(faults);
		const played = failing ? faultAnswer(failing) : undefined;
		if (!played && !faults.some(({ kind }) => kind === 'reset-before')) await next();
		const status = played?.status ?? c.res.status;
		world.log.add({
			method,
			path,
			query: '',
			status,
			credits: 0,
			rows: 0,
			time: world.clock.now(),
			ms: Math.round(performance.now() - started),
			faults: faults.map(({ kind }) => kind),
		});
		const broken = faults.some(({ kind }) => kind.startsWith('reset') || kind === 'truncate');
		if (played || broken) {
			c.res = deliver(c, faults, status, played?.text ?? (await c.res.clone().text()));
		}
	};
}
