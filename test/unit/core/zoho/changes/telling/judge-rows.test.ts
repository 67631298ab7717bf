import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { NetworkFailure, type HttpRequest } from '../../../../../../nodes/core/kernel/ports';
import { createZoho } from '../../../../../../nodes/core/zoho/create-zoho';
import type { Polled } from '../../../../../../nodes/core/zoho/changes/poll-changes';
import { answer } from '../simulation/answers';
import { createCrm } from '../simulation/crm';
import { own } from '../simulation/people';
import { createChance } from '../simulation/random';

const begin = Date.parse('2026-11-23T06:00:00Z');
const records = 800;

/**
 * A day on which somebody changed 800 records and we changed each of them afterwards, so that every
 * timeline has to be asked; `isLost` says of which calls no answer comes.
 */
function caughtUp(isLost: (request: HttpRequest) => boolean) {
	const chance = createChance(1);
	const crm = createCrm();
	const first = begin / 1_000;
	for (let place = 0; place < records; place += 1) {
		const record = crm.create('57257670000002001', first - 600);
		crm.edit(record, '57257670000002001', first + place * 3);
		crm.edit(record, own, first + place * 3 + 2);
	}
	const ids = [...crm.records.keys()];
	let now = begin + 3 * 3_600_000;
	let asked = 0;
	const zoho = createZoho({
		send: (request) => {
			asked += 1;
			if (isLost(request)) return Promise.reject(new NetworkFailure('reset', 'maybe'));
			const { status, body } = answer({ crm, chance, own }, request);
			const date = new Date(now).toUTCString();
			return Promise.resolve({ status, headers: { date }, body });
		},
		connection: () => Promise.resolve({ apiDomain: 'https://www.zohoapis.eu', hasToken: true }),
		refresh: () => Promise.resolve({}),
		clock: { now: () => now, sleep: () => Promise.resolve() },
		random: () => chance.next(),
		hash: (text) => createHash('sha256').update(text).digest('hex'),
	});
	let kept: unknown;
	const poll = async (): Promise<Polled> => {
		now += 60_000;
		const polled = await zoho.changes.poll({
			watch: {
				module: 'Deals',
				kinds: ['updated'],
				changedFields: [],
				fields: ['Version', 'Modified_Time'],
				users: { only: [], except: [], ignoreOwn: true },
				withChanges: false,
			},
			start: { from: 'date', at: first, written: 'then' },
			repeatSeconds: 0,
			restarted: false,
			own: () => Promise.resolve(own),
			kept,
		});
		kept = polled.state;
		return polled;
	};
	return { ids, poll, asked: () => asked };
}

const told = ({ items }: Polled) => items.map(({ event }) => event.id);

it('deals with what stands before a record whose timeline cannot be had, and goes on with that', async () => {
	let isDown = true;
	const lost = 417;
	const { ids, poll, asked } = caughtUp(({ url }) => isDown && url.includes(`/${ids[lost]}/`));
	const before = await poll();
	expect(told(before)).toEqual(ids.slice(0, lost));
	expect(before.more).toBe(true);
	// Those behind it are not all asked in vain.
	expect(asked()).toBeLessThan(lost + 100);
	await expect(poll()).rejects.toMatchObject({ code: 'NOT_REACHABLE' });
	isDown = false;
	expect(told(await poll())).toEqual(ids.slice(lost));
	expect(told(await poll())).toEqual([]);
});

it.each([1, 2, 3, 4, 5])(
	'catches up with 800 records in a few polls though one call in five is lost (seed %i)',
	async (seed) => {
		const chance = createChance(seed);
		const { ids, poll } = caughtUp(() => chance.is(0.2));
		const given: string[] = [];
		for (let polls = 0; polls < 6; polls += 1) {
			const polled = await poll().catch(() => undefined);
			if (polled) given.push(...told(polled));
		}
		expect(given).toEqual(ids);
	},
);
