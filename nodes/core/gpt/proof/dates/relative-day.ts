import { isQuotedHistory } from '../../text/mail-text';
import type { IssueCode } from '../../words/issue-catalog';
import { sentenceAround } from '../sentence';
import type { Place, RelativeDay, Setting } from '../setting';
import { asksForGone, fateOfDay, namesTwo } from './fate-of-day';
import { addDays, daysBetween, monthOf, weekdayOf, weekdayOn } from './calendar';
import {
	comingWord,
	doubtfulWord,
	idiom,
	lastWord,
	nextWord,
	periodStated,
	periodWord,
	unreadDay,
} from './relative-words';

/** A day from which words are counted only to see whether they count at all. */
const anyDay = '2026-01-01';

/**
 * Whether words that name no day of the calendar lead to `value` (YYYY-MM-DD) by counting from the
 * document's own day. Whatever may be counted in two ways is for a person.
 */
export function checkRelativeDay(
	value: string,
	place: Place,
	{ day: today, findRelativeDays }: Setting,
	label = '',
): IssueCode | undefined {
	const { text } = place;
	const sentence = sentenceAround(text, place);
	const words = text.slice(sentence.start, sentence.end);
	const quoted = text.slice(place.start, place.end);
	const days = findRelativeDays(words, today ?? anyDay);
	const isGone = (one: RelativeDay) =>
		!asksForGone(label) &&
		!namesTwo(words.slice(one.start, one.end)) &&
		fateOfDay(words, one, days) === 'gone';
	const all = days.filter((one) => !isGone(one));
	const overlaps = ({ start, end }: RelativeDay) =>
		sentence.start + start < place.end && place.start < sentence.start + end;
	const found = all.filter(overlaps);
	const [one] = found;
	if (!one) {
		if (days.some((day) => isGone(day) && overlaps(day))) return 'NEGATED';
		if (unreadDay.test(quoted) || idiom.test(quoted)) return 'RELATIVE_DATE_AMBIGUOUS';
		return isPeriod(quoted) ? 'NOT_ONE_VALUE' : 'VALUE_NOT_IN_QUOTE';
	}
	if (
		today === null ||
		found.some(({ day }) => day !== one.day) ||
		!areOneDay(all, one) ||
		isQuotedHistory(text, place.start)
	) {
		return 'RELATIVE_DATE_AMBIGUOUS';
	}
	return checkCounted(value, one, { words, today });
}

/** Whether no other day stands within or beside the quoted one, as in `Friday in two weeks`. */
const areOneDay = (all: RelativeDay[], one: RelativeDay): boolean =>
	all.every(
		({ start, end, day }) =>
			day === one.day || start - one.end > nextTo || one.start - end > nextTo,
	);

/** Characters between two words and a little more: `, `, ` the `. */
const nextTo = 5;

/** Holds a word that makes other days doubtful. */
const dayAfterTomorrow = /the day after tomorrow|après-demain|depois de amanhã/iu;

/** The words next to the match, which may turn its meaning. */
const beside = 2;

function checkCounted(
	value: string,
	found: RelativeDay,
	{ words, today }: { words: string; today: string },
): IssueCode | undefined {
	const own = words.slice(found.start, found.end);
	const before = wordsBefore(words.slice(0, found.start));
	const after = wordsAfter(words.slice(found.end));
	const around = `${before} ${own} ${after}`;
	const weekday = found.weekday;
	if (
		weekday === null &&
		periodWord.test(own) &&
		(nextWord.test(around) || comingWord.test(around))
	) {
		return 'NOT_ONE_VALUE';
	}
	if (weekday === null && namesWeekday(own)) return 'RELATIVE_DATE_AMBIGUOUS';
	if (
		/(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)(?!\d)/iu.test(
			`${before} ${words.slice(found.end).slice(0, 12)}`,
		)
	) {
		return 'RELATIVE_DATE_AMBIGUOUS';
	}
	if (doubtfulWord.test(around.replace(dayAfterTomorrow, '')) || idiom.test(around))
		return 'RELATIVE_DATE_AMBIGUOUS';
	if (weekday === null) return value === found.day ? undefined : 'DAY_OFF';
	if (periodWord.test(own)) return value === found.day ? undefined : 'DAY_OFF';
	if (periodWord.test(`${before} ${after}`) || nextWord.test(around))
		return 'RELATIVE_DATE_AMBIGUOUS';
	const ahead = (weekday - weekdayOn(today) + 7) % 7;
	if (lastWord.test(around)) return value === addDays(today, ahead - 7) ? undefined : 'DAY_OFF';
	if (ahead === 0) return 'RELATIVE_DATE_AMBIGUOUS';
	if (value === addDays(today, ahead)) return undefined;
	const past = weekdayOn(value) === weekday && daysBetween(today, value) < 0;
	return past && !comingWord.test(around) ? 'RELATIVE_DATE_AMBIGUOUS' : 'DAY_OFF';
}

const namesWeekday = (words: string) =>
	(words.match(/[\p{L}'’-]+/gu) ?? []).some((word) => weekdayOf(word) !== undefined);

const wordsBefore = (text: string) =>
	(text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).slice(-beside).join(' ');
const wordsAfter = (text: string) =>
	(text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).slice(0, beside).join(' ');

/** A week, a month or more. */
function isPeriod(words: string): boolean {
	if (periodStated.test(words) || periodWord.test(words)) return true;
	return (words.match(/\p{L}{3,}/gu) ?? []).some((word) => monthOf(word) !== undefined);
}
