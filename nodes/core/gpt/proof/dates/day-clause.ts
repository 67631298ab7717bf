import { blankOut } from '../blank-out';
import { clauseAt } from '../denial/negation';
import { shortWeekdayOf, weekdayOf } from './calendar';
import { another } from './fate-words';

/** A day in a text, in characters. */
export interface Span {
	start: number;
	end: number;
}

/** Characters on either side of a day that are read: time stays linear. */
const reach = 160;
/** In place of a day, so that no sign in it ends a clause. */
const dayMark = '\uFFFC';

/** The words before a day in its clause, from the last day on. */
export function beforeDay(text: string, day: Span, days: readonly Span[]): string {
	const { plain, from } = plainAround(text, day, days);
	const end = dayStart(text, day) - from;
	const before = plain.slice(clauseAt(plain, end).start, end);
	return before.slice(before.lastIndexOf(dayMark) + 1);
}

/** The words behind a day up to another day or thing in its sentence, a piece for each comma. */
export function behindDay(text: string, day: Span, days: readonly Span[]): string[] {
	if (endsSentence(text, day)) return [''];
	const { plain, from } = plainAround(text, day, days);
	const rest = plain
		.slice(day.end - from)
		.replace(clock, '')
		.replace(otherDay, '');
	const [behind = ''] = rest.split(/[.!?;:](?=\s|$)|[。！？\n]|\uFFFC/u, 1);
	return (behind.split(another, 1)[0] ?? '').split(',');
}

const clock =
	/^,?\s?(?:at|um|à|a las|alle|om|às|o|kl\.?|о)?\s?\d{1,2}[:.h]\d{0,2}(?:\s?(?:uhr|h|am|pm))?(?!\d)/iu;

/** What a bracket says of another day: `(the 21st is taken)`. */
const otherDay = /^\s?\([^()\d]{0,8}\d[^()]{0,60}\)/u;

/** The text around a day without the signs in days that would end a clause; every character in its place. */
function plainAround(
	text: string,
	day: Span,
	days: readonly Span[],
): { plain: string; from: number } {
	const from = Math.max(0, day.start - reach);
	const to = Math.min(text.length, day.end + reach);
	const places = days
		.map((one) => ({ start: dayStart(text, one) - from, end: one.end - from }))
		.filter(({ start, end }) => start >= 0 && end <= to - from);
	const plain = blankOut(text.slice(from, to), places, dayMark);
	return { plain: plain.replace(/(?<=\d)\.(?=\s)/gu, ' '), from };
}

/** Whether the full stop that a day takes along as that of a month (`4 Dec.`) ends its sentence: `on 4 May. The`. */
export const endsSentence = (text: string, { end }: Span): boolean =>
	/^\.\s+\p{Lu}/u.test(text.slice(end - 1, end + 8));

/** Where a day begins, with its weekday: `Montag, den 4. Mai`. */
export function dayStart(text: string, { start }: Span): number {
	const before = text.slice(Math.max(0, start - 30), start);
	const found =
		/(?<!\p{L})(\p{L}{2,16})([.,]{0,2})\s{1,2}(?:(?:the|den|dem|der|le|el|il|o|de)\s{1,2})?$/u.exec(
			before,
		);
	const [whole = '', word = '', mark = ''] = found ?? [];
	const isShort = (word.length > 2 || mark !== '') && shortWeekdayOf(word) !== undefined;
	return isShort || weekdayOf(word) !== undefined ? start - whole.length : start;
}
