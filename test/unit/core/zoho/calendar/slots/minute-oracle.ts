import type { Calendar } from '../../../../../../nodes/core/zoho/calendar/slots/availability';
import type { SlotRules } from '../../../../../../nodes/core/zoho/calendar/slots/words';

/*
 * Slots as somebody with a clock on the wall and much patience would find them: every minute is
 * looked at by itself. Nothing of ours is called; the types alone are shared.
 */

const minuteMs = 60_000;

/** Minutes that a zone's clock on the wall has counted, by the quarter of an hour; no zone changes within one. */
const walls = new Map<string, { format: Intl.DateTimeFormat; quarters: Map<number, number> }>();

export function wallMinute(zone: string, minute: number): number {
	let own = walls.get(zone);
	if (!own) {
		const format = new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
		});
		walls.set(zone, (own = { format, quarters: new Map() }));
	}
	const quarter = Math.floor(minute / 15);
	let shown = own.quarters.get(quarter);
	if (shown === undefined) {
		const parts: Record<string, number> = {};
		for (const { type, value } of own.format.formatToParts(quarter * 15 * minuteMs)) {
			parts[type] = Number(value);
		}
		const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0 } = parts;
		shown = Date.UTC(year, month - 1, day, hour, past) / minuteMs;
		own.quarters.set(quarter, shown);
	}
	return shown + (minute - quarter * 15);
}

const dateOfWall = (wall: number): string => new Date(wall * minuteMs).toISOString().slice(0, 10);
const dayOfWall = (wall: number): number => Math.floor(wall / 1440);

/** Each slot as its start in minutes and who is free. */
export function slotsByTheMinute({ users, busy, opening }: Calendar, rules: SlotRules): string[] {
	const inMinutes = (ms: number) => ms / minuteMs;
	const first = Math.floor(rules.from / minuteMs) - 1600;
	const last = first + 1600 + (rules.days + 1) * 1440 + 1600;
	const count = last - first;

	const isOpen = new Uint8Array(count);
	const isStart = new Uint8Array(count);
	for (let at = 0; at < count; at++) {
		const wall = wallMinute(opening.zone, first + at);
		if (opening.closed.has(dateOfWall(wall))) continue;
		const weekday = new Date(wall * minuteMs).getUTCDay();
		const ofDay = wall - dayOfWall(wall) * 1440;
		for (const { from, to } of opening.week[weekday] ?? []) {
			if (ofDay < from || ofDay >= to) continue;
			isOpen[at] = 1;
			if ((ofDay - from) % inMinutes(rules.step) === 0) isStart[at] = 1;
		}
	}

	const calendars = users.map(({ id, zone }) => {
		const isBusy = new Uint8Array(count);
		const perDay = new Map<number, number>();
		for (const entry of busy) {
			if (!entry.users.includes(id)) continue;
			if ('firstDay' in entry) {
				for (let at = 0; at < count; at++) {
					const date = dateOfWall(wallMinute(zone, first + at));
					if (date >= entry.firstDay && date <= entry.lastDay) isBusy[at] = 1;
				}
				continue;
			}
			const from = inMinutes(entry.start) - first;
			const to = inMinutes(entry.end) - first;
			for (let at = Math.max(from, 0); at < Math.min(to, count); at++) isBusy[at] = 1;
			if (!entry.counts) continue;
			const day = dayOfWall(wallMinute(rules.zone, inMinutes(entry.start)));
			perDay.set(day, (perDay.get(day) ?? 0) + 1);
		}
		return { id, isBusy, perDay };
	});

	const today = dayOfWall(wallMinute(rules.zone, Math.floor(rules.from / minuteMs)));
	const duration = inMinutes(rules.duration);
	const found: string[] = [];
	for (let at = 0; at < count; at++) {
		if (!isStart[at]) continue;
		const start = (first + at) * minuteMs;
		if (start < rules.from || start < rules.now + rules.notice) continue;
		const day = dayOfWall(wallMinute(rules.zone, first + at));
		if (day - today >= rules.days) continue;
		if (!every(isOpen, at, at + duration, 1)) continue;
		const free = calendars.filter(({ isBusy, perDay }) => {
			if ((perDay.get(day) ?? 0) >= (rules.mostPerDay ?? Infinity)) return false;
			return every(isBusy, at - inMinutes(rules.before), at + duration + inMinutes(rules.after), 0);
		});
		const isEnough = rules.needs === 'everyone' ? free.length === users.length : free.length > 0;
		if (isEnough) found.push(`${first + at} ${free.map(({ id }) => id).join()}`);
	}
	return found;
}

function every(minutes: Uint8Array, from: number, to: number, wanted: number): boolean {
	for (let at = from; at < to; at++) if (minutes[at] !== wanted) return false;
	return true;
}
