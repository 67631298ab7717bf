import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import type { Booked, BookingRequest } from '../../../../nodes/core/zoho/calendar/booking/words';
import { readPhone } from '../../../../nodes/runtime/addresses/phone-numbers';
import { readDomain } from '../../../../nodes/runtime/addresses/web-domains';
import { createTwin, type Twin } from '../../../../sandbox/zoho/twin';
import { coreOnTwin, slowTime } from './core-on-twin';

const tobias = '5725767000000100002';
const imogen = '5725767000000100003';
const minuteMs = 60_000;
const ports = { readPhone, readDomain };

let twin: Twin;
beforeAll(async () => {
	twin = await createTwin({ now: slowTime });
});
afterAll(() => twin.close());
beforeEach(() => twin.reset());

/** Tomorrow at ten in UTC, and every half hour behind. */
const firstSlot = Math.floor(Date.now() / 86_400_000) * 86_400_000 + 34 * 60 * minuteMs;
const slotAt = (n: number) => {
	const start = firstSlot + n * 30 * minuteMs;
	return { start, end: start + 30 * minuteMs };
};

function requestOf(n: number, slot: number, more: Partial<BookingRequest> = {}): BookingRequest {
	return {
		slot: slotAt(slot),
		question: {
			calendar: {
				...{ userIds: [tobias], zone: 'Europe/Berlin', callMs: 15 * minuteMs, also: ['calls'] },
				opening: {
					zone: 'UTC',
					week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
					closed: new Set<string>(),
				},
			},
			rules: {
				...{ zone: 'Europe/Berlin', days: 14, needs: 'everyone' },
				...{ duration: 30 * minuteMs, step: 30 * minuteMs, before: 0, after: 0, notice: 0 },
			},
			...{ language: 'en-US', limit: 3 },
		},
		guest: { phones: [phoneOf(n)], emails: [], lastName: `Caller ${n}`, country: 'GB' },
		title: `Appointment ${n}`,
		text: 'By phone.',
		invite: false,
		remindMinutes: 15,
		key: `booker ${n}`,
		runId: `run-${n}`,
		...more,
	};
}

const phoneOf = (n: number) => `+44117496${String(n).padStart(4, '0')}`;

type Said = { booked: Booked } | { error: CoreError };

const bookOn = async (request: BookingRequest): Promise<Said> =>
	await coreOnTwin(twin)
		.calendar.book(request, ports)
		.then(
			(booked) => ({ booked }),
			(error: unknown) => (error instanceof CoreError ? { error } : Promise.reject(error as Error)),
		);

/** Answers that take their time, and some of which get lost on the way here or there. */
function makeTrouble(seed: number): void {
	const match = { path: '/crm/v8' };
	twin.addFault({ match, kind: 'latency', ms: 3, probability: 0.5, seed });
	twin.addFault({ match, kind: 'latency', ms: 25, probability: 0.2, seed: seed + 1 });
	twin.addFault({ match, kind: 'reset-before', probability: 0.02, seed: seed + 2 });
	const events = { path: '/crm/v8/(Events|Contacts)' };
	twin.addFault({ match: events, kind: 'reset-after', probability: 0.08, seed: seed + 3 });
}

describe('bookers that race for the same times', () => {
	const races = Array.from({ length: Number(process.env.BOOKING_RACES ?? 1) }, (_, n) => n + 1);
	it.each(races)(
		'books 10 slots once each for 50 bookers, and losers leave nothing (%i)',
		async (seed) => {
			makeTrouble(seed * 100);
			const wanted = Array.from({ length: 50 }, (_, n) => (n * 7 + seed * (n % 3)) % 10);
			const said = await Promise.all(wanted.map((slot, n) => bookOn(requestOf(n, slot))));
			twin.clearFaults();

			const codes = said.flatMap((one) => ('error' in one ? one.error.code : []));
			expect([...new Set(codes)]).toEqual(['SLOT_TAKEN']);
			const events = twin.records('Events');
			const held = twin
				.changes()
				.filter((one) => one.module === 'Events' && one.operation === 'create');
			expect(held.length, 'bookers that met at a slot').toBeGreaterThan(events.length);
			const starts = events.map((one) => Date.parse(String(one['Start_DateTime'])));
			expect([...starts].sort()).toEqual([...new Set(wanted)].sort().map((n) => slotAt(n).start));
			const winners = said.flatMap((one, n) => ('booked' in one ? [{ ...one.booked, n }] : []));
			expect(winners.map(({ id }) => id).sort()).toEqual(
				events.map((one) => String(one['id'])).sort(),
			);
			for (const { id, n, contactId } of winners) {
				const event = events.find((one) => one['id'] === id);
				expect(event).toMatchObject({
					Event_Title: `Appointment ${n}`,
					Who_Id: { id: contactId },
					Description: `By phone.\n\nBooking: booker%20${n}`,
					Remind_At: [{ unit: 15, period: 'minutes' }],
				});
			}
			const phones = twin.records('Contacts').map((one) => String(one['Phone']));
			const made = wanted.flatMap((_, n) => (phones.includes(phoneOf(n)) ? [n] : []));
			expect(made).toEqual(winners.map(({ n }) => n));
		},
		60_000,
	);
});

describe('one booking that is asked for several times', () => {
	it('is made once by runs of the same key that race', async () => {
		makeTrouble(7);
		const runs = [1, 2, 3, 4, 5].map((run) => requestOf(1, 0, { runId: `run-${run}` }));
		const said = await Promise.all(runs.map(bookOn));
		twin.clearFaults();
		const [event, ...others] = twin.records('Events');
		expect(others).toEqual([]);
		const ids = said.map((one) => ('booked' in one ? one.booked.id : one.error.message));
		expect(new Set(ids)).toEqual(new Set([event?.['id']]));
	}, 60_000);

	it('is found again where it was moved to', async () => {
		const first = await bookOn(requestOf(1, 0));
		expect(first).toMatchObject({ booked: { action: 'booked', contactIsNew: true } });
		if (!('booked' in first)) return;
		const { question } = requestOf(1, 0);
		const { id = '' } = first.booked;
		const move = { id, start: slotAt(4).start, question, runId: 'move-1' };
		const moved = await coreOnTwin(twin).calendar.reschedule(move);
		expect(moved).toMatchObject({ id: first.booked.id, action: 'rescheduled' });
		const again = await bookOn(requestOf(1, 0, { runId: 'later' }));
		expect(again).toMatchObject({ booked: { id: first.booked.id, action: 'alreadyBooked' } });
		expect(twin.records('Events')).toHaveLength(1);
	});
});

describe('a time of which anyone is enough', () => {
	const ofAnyone = (n: number): BookingRequest => {
		const request = requestOf(n, 0);
		const { calendar, rules } = request.question;
		return {
			...request,
			question: {
				...request.question,
				calendar: { ...calendar, userIds: [tobias, imogen] },
				rules: { ...rules, needs: 'anyone' },
			},
		};
	};
	const ownersOf = () =>
		twin
			.records('Events')
			.map(({ Owner }) => (Owner as { id: string }).id)
			.sort();

	it('is the first user’s, then the other’s, and then taken', async () => {
		for (const [n, owners] of [[tobias], [tobias, imogen]].entries()) {
			expect(await bookOn(ofAnyone(n))).toMatchObject({ booked: { action: 'booked' } });
			expect(ownersOf()).toEqual(owners);
		}
		expect(await bookOn(ofAnyone(2))).toMatchObject({ error: { code: 'SLOT_TAKEN' } });
		expect(await bookOn(ofAnyone(0))).toMatchObject({ booked: { action: 'alreadyBooked' } });
		expect(ownersOf()).toEqual([tobias, imogen]);
	});

	it('goes to two of five that race, one with each user', async () => {
		makeTrouble(11);
		const said = await Promise.all([1, 2, 3, 4, 5].map((n) => bookOn(ofAnyone(n))));
		twin.clearFaults();
		expect(ownersOf()).toEqual([tobias, imogen]);
		expect(said.filter((one) => 'booked' in one)).toHaveLength(2);
		expect(twin.records('Events').filter((one) => !one['Who_Id'])).toEqual([]);
	}, 60_000);
});

describe('what stands in the way of a booking', () => {
	it('tells the next three free times, and leaves the calendar as it was', async () => {
		await bookOn(requestOf(1, 0));
		const said = await bookOn(requestOf(2, 0));
		expect(said).toMatchObject({ error: { code: 'SLOT_TAKEN' } });
		if (!('error' in said)) return;
		const next = said.error.details['slots'] as Array<{ start: string }>;
		expect(next.map(({ start }) => Date.parse(start))).toEqual(
			[1, 2, 3].map((n) => slotAt(n).start),
		);
		expect(twin.records('Events')).toHaveLength(1);
	});

	it('holds the time of everybody who takes part', async () => {
		const both = requestOf(1, 0);
		both.question.calendar.userIds = [tobias, imogen];
		expect(await bookOn(both)).toMatchObject({ booked: { users: [tobias, imogen] } });
		const hers = requestOf(2, 0);
		hers.question.calendar.userIds = [imogen];
		expect(await bookOn(hers)).toMatchObject({ error: { code: 'SLOT_TAKEN' } });
	});
});
