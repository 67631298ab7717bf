import { firstBehind, mergeSpans, type Span } from '../zones/span';
import { createZoneClock, type ZoneClock } from '../zones/zone-clock';
import { busyTimes } from './busy-times';
import { dayStart, openTimes, startsIn } from './open-times';
import type { BusyEntry, CalendarUser, Opening, SlotRules } from './words';

const dayMs = 86_400_000;

export interface Calendar {
	users: readonly CalendarUser[];
	busy: readonly BusyEntry[];
	opening: Opening;
}

/** What a calendar says of any time within the days of the rules. */
export interface Availability {
	/** When steps of the hours begin, in order. */
	starts(): number[];
	/** Whether it is wholly within hours that follow on each other. */
	isOpen(slot: Span): boolean;
	/** Who is free, with the time before and after, and below their number for the day. */
	whoIsFree(slot: Span): string[];
	/** By the clocks of the rules' zone. */
	clock: ZoneClock;
}

/** All zones are ones that `isZone` knows; an entry that ends before it begins keeps nobody busy. */
export function readAvailability(
	{ users, busy, opening }: Calendar,
	rules: SlotRules,
): Availability {
	const within = horizonOf(rules);
	const clock = createZoneClock(rules.zone, within);
	const times = openTimes(opening, { clock: createZoneClock(opening.zone, within), within });
	const open = mergeSpans(times);
	const people = users.map((user) => {
		const own = busy.filter((entry) => entry.users.includes(user.id));
		const busyOf = busyTimes(own, createZoneClock(user.zone, within));
		return { id: user.id, busy: busyOf, isFull: fullDays(own, clock, rules) };
	});
	return {
		clock,
		starts: () => startsIn(times, rules.step),
		isOpen: ({ start, end }) => {
			const around = firstBehind(open, start);
			return around !== undefined && around.start <= start && end <= around.end;
		},
		whoIsFree: ({ start, end }) => {
			const needed = { start: start - rules.before, end: end + rules.after };
			const day = dayStart(clock.wallOf(start));
			const free = people.filter((one) => !one.isFull(day) && !isTouched(one.busy, needed));
			return free.map(({ id }) => id);
		},
	};
}

/** Wide enough for every day that is looked at in any zone. */
function horizonOf({ from, days, duration, before, after }: SlotRules): Span {
	const around = 2 * dayMs;
	return { start: from - before - around, end: from + days * dayMs + duration + after + around };
}

/** Whether a user has as many entries as a day takes, by the day that they begin on. */
function fullDays(
	own: readonly BusyEntry[],
	clock: ZoneClock,
	{ mostPerDay }: SlotRules,
): (day: number) => boolean {
	if (mostPerDay === undefined) return () => false;
	const counts = new Map<number, number>();
	for (const entry of own) {
		if ('firstDay' in entry || !entry.counts) continue;
		const day = dayStart(clock.wallOf(entry.start));
		counts.set(day, (counts.get(day) ?? 0) + 1);
	}
	return (day) => (counts.get(day) ?? 0) >= mostPerDay;
}

function isTouched(busy: readonly Span[], { start, end }: Span): boolean {
	const next = firstBehind(busy, start);
	return next !== undefined && next.start < end;
}
