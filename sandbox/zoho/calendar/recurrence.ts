import { isDate } from '../datetime.ts';

const DAY_MS = 86_400_000;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** How far ahead occurrences are looked for. */
const HORIZON_DAYS = 3660;

export interface Recurrence {
	every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
	interval: number;
	/** Number of occurrences, the first one included. */
	count?: number;
	/** Last day, `yyyy-MM-dd`. */
	until?: string;
	/** Days of the week, 0 for Sunday. */
	weekdays: number[];
	/** Which of them in a month, -1 for the last. */
	position?: number;
	monthDay?: number;
	month?: number;
}

/** The rule in a text such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=2027-03-15`; undefined when it is none. */
export function parseRecurrence(text: string): Recurrence | undefined {
	const parts = new Map(
		text.split(';').map((part): [string, string] => {
			const [name = '', value = ''] = part.split('=');
			return [name.trim(), value.trim()];
		}),
	);
	const rule: Recurrence = { every: 'DAILY', interval: 1, weekdays: [] };
	for (const [name, value] of parts) {
		if (!Object.hasOwn(PARTS, name) || !PARTS[name]?.(rule, value)) return undefined;
	}
	const bothEnds = rule.count !== undefined && rule.until !== undefined;
	return parts.has('FREQ') && !bothEnds ? rule : undefined;
}

const between = (value: string, least: number, most: number): number | undefined => {
	const number = /^-?\d+$/.test(value) ? Number(value) : NaN;
	return number >= least && number <= most ? number : undefined;
};

/** Reads one part of a rule into it; false when the value is none. */
const PARTS: Record<string, (rule: Recurrence, value: string) => boolean> = {
	FREQ: (rule, value) => {
		const every = (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).find((one) => one === value);
		if (every) rule.every = every;
		return every !== undefined;
	},
	INTERVAL: (rule, value) => (rule.interval = between(value, 1, 999) ?? 0) > 0,
	COUNT: (rule, value) => (rule.count = between(value, 1, 999) ?? 0) > 0,
	UNTIL: (rule, value) => isDate((rule.until = value)),
	BYDAY: (rule, value) => {
		rule.weekdays = value.split(',').map((day) => DAYS.indexOf(day.trim()));
		return !rule.weekdays.includes(-1);
	},
	BYSETPOS: (rule, value) => {
		const position = between(value, -1, 5);
		if (position) rule.position = position;
		return Boolean(position);
	},
	BYMONTHDAY: (rule, value) => (rule.monthDay = between(value, 1, 31) ?? 0) > 0,
	BYMONTH: (rule, value) => (rule.month = between(value, 1, 12) ?? 0) > 0,
};

/**
 * Days on which a rule repeats what happens on a day, that day first.
 * @param first `yyyy-MM-dd`
 * @param most how many days at most
 */
export function daysOf(rule: Recurrence, first: string, most: number): string[] {
	const start = new Date(`${first}T00:00:00Z`);
	const days = [first];
	const wanted = Math.min(rule.count ?? Infinity, most);
	for (let ahead = 1; ahead <= HORIZON_DAYS && days.length < wanted; ahead++) {
		const day = new Date(start.getTime() + ahead * DAY_MS);
		const text = day.toISOString().slice(0, 10);
		if (rule.until !== undefined && text > rule.until) break;
		if (falls(rule, start, day, ahead)) days.push(text);
	}
	return days;
}

function falls(rule: Recurrence, start: Date, day: Date, ahead: number): boolean {
	const { every, interval, weekdays } = rule;
	const months =
		(day.getUTCFullYear() - start.getUTCFullYear()) * 12 + day.getUTCMonth() - start.getUTCMonth();
	switch (every) {
		case 'DAILY':
			return ahead % interval === 0;
		case 'WEEKLY': {
			const monday = (start.getUTCDay() + 6) % 7;
			const weeks = Math.floor((ahead + monday) / 7);
			const own = weekdays.length > 0 ? weekdays : [start.getUTCDay()];
			return weeks % interval === 0 && own.includes(day.getUTCDay());
		}
		case 'MONTHLY':
			return months % interval === 0 && fallsInMonth(rule, start, day);
		case 'YEARLY': {
			const years = day.getUTCFullYear() - start.getUTCFullYear();
			const month = (rule.month ?? start.getUTCMonth() + 1) - 1;
			const inMonth = day.getUTCMonth() === month && fallsInMonth(rule, start, day);
			return years % interval === 0 && inMonth;
		}
	}
}

function fallsInMonth({ weekdays, position, monthDay }: Recurrence, start: Date, day: Date) {
	const date = day.getUTCDate();
	if (weekdays.length === 0) return date === (monthDay ?? start.getUTCDate());
	if (!weekdays.includes(day.getUTCDay())) return false;
	if (position !== -1) return position === undefined || Math.ceil(date / 7) === position;
	const inMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
	return date + 7 > inMonth;
}
