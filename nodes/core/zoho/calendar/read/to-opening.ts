import { isJsonObject, type Json, type JsonObject } from '../../../kernel/json';
import { failZoho } from '../../words/error-catalog';
import type { DayHours, Opening } from '../slots/words';

const weekdays = [
	'Sunday',
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
] as const;
const allDay: DayHours[] = [{ from: 0, to: 1440 }];

/**
 * Business hours as Zoho has them, one of three types: always, always on working days, or by times
 * that are the same for all days or each day's own. Fails with HOURS_UNREADABLE.
 * Source: Zoho CRM v8, Business Hours.
 */
export function toWeek(hours: JsonObject): Opening['week'] {
	const isBusinessDay = (day: string): boolean => listOf(hours['business_days']).includes(day);
	switch (hours['type']) {
		case '24_by_7':
			return weekdays.map(() => allDay);
		case '24_by_5':
			return weekdays.map((day) => (isBusinessDay(day) ? allDay : []));
		case 'custom': {
			const same =
				hours['same_as_everyday'] === true ? toDayHours(hours['daily_timing']) : undefined;
			const own = ownHours(hours['custom_timing']);
			return weekdays.map((day) => (isBusinessDay(day) ? (same ?? own.get(day) ?? []) : []));
		}
		default:
			throw failZoho('HOURS_UNREADABLE');
	}
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

function ownHours(timings: Json | undefined): Map<string, DayHours[]> {
	const own = listOf(timings).flatMap((one): Array<[string, DayHours[]]> => {
		if (!isJsonObject(one)) return [];
		return [[String(one['days']), toDayHours(one['business_timing'])]];
	});
	return new Map(own);
}

/** From and to, as `HH:mm`; midnight as an end is that of the day's end. */
function toDayHours(timing: Json | undefined): DayHours[] {
	const [from, to] = listOf(timing).map(minutesOf);
	if (from === undefined || to === undefined) throw failZoho('HOURS_UNREADABLE');
	const end = to === 0 ? 1440 : to;
	if (end <= from) throw failZoho('HOURS_UNREADABLE');
	return [{ from, to: end }];
}

function minutesOf(time: Json): number | undefined {
	const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(String(time)) ?? [];
	return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
