import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { forkBookers } from '../support/booking/fork-bookers';
import { slowTime } from '../support/booking/slow-time';
import { connectedTo } from '../support/zoho-connection';
import { packedPackage } from './packed-package';

const MINUTES = 60_000;
const halfHour = 30 * MINUTES;
const tobias = '5725767000000100002';

const startedAt = Date.now();
let twin: Twin;
let processes: Array<Awaited<ReturnType<typeof forkBookers>>>;
beforeAll(async () => {
	twin = await createTwin({ now: slowTime(startedAt) });
	processes = await Promise.all([1, 2].map(() => forkBookers(packedPackage())));
}, 5 * MINUTES);
afterAll(async () => {
	for (const { end } of processes) end();
	await twin.close();
});
beforeEach(() => twin.reset());

/** Tomorrow at ten in UTC, and every half hour behind. */
const firstSlot = Math.floor(startedAt / 86_400_000) * 86_400_000 + 34 * 60 * MINUTES;
const timeOf = (slot: number) => new Date(firstSlot + slot * halfHour).toISOString();
const phoneOf = (n: number) => `+44117496${String(n).padStart(4, '0')}`;

const booking = (n: number, slot: number, options: INodeParameters = {}): INodeParameters => ({
	...{ resource: 'appointment', operation: 'book', users: tobias, duration: 30 },
	...{ start: timeOf(slot), title: `Appointment ${n}`, phone: phoneOf(n) },
	lastName: `Caller ${n}`,
	options: {
		...{ timeZone: 'Europe/Berlin', opensAt: '00:00', closesAt: '24:00' },
		openOn: [0, 1, 2, 3, 4, 5, 6],
		...options,
	},
});

/** Answers that take their time, and some of which get lost on the way here or there. */
function makeTrouble(): void {
	const match = { path: '/crm/v8' };
	twin.addFault({ match, kind: 'latency', ms: 3, probability: 0.5, seed: 1 });
	twin.addFault({ match, kind: 'latency', ms: 25, probability: 0.2, seed: 2 });
	twin.addFault({ match, kind: 'reset-before', probability: 0.02, seed: 3 });
	const events = { path: '/crm/v8/(Events|Contacts)' };
	twin.addFault({ match: events, kind: 'reset-after', probability: 0.08, seed: 4 });
}

/** Every second booker in the other process; what they were told, in their order. */
async function bookAll(bookers: INodeParameters[]): Promise<IDataObject[]> {
	makeTrouble();
	const credential = connectedTo(twin);
	const said = await Promise.all(
		processes.map(({ book }, process) =>
			book({ credential, startedAt, bookers: bookers.filter((_, n) => n % 2 === process) }),
		),
	);
	twin.clearFaults();
	return bookers.map((_, n) => said[n % 2]?.[Math.floor(n / 2)] ?? {});
}

it(
	'a booking that both processes are asked for is made once',
	async () => {
		const same = Array.from({ length: 6 }, () => booking(1, 0, { bookingKey: 'call-4711' }));
		const said = await bookAll(same);
		const [event, ...others] = twin.records('Events');
		expect(others).toEqual([]);
		expect(said.map(({ id, details }) => id ?? details)).toEqual(same.map(() => event?.['id']));
	},
	MINUTES,
);

it(
	'two processes of n8n book 10 slots once each for 50 bookers, and losers leave nothing',
	async () => {
		expect(new Set(processes.map(({ pid }) => pid)).size).toBe(2);
		// The first holds come so late that both processes have looked.
		const holds = { method: 'POST', path: '/crm/v8/Events' };
		twin.addFault({ match: holds, kind: 'latency', ms: 2_500, times: 10 });
		const wanted = Array.from({ length: 50 }, (_, n) => (n * 7 + (n % 3)) % 10);
		const said = await bookAll(
			wanted.map((slot, n) => booking(n, slot, { bookingKey: `booker-${n}` })),
		);

		const codes = said.flatMap(
			(one) => (one['details'] as IDataObject | undefined)?.['code'] ?? [],
		);
		expect([...new Set(codes)]).toEqual(['SLOT_TAKEN']);
		const winners = said.flatMap((one, n) => (one['action'] === 'booked' ? [{ ...one, n }] : []));
		expect(winners.length + codes.length, 'bookers with an answer').toBe(50);

		const events = twin.records('Events');
		const starts = events.map((one) => new Date(String(one['Start_DateTime'])).toISOString());
		expect(starts.sort()).toEqual([...new Set(wanted)].sort().map(timeOf));
		for (const { n, ...told } of winners) {
			expect(events).toContainEqual(
				expect.objectContaining({
					...{ id: told['id' as never], Event_Title: `Appointment ${n}` },
					Who_Id: expect.objectContaining({ id: told['contactId' as never] }) as unknown,
				}),
			);
		}
		expect(JSON.stringify(events)).not.toContain('Held for booking');
		const callers = twin.records('Contacts').map((one) => String(one['Last_Name']));
		expect(callers.filter((name) => name.startsWith('Caller')).sort()).toEqual(
			winners.map(({ n }) => `Caller ${n}`).sort(),
		);
		const held = twin
			.changes()
			.filter((one) => one.module === 'Events' && one.operation === 'create')
			.map(({ fields }) => Number(/booker-(\d+)/.exec(String(fields['Description']))?.[1]));
		expect(held.length, 'bookers that met').toBeGreaterThan(events.length);
		expect(new Set(held.map((n) => n % 2)).size, 'processes that held a time').toBe(2);
	},
	MINUTES,
);
