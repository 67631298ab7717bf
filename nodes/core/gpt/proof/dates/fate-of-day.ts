import { hasNegation, wordsIn } from '../denial/negation';
import { beforeDay, behindDay, dayStart, endsSentence, type Span } from './day-clause';
import {
	another,
	awayFrom,
	calledOff,
	changed,
	deadline,
	moved,
	notHeld,
	postponed,
	towards,
	unsuited,
} from './fate-words';

/** Words between a day and what is said of it in the same clause, and in one that a comma parts from it. */
const nearWords = 5;
const apartWords = 2;
/** Words before a day that are read: those that are near, and a phrase. */
const readWords = 10;
/** Characters from the old day to the new one. */
const betweenDays = 40;

/**
 * What the words around a day make of it: `gone` when what was to be then is called off or put to
 * another day, `new` when it is put to this one. `days` are all of the text, itself included.
 */
export function fateOfDay(
	text: string,
	day: Span,
	days: readonly Span[],
): 'gone' | 'new' | undefined {
	const before = beforeDay(text, day, days);
	const pieces = behindDay(text, day, days);
	const near = { before: before.slice(lastEnd(before, another)), pieces };
	const isPut = says(near, postponed) || says(near, moved) || says(near, changed);
	const at = days.indexOf(day);
	const [former, next] = [days[at - 1], days[at + 1]];
	if (former && becomes(text, [former, day], days)) return 'new';
	if (next && becomes(text, [day, next], days)) return 'gone';
	if (towards.test(before) && isPut) return 'new';
	if (deadline.test(before)) return undefined;
	if (isHead(before) && isUnsuited(pieces[0] ?? '')) return 'gone';
	const isOff = says(near, calledOff) || says(near, notHeld) || says(near, postponed);
	if (isOff || says({ before: '', pieces }, moved)) return 'gone';
	return awayFrom.test(before) && isPut ? 'gone' : undefined;
}

/** Words before a day that opens its clause: `Monday`, `the shift on`. */
const headWords = 2;
/** Words between such a day and what is said of it. */
const toVerb = 1;

const isHead = (before: string): boolean => countWords(before) <= headWords;

function isUnsuited(behind: string): boolean {
	const found = unsuited.exec(behind);
	return found !== null && countWords(behind.slice(0, found.index)) <= toVerb;
}

/** Whether words name two days as one piece, of which one becomes the other: `Friday to Monday`. */
export function namesTwo(words: string): boolean {
	const parts = words.split(/\s+/u);
	return parts.some((_, at) => at > 1 && towards.test(parts.slice(0, at).join(' ')));
}

/** Whether a field is about what is called off or put to another day: `Canceled On`. */
export const asksForGone = (label: string): boolean =>
	[calledOff, postponed, moved, changed].some((words) => words.test(label));

/** Whether the first of two days is said to become the second. */
function becomes(text: string, [one, other]: [Span, Span], days: readonly Span[]): boolean {
	if (endsSentence(text, one)) return false;
	const between = text.slice(one.end, dayStart(text, other));
	if (between.length > betweenDays || /[.!?;\n]\s/u.test(between) || !towards.test(between))
		return false;
	const around = `${beforeDay(text, one, days)} ${between} ${behindDay(text, other, days)[0] ?? ''}`;
	return [postponed, moved, changed].some((words) => words.test(around));
}

/** Whether the words are said of a day, and not denied. */
function says({ before, pieces }: { before: string; pieces: string[] }, words: RegExp): boolean {
	const last = before.split(/\s+/u).slice(-readWords).join(' ');
	const ahead = words.exec(last);
	if (
		ahead &&
		isSaid(last, ahead, words) &&
		countWords(last.slice(ahead.index + ahead[0].length)) <= nearWords
	)
		return true;
	return pieces.some((piece, at) => {
		const behind = words.exec(piece);
		if (!behind || !isSaid(piece, behind, words)) return false;
		return countWords(piece.slice(0, behind.index)) <= (at === 0 ? nearWords : apartWords);
	});
}

/** A denial within such words is their own when they are said with one. */
function isSaid(text: string, { 0: said, index }: RegExpExecArray, words: RegExp): boolean {
	if (words === notHeld) return true;
	return !hasNegation(text.slice(0, index), 3) && !hasNegation(said);
}

const countWords = (text: string): number => wordsIn(text).length;

const lastEnd = (text: string, pattern: RegExp): number => {
	const last = [...text.matchAll(pattern)].at(-1);
	return last ? last.index + last[0].length : 0;
};
