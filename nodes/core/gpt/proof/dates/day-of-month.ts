import { isQuotedHistory } from '../../text/mail-text';
import type { IssueCode } from '../../words/issue-catalog';
import type { Place } from '../setting';
import { addDays, daysBetween, isoDay } from './calendar';
import { dayOfWord, ordinalWord } from './ordinal-words';

/** A day of a month that a text names without the month, and where, in characters. */
export interface DayOfMonth {
	start: number;
	end: number;
	day: number;
}

/** Behind such a day the sentence or its part ends, or an hour follows; else it counts or numbers something. */
const ends = '(?=\\s?(?:[,.;:!?)](?!\\d)|$|\\n|(?:à|a las|alle|às|at|um|om|kl\\.?)\\s?\\d))';

const patterns = [
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:le|el(?: día)?|il(?: giorno)?|(?:no |o )?dia|den)\\s(\\d{1,2})${ends}`,
		'giu',
	),
	new RegExp(
		`(?<![\\p{L}\\p{N}])(?:on|by|before|until|till|for) the (\\d{1,2}(?:st|nd|rd|th)|${ordinalWord})${ends}`,
		'giu',
	),
	// The full stop of German makes an ordinal of it; a noun or another day may follow.
	/(?<![\p{L}\p{N}])(?:am|zum)\s(\d{1,2})\.(?=\s?(?:[,;:!?)]|$|\n)|\s(?!(?:und|oder|bis|sowie)\s)\p{Ll})/gu,
];

/** The days of a month that a text names alone: `le 12`, `on the 9th`, `am 9. anrufen`. */
export function daysOfMonth(text: string): DayOfMonth[] {
	return patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const named = match[1] ?? '';
			const day = /^\d/u.test(named) ? Number.parseInt(named, 10) : dayOfWord(named);
			if (day === undefined || day < 1 || day > 31) return [];
			return [{ start: match.index, end: match.index + match[0].length, day }];
		}),
	);
}

/** Whether a day is the next one that has the number which the words at a place name, and they name one. */
export function checkDayOfMonth(
	value: string,
	found: DayOfMonth[],
	{ place, today }: { place: Place; today: string | null },
): IssueCode | undefined {
	const [first] = found;
	if (!first || found.some(({ day }) => day !== first.day)) return 'NOT_ONE_VALUE';
	if (today === null || isQuotedHistory(place.text, place.start)) return 'RELATIVE_DATE_AMBIGUOUS';
	return nextDayOfMonth(first.day, today) === value ? undefined : 'DAY_OFF';
}

/** The next such day of a month from `today` on, as YYYY-MM-DD; undefined where it is more than a month away. */
export function nextDayOfMonth(day: number, today: string): string | undefined {
	const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
	const next = addDays(isoDay(year, month, 28) ?? today, 7);
	const days = [
		isoDay(year, month, day),
		isoDay(Number(next.slice(0, 4)), Number(next.slice(5, 7)), day),
	];
	return days.find(
		(one) => one !== undefined && daysBetween(today, one) >= 0 && daysBetween(today, one) < 32,
	);
}
