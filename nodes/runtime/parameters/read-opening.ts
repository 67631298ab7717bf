import type { Opening } from '../../core/zoho/calendar/slots/words';
import { failZoho } from '../../core/zoho/words/error-catalog';
import type { ParameterReader } from './parameter-reader';

/**
 * Opens At, Closes At, Open On and Closed On of a collection of the panel; undefined where neither hour is
 * given. Fails with HOURS_UNREADABLE.
 */
export function readOpening(
	parameters: ParameterReader,
	collection: string,
): Omit<Opening, 'zone'> | undefined {
	const opens = parameters.optionalText(`${collection}.opensAt`);
	const closes = parameters.optionalText(`${collection}.closesAt`);
	if (opens === undefined && closes === undefined) return undefined;
	const [from, to] = [minuteOf(opens ?? '09:00'), minuteOf(closes ?? '17:00')];
	if (from === undefined || to === undefined || to <= from) throw failZoho('HOURS_UNREADABLE');
	const closed = parameters.list(`${collection}.closedOn`);
	if (!closed.every(isDate)) throw failZoho('HOURS_UNREADABLE');
	const isSet = parameters.raw(`${collection}.openOn`) !== undefined;
	const days = isSet ? parameters.list(`${collection}.openOn`).map(Number) : [1, 2, 3, 4, 5];
	const week = Array.from({ length: 7 }, (_, day) => (days.includes(day) ? [{ from, to }] : []));
	return { week, closed: new Set(closed) };
}

const isDate = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function minuteOf(time: string): number | undefined {
	const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time.trim()) ?? [];
	const minute = Number(hours) * 60 + Number(minutes);
	return Number(minutes) < 60 && minute <= 1440 ? minute : undefined;
}
