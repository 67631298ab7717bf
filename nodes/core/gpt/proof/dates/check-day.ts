import type { IssueCode } from '../../words/issue-catalog';
import { limits } from '../../words/limits';
import type { Place, Setting } from '../setting';
import { daysBetween, isoDay, shortWeekdayOf, weekdayOf, weekdayOn } from './calendar';
import { checkDayOfMonth, daysOfMonth } from './day-of-month';
import { dayOrder } from './day-order';
import { asksForGone, fateOfDay } from './fate-of-day';
import { isOneOfSeveral } from './linked-days';
import { checkRelativeDay } from './relative-day';
import { statedDays, type StatedDay } from './stated-days';

/**
 * Whether the words of a document at a place lead to a day, `value` as YYYY-MM-DD: as they state it,
 * or counted from the document's own day, and leave it standing: what was to be then is not called
 * off, unless the field of the `label` asks for that. Gives the reason for a review, or undefined.
 */
export function checkDay(
	value: string,
	place: Place,
	setting: Setting,
	label = '',
): IssueCode | undefined {
	const all = statedDays(place.text);
	const stated = all.filter((day) => day.start < place.end && place.start < day.end);
	if (stated.length === 0) {
		const bare = daysOfMonth(place.text).filter(
			({ start, end }) => start < place.end && place.start < end,
		);
		return bare.length > 0
			? checkDayOfMonth(value, bare, { place, today: setting.day })
			: checkRelativeDay(value, place, setting, label);
	}
	const near = all.filter(
		(day) => day.start < place.end + beside && place.start - beside < day.end,
	);
	const fates = new Map(stated.map((day) => [day, fateOfDay(place.text, day, near)]));
	const gone = stated.filter((day) => fates.get(day) === 'gone' && !asksForGone(label));
	const left = stated.filter((day) => !gone.includes(day));
	const order = dayOrder(setting.locale, all);
	const check = (day: StatedDay) => checkStatedDay(value, day, { order, today: setting.day });
	const isMeant = (day: StatedDay) => check(day) === undefined;
	if (gone.some(isMeant) && !left.some(isMeant)) return 'NEGATED';
	const counted = left.length > 0 ? left : stated;
	if (isOneOfSeveral(place.text, { stated: counted, all, fates })) return 'NOT_ONE_VALUE';
	if (counted.some((day) => isEarliest(place.text, day))) return 'NOT_ONE_VALUE';
	const verdicts = counted.map(check);
	if (verdicts.includes(undefined)) return undefined;
	return verdicts.find((verdict) => verdict !== 'DAY_OFF') ?? 'DAY_OFF';
}

/** Characters beside a quote in which another day may say what became of its own. */
const beside = 200;

/** Where the words at a place state a day, or the place itself when they count it from another. */
export function placeOfDay(value: string, place: Place): { start: number; end: number } {
	const stated = statedDays(place.text).filter(
		({ start, end }) => start < place.end && place.start < end,
	);
	const same = stated.find((day) => readingsOf(day).some((reading) => fits(value, reading)));
	return same ?? stated[0] ?? place;
}

const earliest =
	/(?<!\p{L})(?:after|(?<!(?:no|not)\s)later than|nach(?: dem)?|après(?: le)?|después del?|dopo(?: il)?|depois de|po|efter(?: den)?|після)\s{1,3}(?:the\s)?$/iu;

/** Whether the words before a day make it the last that does not count: `after Tuesday, 9 March`. */
function isEarliest(text: string, { start }: StatedDay): boolean {
	const before = text.slice(Math.max(0, start - 40), start);
	const weekday = /(?<!\p{L})(\p{L}{2,16})[.,]{0,2}\s{1,2}$/u.exec(before);
	const named = weekdayOf(weekday?.[1] ?? '') ?? shortWeekdayOf(weekday?.[1] ?? '');
	return earliest.test(named === undefined ? before : before.slice(0, weekday?.index));
}

function checkStatedDay(
	value: string,
	stated: StatedDay,
	{ order, today }: { order: ReturnType<typeof dayOrder>; today: string | null },
): IssueCode | undefined {
	const readings = readingsOf(stated);
	const chosen =
		readings.length > 1 ? readings.filter((reading) => reading.order === order) : readings;
	if (chosen.length === 0) {
		return readings.some((reading) => fits(value, reading)) ? 'DATE_AMBIGUOUS' : 'DAY_OFF';
	}
	const [reading] = chosen;
	if (!reading) return 'DAY_OFF';
	const { month, day } = reading;
	if (reading.year === null)
		return checkYearless(value, { month, day, weekday: stated.weekday, today });
	const date = isoDay(reading.year, month, day);
	if (date === undefined) return 'DATE_CONTRADICTS';
	if (date !== value) return 'DAY_OFF';
	const contradicts = stated.weekday !== null && weekdayOn(date) !== stated.weekday;
	return contradicts ? 'DATE_CONTRADICTS' : undefined;
}

interface Reading {
	year: number | null;
	month: number;
	day: number;
	order: ReturnType<typeof dayOrder>;
}

/** The ways to read a date; one when day and month cannot be exchanged, or are the same. */
function readingsOf({ year, month, day, exchangeable }: StatedDay): Reading[] {
	const first: Reading = { year, month, day, order: 'dayFirst' };
	const second: Reading = { year, month: day, day: month, order: 'monthFirst' };
	if (!exchangeable || month === day) return [first];
	if (day > 12) return [first];
	return month > 12 ? [second] : [first, second];
}

const fits = (value: string, { year, month, day }: Reading) =>
	value === isoDay(year ?? Number(value.slice(0, 4)), month, day);

/** A day without a year is the nearest such day if that is near, or the only one on the weekday stated. */
function checkYearless(
	value: string,
	stated: { month: number; day: number; weekday: number | null; today: string | null },
): IssueCode | undefined {
	const { month, day, weekday, today } = stated;
	if (value.slice(5) !== isoDay(2024, month, day)?.slice(5)) {
		return isoDay(2024, month, day) === undefined ? 'DATE_CONTRADICTS' : 'DAY_OFF';
	}
	if (today === null) return 'YEAR_INFERRED';
	const year = Number(today.slice(0, 4));
	const days = [year - 1, year, year + 1, year + 2].flatMap((one) => isoDay(one, month, day) ?? []);
	const onWeekday = days.filter((one) => weekday === null || weekdayOn(one) === weekday);
	const near = days.filter((one) => Math.abs(daysBetween(today, one)) <= limits.nearDays);
	const chosen = weekday === null ? near : onWeekday;
	if (weekday !== null && onWeekday.length === 0) return 'DATE_CONTRADICTS';
	return chosen.length === 1 && chosen[0] === value ? undefined : 'YEAR_INFERRED';
}
