import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../../../../nodes/core/zoho/calendar/slots/availability';
import { findFreeTimes } from '../../../../../../nodes/core/zoho/calendar/slots/find-free-times';
import type {
	BusyEntry,
	Opening,
	SlotRules,
} from '../../../../../../nodes/core/zoho/calendar/slots/words';
import { slotsByTheMinute, wallMinute } from './minute-oracle';

const minuteMs = 60_000;
const dayMinutes = 1440;
const calendars = Number(process.env.SLOT_CALENDARS ?? 250);

/** Zones with changes by half an hour and by two, at midnight and around fasts; quarters; none at all. */
const zones = [
	...['Africa/Cairo', 'Africa/Casablanca', 'Africa/Johannesburg', 'Africa/Lagos'],
	...['America/Anchorage', 'America/Asuncion', 'America/Caracas', 'America/Chicago'],
	...[
		'America/Denver',
		'America/Havana',
		'America/Los_Angeles',
		'America/New_York',
		'America/Nuuk',
	],
	...['America/Phoenix', 'America/Santiago', 'America/Sao_Paulo', 'America/St_Johns'],
	...['Antarctica/Troll', 'Asia/Beirut', 'Asia/Gaza', 'Asia/Jerusalem', 'Asia/Kathmandu'],
	...['Asia/Kolkata', 'Asia/Tehran', 'Asia/Tokyo', 'Atlantic/Azores', 'Australia/Adelaide'],
	...['Australia/Lord_Howe', 'Australia/Sydney', 'Europe/Amsterdam', 'Europe/Chisinau'],
	...['Europe/Dublin', 'Europe/Helsinki', 'Europe/London', 'Europe/Moscow', 'Pacific/Auckland'],
	...['Pacific/Chatham', 'Pacific/Easter', 'Pacific/Kiritimati', 'UTC'],
];

const yearStart = Date.UTC(2027, 0, 1) / minuteMs;

/** Minutes of 2027 at which the clocks of a zone change, or days on which others do. */
const changesOf = new Map(zones.map((zone) => [zone, findChanges(zone)]));

function findChanges(zone: string): number[] {
	const ahead = (minute: number) => wallMinute(zone, minute) - minute;
	const changes: number[] = [];
	for (let day = 0; day < 365; day++) {
		const from = yearStart + day * dayMinutes;
		if (ahead(from) === ahead(from + dayMinutes)) continue;
		let at = from;
		while (ahead(at) === ahead(at + 15)) at += 15;
		changes.push(at + 15);
	}
	return changes.length > 0 ? changes : [86, 303].map((day) => yearStart + day * dayMinutes);
}

const zone = fc.constantFrom(...zones);
const minutes = (min: number, max: number) => fc.integer({ min, max });
const ms = (some: fc.Arbitrary<number>) => some.map((value) => value * minuteMs);

const hours = fc.oneof(
	fc.constant({ from: 0, to: 1440 }),
	fc
		.tuple(minutes(0, 47), minutes(1, 30))
		.map(([from, some]) => ({ from: from * 30, to: Math.min((from + some) * 30, 1440) })),
	fc
		.tuple(minutes(0, 1400), minutes(1, 700))
		.map(([from, some]) => ({ from, to: Math.min(from + some, 1440) })),
);

const dateAround = (change: number) =>
	minutes(-3, 5).map((days) =>
		new Date((change + days * dayMinutes) * minuteMs).toISOString().slice(0, 10),
	);

const entryAround = (change: number, ids: readonly string[]): fc.Arbitrary<BusyEntry> => {
	const users = fc.subarray([...ids], { minLength: 1 });
	const length = fc.oneof(minutes(-10, 240), minutes(240, 4000));
	const timed = fc
		.tuple(users, minutes(-4000, 7000), length, fc.boolean())
		.map(([who, at, lasts, counts]) => {
			const start = (change + at) * minuteMs;
			return { users: who, start, end: start + lasts * minuteMs, counts };
		});
	const whole = fc
		.tuple(users, dateAround(change), dateAround(change))
		.map(([who, firstDay, lastDay]) => ({ users: who, firstDay, lastDay }));
	return fc.oneof({ weight: 8, arbitrary: timed }, { weight: 1, arbitrary: whole });
};

interface Case {
	calendar: Calendar;
	rules: SlotRules;
}

const anyCase: fc.Arbitrary<Case> = fc
	.tuple(zone, zone, zone, minutes(0, 7), minutes(1, 3), fc.boolean())
	.chain(([one, other, third, which, people, isOneZone]) => {
		const changes = changesOf.get(one) ?? [];
		const change = changes[which % changes.length] ?? yearStart;
		const ids = ['a', 'b', 'c'].slice(0, people);
		const opening: fc.Arbitrary<Opening> = fc.record({
			zone: fc.constant(isOneZone ? one : other),
			week: fc.array(fc.array(hours, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
			closed: fc.array(dateAround(change), { maxLength: 1 }).map((days) => new Set(days)),
		});
		const rules: fc.Arbitrary<SlotRules> = fc
			.record({
				from: fc
					.tuple(minutes(-2 * dayMinutes, 600), fc.constantFrom(0, 0, 1, 59_999))
					.map(([at, some]) => (change + at) * minuteMs + some),
				late: ms(minutes(-3000, 600)),
				days: minutes(1, 3),
				duration: ms(fc.oneof(minutes(1, 240), fc.constantFrom(15, 30, 60))),
				step: ms(fc.oneof(minutes(7, 200), fc.constantFrom(15, 30, 60))),
				before: ms(fc.oneof(fc.constant(0), minutes(0, 90))),
				after: ms(fc.oneof(fc.constant(0), minutes(0, 90))),
				notice: ms(fc.oneof(fc.constant(0), minutes(0, 1600))),
				most: fc.constantFrom(undefined, undefined, 0, 1, 2, 3),
				needs: fc.constantFrom('anyone' as const, 'everyone' as const),
			})
			.map(({ late, most, ...rest }) => ({
				...rest,
				zone: one,
				now: rest.from + late,
				...(most === undefined ? {} : { mostPerDay: most }),
			}));
		const calendar = fc.record({
			users: fc.constant(ids.map((id, at) => ({ id, zone: [one, third, other][at] ?? one }))),
			busy: fc.array(entryAround(change, ids), { maxLength: 10 }),
			opening,
		});
		return fc.record({ calendar, rules });
	});

describe('findFreeTimes beside an oracle that looks at each minute', () => {
	it(
		`finds every free slot and no other in ${calendars} calendars around changes of the clocks`,
		() => {
			let slots = 0;
			fc.assert(
				fc.property(anyCase, ({ calendar, rules }) => {
					const found = findFreeTimes(calendar, rules);
					const ours = found.map(({ start, users }) => `${start / minuteMs} ${users.join()}`);
					expect(ours).toEqual(slotsByTheMinute(calendar, rules));
					expect(found.every(({ start, end }) => end - start === rules.duration)).toBe(true);
					slots += found.length;
				}),
				{ numRuns: calendars, seed: Number(process.env.SLOT_SEED ?? 20_270_328) },
			);
			expect(slots).toBeGreaterThan(calendars);
		},
		calendars * 200,
	);

	it('is asked about both changes of 2027 in zones that have them', () => {
		const changing = zones.filter((one) => {
			const [first = 0, second = 0] = changesOf.get(one) ?? [];
			return wallMinute(one, first) - first !== wallMinute(one, second) - second;
		});
		expect(zones).toHaveLength(40);
		expect(changing.length).toBeGreaterThan(20);
	});
});
