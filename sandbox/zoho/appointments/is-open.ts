import { WEEKDAYS, type OpeningHours } from '../calendar/opening-hours.ts';
import { inZone } from '../datetime.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';

interface Span {
	/** `yyyy-MM-dd` */
	day: string;
	weekday: string;
	/** `HH:mm` */
	from: string;
	to: string;
	withinDay: boolean;
}

/**
 * Whether the organisation is open and the service given from one time to another.
 * @param start UTC
 * @param zone of the organisation
 */
export function isOpen(
	start: string,
	end: string,
	service: JsonObject,
	hours: OpeningHours,
	zone: string,
): boolean {
	const span = spanOf(start, end, zone);
	if (hours.holidays.some(({ date }) => date === span.day)) return false;
	return inBusinessHours(span, hours) && isGiven(span, service);
}

function spanOf(start: string, end: string, zone: string): Span {
	const from = inZone(start, zone);
	// The end itself is free again: midnight still belongs to the day before.
	const last = inZone(new Date(Date.parse(end) - 1000).toISOString(), zone);
	const day = from.slice(0, 10);
	const place = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
	return {
		day,
		weekday: WEEKDAYS[place] ?? 'Monday',
		from: from.slice(11, 16),
		to: last.slice(11, 16),
		withinDay: last.startsWith(day),
	};
}

function inBusinessHours(span: Span, { businessHours: hours }: OpeningHours): boolean {
	if (!hours || hours.type === '24_by_7') return true;
	if (!hours.business_days.some((day) => day === span.weekday)) return false;
	if (hours.type === '24_by_5') return true;
	const own = hours.custom_timing?.find(({ days }) => days === span.weekday)?.business_timing;
	const [from, to] = own ?? hours.daily_timing ?? [];
	return from !== undefined && to !== undefined && within(span, from, to);
}

const within = (span: Span, from: string, to: string): boolean =>
	span.withinDay && span.from >= from && span.to < to;

function isGiven(span: Span, service: JsonObject): boolean {
	const has = (name: string, value: string) => {
		const list = service[name];
		return Array.isArray(list) && list.includes(value);
	};
	const inRange = (from: string, till: string) =>
		span.day >= (textOf(service[from]) ?? span.day) &&
		span.day <= (textOf(service[till]) ?? span.day);
	const isOff = textOf(service.Unavailable_From) !== undefined;
	if (isOff && inRange('Unavailable_From', 'Unavailable_Till')) return false;
	switch (service.Availability_Type) {
		case 'Specific Day(s)':
			if (!has('Available_Days', span.weekday)) return false;
			break;
		case 'Specific Date(s)':
			if (!has('Available_Dates', span.day)) return false;
			break;
		case 'Specific Date Range':
			if (!inRange('Available_From', 'Available_Till')) return false;
	}
	const { Available_Timings: timings } = service;
	if (!Array.isArray(timings) || timings.length === 0) return true;
	return timings.some(
		(one) => isObject(one) && within(span, textOf(one.From) ?? '', textOf(one.To) ?? ''),
	);
}
