import { readAvailability, type Calendar } from './availability';
import { dayStart } from './open-times';
import type { FreeTime, SlotRules } from './words';

const dayMs = 86_400_000;

/** Every time that is free by the rules, in order; at most `limit` of them. */
export function findFreeTimes(calendar: Calendar, rules: SlotRules, limit = Infinity): FreeTime[] {
	const { clock, starts, isOpen, whoIsFree } = readAvailability(calendar, rules);
	const earliest = Math.max(rules.from, rules.now + rules.notice);
	const behind = dayStart(clock.wallOf(rules.from)) + rules.days * dayMs;
	const enough = rules.needs === 'everyone' ? calendar.users.length : 1;
	const free: FreeTime[] = [];
	for (const start of starts()) {
		if (free.length >= limit) break;
		const slot = { start, end: start + rules.duration };
		if (start < earliest || dayStart(clock.wallOf(start)) >= behind || !isOpen(slot)) continue;
		const users = whoIsFree(slot);
		if (users.length >= Math.max(enough, 1)) free.push({ ...slot, users });
	}
	return free;
}
