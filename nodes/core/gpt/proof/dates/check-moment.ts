import type { IssueCode } from '../../words/issue-catalog';
import type { Place, Setting } from '../setting';
import { checkDay } from './check-day';
import { clockTimes, type ClockTime } from './clock-times';
import { localTime, statedOffset } from './zones';

/**
 * Whether the words at a place lead to a moment (ISO 8601, with or without an offset): its day, its
 * hour, and an offset only as the words or the zone set have it.
 */
export function checkMoment(
	value: string,
	place: Place,
	setting: Setting,
	label = '',
): IssueCode | undefined {
	const [local = '', offset = ''] =
		/^(.{16})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?$/u.exec(value)?.slice(1) ?? [];
	const times = clockTimes(place.text).filter(
		({ start, end }) => start < place.end && place.start < end,
	);
	const [time] = times;
	if (!time)
		return local === '' ? checkDay(value.slice(0, 10), place, setting, label) : 'TIME_NOT_IN_QUOTE';
	const zone = statedOffset(time.zone);
	if (zone === 'ambiguous') return 'ZONE_AMBIGUOUS';
	const wall = offset === '' ? local : wallTime(value, zone, setting);
	const [day = '', clock = ''] = (wall ?? local).split('T');
	const doubt = checkDay(day, place, setting, label);
	if (doubt === undefined && !fits(clock, time) && wall !== local && fits(local.slice(11), time)) {
		return 'ZONE_INVENTED';
	}
	if (doubt !== undefined) {
		const meant =
			local.slice(0, 10) !== day &&
			checkDay(local.slice(0, 10), place, setting, label) === undefined;
		return meant ? 'ZONE_INVENTED' : doubt;
	}
	if (isSpan(times)) return 'NOT_ONE_VALUE';
	if (!times.some((one) => fits(clock, one)))
		return fitsHalf(clock, time) ? 'TIME_AMBIGUOUS' : 'OTHER_VALUE';
	if (time.open) return 'TIME_AMBIGUOUS';
	return wall === undefined ? 'ZONE_INVENTED' : undefined;
}

const fits = (clock: string, { hour, minute }: ClockTime) =>
	Number(clock.slice(0, 2)) === hour % 24 && Number(clock.slice(3, 5)) === minute;

const fitsHalf = (clock: string, { hour, minute, open }: ClockTime) =>
	open && fits(clock, { hour: (hour + 12) % 24, minute } as ClockTime);

/** `2 pm or 4 pm`, `from 10:00 to 12:00`: two hours that differ. */
const isSpan = (times: ClockTime[]): boolean =>
	new Set(times.map(({ hour, minute }) => hour * 60 + minute)).size > 1;

/** The moment as a clock shows it in the zone stated, else the one set; undefined where there is neither. */
function wallTime(value: string, zone: number | undefined, setting: Setting): string | undefined {
	const moment = Date.parse(value);
	if (zone !== undefined) return new Date(moment + zone * 60_000).toISOString().slice(0, 16);
	return setting.zone === null ? undefined : localTime(moment, setting.zone);
}
