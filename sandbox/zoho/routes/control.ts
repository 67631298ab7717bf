import type { Context } from 'hono';
import { z } from 'zod';
import type { HttpBindings } from '@hono/node-server';
import { channelToWire } from '../notifications/channel-to-wire.ts';
import { changeAs, personsChange } from '../records/change-as.ts';
import { recordState, setRecordState } from '../records/record-state.ts';
import { toFullRecord } from '../records/to-wire.ts';
import { faultSchema } from '../faults.ts';
import { findModule } from '../schema/modules.ts';
import { changedSettings } from '../settings.ts';
import type { World } from '../world.ts';
import type { App } from './accounts.ts';

type Http = Context<{ Bindings: HttpBindings }>;

/** What the twin does beyond Zoho: what tests and the start command read and switch, under `/__twin/`. */
export function addControl(app: App, world: World, reset: () => void): void {
	const { tokens, faults, log, store, clock } = world;
	const done = (c: Http) => c.json({ done: true });

	app.get('/__twin/credentials', (c) =>
		c.json({
			url: world.url,
			...tokens.client,
			soid: `ZohoCRM.${String(world.organisation.org.zgid)}`,
		}),
	);
	app.post('/__twin/reset', (c) => {
		reset();
		return done(c);
	});
	app.post('/__twin/faults', async (c) => {
		const fault = faultSchema.safeParse(await c.req.json());
		if (!fault.success) return refused(c, fault.error);
		faults.add(fault.data);
		return done(c);
	});
	app.delete('/__twin/faults', (c) => {
		faults.clear();
		return done(c);
	});
	app.post('/__twin/settings', async (c) => {
		const change = changedSettings(world.settings, await c.req.json());
		if (!change.success) return refused(c, change.error);
		world.settings = change.data;
		return c.json(world.settings);
	});
	app.get('/__twin/log', (c) => c.json({ log: log.entries(), credits: world.usage.used() }));
	app.get('/__twin/changes', (c) => {
		const changes = store.changes(Number(c.req.query('since') ?? '0'));
		return c.json({ changes });
	});
	app.post('/__twin/changes', async (c) => {
		const change = personsChange.safeParse(await c.req.json());
		return change.success ? c.json(changeAs(world, change.data)) : refused(c, change.error);
	});
	app.get('/__twin/records/:module', (c) => {
		const spec = findModule(c.req.param('module'));
		if (!spec) return c.json({ error: 'no such module' }, 404);
		return c.json({
			records: store.all(spec.name).map((record) => toFullRecord(world, spec, record)),
		});
	});
	app.post('/__twin/records/:module/:id', async (c) => {
		const change = z.strictObject({ state: recordState }).safeParse(await c.req.json());
		if (!change.success) return refused(c, change.error);
		const { module, id } = c.req.param();
		if (!setRecordState(world, module, id, change.data.state)) {
			return c.json({ error: 'no such record' }, 404);
		}
		return done(c);
	});
	app.get('/__twin/channels', (c) =>
		c.json({ channels: world.channels.all().map((one) => channelToWire(world, one)) }),
	);
	app.delete('/__twin/channels', (c) => {
		world.channels.clear();
		return done(c);
	});
	// Answers once all that is due was sent.
	app.get('/__twin/deliveries', async (c) => {
		await world.deliveries.settled();
		return c.json({ deliveries: world.deliveries.log() });
	});
	app.post('/__twin/expire-tokens', (c) => {
		tokens.expire();
		return done(c);
	});
	app.post('/__twin/revoke', (c) => {
		tokens.revoke();
		return done(c);
	});
	app.post('/__twin/clock', async (c) => {
		const move = z.strictObject({ advanceMs: z.number() }).safeParse(await c.req.json());
		if (!move.success) return refused(c, move.error);
		clock.advance(move.data.advanceMs);
		return c.json({ now: clock.now() });
	});
}

function refused(c: Http, error: z.ZodError): Response {
	return c.json({ error: z.prettifyError(error) }, 400);
}
