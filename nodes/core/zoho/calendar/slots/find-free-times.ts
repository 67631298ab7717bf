import { firstBehind, mergeSpans, type Span } from '../zones/span';
import { createZoneClock, type ZoneClock } from '../zones/zone-clock';
import { busyTimes } from './busy-times';
import { dayStart, openTimes, startsIn } from './open-times';
import type { BusyEntry, CalendarUser, FreeTime, Opening, SlotRules } from './words';

const dayMs = 86_400_000;

export interface Calendar {
	users: readonly CalendarUser[];
	busy: readonly BusyEntry[];
	opening: Opening;
}

/**
 * Every time that is free by the rules, in order: wholly within hours that follow on each other, its
 * time before and after free of entries, and its user below their number for the day.
 * All zones are ones that `isZone` knows; an entry that ends before it begins keeps nobody busy.
 */
export function findFreeTimes({ users, busy, opening }: Calendar, rules: SlotRules): FreeTime[] {
	const within = horizonOf(rules);
	const clock = createZoneClock(rules.zone, within);
	const openClock = createZoneClock(opening.zone, within);
	const times = openTimes(opening, { clock: openClock, within });
	const open = mergeSpans(times);
	const people = users.map((user) => {
		const own = busy.filter((entry) => entry.users.includes(user.id));
		const busyOf = busyTimes(own, createZoneClock(user.zone, within));
		return { id: user.id, busy: busyOf, isFull: fullDays(own, clock, rules) };
	});
	const earliest = Math.max(rules.from, rules.now + rules.notice);
	const behind = dayStart(clock.wallOf(rules.from)) + rules.days * dayMs;

	return startsIn(times, rules.step).flatMap((start) => {
		const day = dayStart(clock.wallOf(start));
		const end = start + rules.duration;
		if (start < earliest || day >= behind || !isWithin(open, { start, end })) return [];
		const needed = { start: start - rules.before, end: end + rules.after };
		const free = people.filter((one) => !one.isFull(day) && !isTouched(one.busy, needed));
		const enough = rules.needs === 'everyone' ? users.length : 1;
		if (free.length < Math.max(enough, 1)) return [];
		return [{ start, end, users: free.map(({ id }) => id) }];
	});
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

function isWithin(open: readonly Span[], { start, end }: Span): boolean {
	const around = firstBehind(open, start);
	return around !== undefined && around.start <= start && end <= around.end;
}

function isTouched(busy: readonly Span[], { start, end }: Span): boolean {
	const next = firstBehind(busy, start);
	return next !== undefined && next.start < end;
}
