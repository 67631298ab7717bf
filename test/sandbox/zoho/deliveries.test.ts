import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

const START = Date.parse('2026-11-30T09:00:00Z');
const OVER_ALL = 60_000;

let twin: Twin;
let call: Call;
let posted: string[];
/** What the address waits for before it answers. */
let slow: Promise<unknown>;

beforeAll(async () => {
	twin = await createTwin({
		seed: 'empty',
		now: () => START,
		post: async (_url, { ids }) => {
			posted.push(...[ids].flat().map(String));
			await slow;
			return 200;
		},
	});
	call = clientOf(twin);
});
afterAll(() => twin.close());
beforeEach(start);

async function start() {
	twin.reset();
	posted = [];
	slow = Promise.resolve();
	const channel = {
		channel_id: 1,
		events: ['Leads.all'],
		notify_url: 'http://127.0.0.1:1/',
		channel_expiry: '2026-12-05T00:00:00Z',
	};
	await call('POST', '/actions/watch', { watch: [channel] });
}

/** Adds leads one by one, a second apart, and gives their ids. */
function add(count: number): string[] {
	return Array.from({ length: count }, (_, n) => {
		twin.advance(1_000);
		const values = { Last_Name: `L${n}`, Company: 'C' };
		const { details } = twin.change({ module: 'Leads', operation: 'create', values });
		return String(details.id);
	});
}

async function arrived(): Promise<string[]> {
	await twin.settled();
	return posted;
}

describe('notifications on their way', () => {
	it('arrive at once and in order when nothing befalls them', async () => {
		const ids = add(20);
		expect(await arrived()).toEqual(ids);
	});

	it('are lost as often as asked for, and said to be', async () => {
		twin.addFault({ kind: 'lose', match: { path: '^Leads\\.insert$' }, after: 1, times: 2 });
		const ids = add(5);
		expect(await arrived()).toEqual([ids[0], ids[3], ids[4]]);
		expect(twin.deliveries().filter(({ faults }) => faults.includes('lose'))).toMatchObject([
			{ ids: [ids[1]], status: 0 },
			{ ids: [ids[2]], status: 0 },
		]);
	});

	it('come twice', async () => {
		twin.addFault({ kind: 'duplicate', times: 1 });
		const [first, second] = add(2);
		expect(await arrived()).toEqual([first, first, second]);
	});

	it('wait for the twin’s clock when they are delayed', async () => {
		twin.addFault({ kind: 'delay', ms: 5_000, times: 1 });
		const [late, early] = add(2);
		expect(await arrived()).toEqual([early]);
		twin.advance(3_999);
		expect(await arrived()).toEqual([early]);
		twin.advance(1);
		expect(await arrived()).toEqual([early, late]);
	});

	it('of other modules and operations are let through', async () => {
		twin.addFault({ kind: 'lose', match: { path: 'Leads\\.delete' } });
		twin.addFault({ kind: 'lose', match: { path: 'Deals' } });
		const [id = ''] = add(1);
		twin.change({ module: 'Leads', operation: 'update', id, values: { City: 'Bonn' } });
		twin.change({ module: 'Leads', operation: 'delete', id });
		expect(await arrived()).toEqual([id, id]);
	});

	it('are no requests: a fault of theirs leaves those alone, and the other way round', async () => {
		twin.addFault({ kind: 'lose' });
		twin.addFault({ kind: 'status', status: 500 });
		expect((await call('GET', '/users')).status).toBe(500);
		twin.clearFaults();
		twin.addFault({ kind: 'status', status: 500 });
		expect(await arrived()).toEqual([]);
		const ids = add(1);
		expect(await arrived()).toEqual(ids);
	});

	it('that a reset overtakes never arrive', async () => {
		twin.addFault({ kind: 'delay', ms: 5_000 });
		add(3);
		await start();
		twin.advance(OVER_ALL);
		expect(await arrived()).toEqual([]);
		expect(twin.deliveries()).toEqual([]);
	});

	it('that wait behind another when the twin is reset never arrive', async () => {
		let answer = () => {};
		slow = new Promise<void>((done) => {
			answer = done;
		});
		const [first] = add(2);
		await vi.waitUntil(() => posted.length > 0);
		twin.reset();
		answer();
		// Whatever went on would be through before this is answered.
		await call('GET', '/users');
		expect(posted).toEqual([first]);
		expect(twin.deliveries()).toEqual([]);
	});

	it('come out of order, each once, and the same with the same seed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer(), async (seed) => {
				const runs: Array<[string[], string[]]> = [];
				for (let run = 0; run < 2; run += 1) {
					await start();
					twin.addFault({ kind: 'reorder', ms: 30_000, seed });
					const ids = add(30);
					twin.advance(OVER_ALL);
					runs.push([ids, await arrived()]);
				}
				const [first, second] = runs;
				expect(second).toEqual(first);
				expect(first?.[1].toSorted()).toEqual(first?.[0]);
				expect(first?.[1]).not.toEqual(first?.[0]);
			}),
			{ numRuns: 20 },
		);
	});

	it('bear all of it together: what is not lost arrives, some of it more than once', async () => {
		twin.addFault({ kind: 'lose', probability: 0.2, seed: 1 });
		twin.addFault({ kind: 'duplicate', probability: 0.2, seed: 2 });
		twin.addFault({ kind: 'reorder', probability: 0.5, ms: 20_000, seed: 3 });
		const ids = add(1_000);
		twin.advance(OVER_ALL);
		const count = new Map<string, number>();
		for (const id of await arrived()) count.set(id, (count.get(id) ?? 0) + 1);
		const lost = ids.filter((id) => !count.has(id)).length;
		const doubled = [...count.values()].filter((n) => n === 2).length;
		expect(lost).toBeGreaterThan(150);
		expect(lost).toBeLessThan(250);
		expect(doubled).toBeGreaterThan(110);
		expect(doubled).toBeLessThan(210);
	});
});

describe('the way in for a test beside the twin', () => {
	const control = (method: string, path: string, body?: object) =>
		fetch(`${twin.url}/__twin${path}`, {
			method,
			...(body && { body: JSON.stringify(body) }),
		}).then(async (response): Promise<Record<string, unknown>> => Object(await response.json()));

	it('changes records for a user, arms faults, and reads what became of notifications', async () => {
		await control('POST', '/faults', { kind: 'duplicate', times: 1 });
		const change = {
			module: 'Leads',
			operation: 'create',
			values: { Last_Name: 'Smith', Company: 'C' },
		};
		expect(await control('POST', '/changes', change)).toMatchObject({ code: 'SUCCESS' });
		expect(await control('GET', '/deliveries')).toMatchObject({
			deliveries: [
				{ operation: 'insert', status: 200, faults: ['duplicate'] },
				{ operation: 'insert', status: 200, faults: ['duplicate'] },
			],
		});
	});

	it('refuses a change that is none', async () => {
		expect(await control('POST', '/changes', { module: 'Leads' })).toHaveProperty('error');
		const change = { module: 'Nowhere', operation: 'delete', id: '1' };
		expect(await control('POST', '/changes', change)).toMatchObject({ code: 'INVALID_DATA' });
		const by = { module: 'Leads', operation: 'delete', id: '1', by: '1' };
		expect(await control('POST', '/changes', by)).toMatchObject({ code: 'INVALID_DATA' });
	});

	it('loses the channels', async () => {
		expect(await control('GET', '/channels')).toMatchObject({ channels: [{ channel_id: '1' }] });
		await control('DELETE', '/channels');
		expect(await control('GET', '/channels')).toEqual({ channels: [] });
		expect(twin.channels()).toEqual([]);
	});
});
