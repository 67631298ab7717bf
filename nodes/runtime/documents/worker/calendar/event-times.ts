import { lineOf, type CalendarEvent, type ContentLine } from './content-lines';

/** When an event is, as `2026-12-03 10:00 (Europe/Berlin)`, its zone as the file names it. */
export function timesOf(event: CalendarEvent): [label: string, value: string][] {
	const begin = lineOf(event, 'DTSTART');
	const end = lineOf(event, 'DTEND');
	const first = begin ? showTime(begin) : '';
	const last = end ? showTime(end, { isEnd: true }) : '';
	return [
		['Begins', first],
		['Ends', last === first ? '' : last],
		['Lasts', showDuration(lineOf(event, 'DURATION')?.value ?? '')],
		['Repeats', showRule(lineOf(event, 'RRULE')?.value ?? '')],
	];
}

/** '' for what is no time; an end without an hour is the day behind the last one. */
function showTime({ value, params }: ContentLine, { isEnd } = { isEnd: false }): string {
	const [, year, month, day, hour, minute, utc] =
		/^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/.exec(value.trim()) ?? [];
	if (year === undefined) return '';
	const date = `${year}-${month}-${day}`;
	if (hour === undefined) return isEnd ? dayBefore(date) : date;
	const zone = utc ? ' UTC' : params['TZID'] ? ` (${params['TZID']})` : '';
	return `${date} ${hour}:${minute}${zone}`;
}

function dayBefore(date: string): string {
	const midnight = Date.parse(`${date}T00:00:00Z`);
	return Number.isNaN(midnight) ? '' : new Date(midnight - 86_400_000).toISOString().slice(0, 10);
}

function showDuration(value: string): string {
	const found = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(
		value.trim(),
	);
	const [weeks, days, hours, minutes] = found?.slice(1) ?? [];
	const parts = [
		[weeks, 'week'],
		[days, 'day'],
		[hours, 'hour'],
		[minutes, 'minute'],
	].filter(([count]) => Number(count ?? 0) > 0);
	return parts
		.map(([count, unit]) => `${count} ${unit}${Number(count) === 1 ? '' : 's'}`)
		.join(' ');
}

const units: Record<string, string> = {
	DAILY: 'days',
	WEEKLY: 'weeks',
	MONTHLY: 'months',
	YEARLY: 'years',
};

function showRule(rule: string): string {
	const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
	const frequency = parts.get('FREQ') ?? '';
	const unit = units[frequency];
	if (!unit) return '';
	const interval = Number(parts.get('INTERVAL') ?? 1);
	const often = interval > 1 ? `every ${interval} ${unit}` : frequency.toLowerCase();
	const days = showDays(parts.get('BYDAY') ?? '');
	const until = showTime({ name: 'UNTIL', params: {}, value: parts.get('UNTIL') ?? '' });
	const count = /^\d+$/.exec(parts.get('COUNT') ?? '')?.[0];
	return `${often}${days ? ` on ${days}` : ''}${until ? `, until ${until}` : ''}${count ? `, ${count} times` : ''}`;
}

const weekdays: Record<string, string> = {
	MO: 'Monday',
	TU: 'Tuesday',
	WE: 'Wednesday',
	TH: 'Thursday',
	FR: 'Friday',
	SA: 'Saturday',
	SU: 'Sunday',
};

/** Days of the week; a number before one is its place in the month, from the end where it is negative. */
function showDays(list: string): string {
	const days = list.split(',').flatMap((one) => {
		const [, back, place, day = ''] = /^([+-]?)(\d{1,2})?([A-Z]{2})$/.exec(one.trim()) ?? [];
		const name = weekdays[day];
		if (!name) return [];
		if (place === undefined) return [name];
		return [back === '-' ? `${name} no. ${place} from the end` : `${name} no. ${place}`];
	});
	return days.slice(0, 7).join(', ');
}
