import { clauseAt } from '../denial/negation';
import { sentenceAround } from '../sentence';
import { isInOldColumn } from './columns';
import { afterYears, endsBehind, newWords, oldWords, thing, untilDay } from './old-words';
import { inVersion, olderVersion, pastTime, replaced, spanOfTime, wasSo } from './past-times';

/** Characters before a value that are read. */
const near = 90;

/**
 * Whether the line, sentence or column of a value says that it is the old one: `Old phone: …`,
 * `formerly …`, `Until 30 November …`. Never for a field whose label asks for that.
 */
export function isOutdated(
	label: string,
	text: string,
	span: { start: number; end: number },
): boolean {
	if (last(oldWords, label) !== undefined) return false;
	if (endsBehind.test(text.slice(span.end, span.end + 60))) return true;
	const before = clauseBefore(text, span);
	const ahead = text.slice(Math.max(0, span.start - near), span.start);
	if (replaced.test(ahead) || olderVersion.test(ahead)) return true;
	if (wasSo.test(ahead) && inVersion.test(text.slice(span.end, span.end + 24))) return true;
	if (spanOfTime.test(text.slice(span.end, span.end + 16))) return false;
	if (isOfPastTime(text, span.start)) return true;
	if (isCalledOld(before) || afterYears.test(before) || untilDay.test(before)) return true;
	return isInOldColumn(text, span.start);
}

/** Whether the clause of a value tells of an earlier time: `last year we were 110`. */
function isOfPastTime(text: string, at: number): boolean {
	const { start } = clauseAt(text, at);
	// What a bracket holds is said beside the rest.
	return pastTime.test(text.slice(start, at).replace(/\([^()]{0,80}\)/gu, ' '));
}

/** The words of the value's sentence before it, in its line, or in the one above where a label stands there. */
function clauseBefore(text: string, span: { start: number; end: number }): string {
	const sentence = sentenceAround(text, span);
	const from = Math.max(sentence.start, span.start - near);
	return text.slice(from, span.start);
}

/** Whether the last such word before a value says that it is old, and of the value or its label. */
function isCalledOld(before: string): boolean {
	const old = last(oldWords, before);
	const renewed = last(newWords, before);
	if (!old || (renewed && renewed.index > old.index)) return false;
	const between = before.slice(old.index + old[0].length);
	const isLabel =
		/[:：]/u.test(between) &&
		!/\p{L}/u.test(before.slice(0, old.index).split(/[.;]/u).at(-1) ?? '');
	if (/[.;!?]\s|\n/u.test(between)) return false;
	if (isLabel) return true;
	if (/,\s/u.test(between)) return false;
	if (/^[\s:：]{0,3}$/u.test(between)) return isPlain(before, old);
	const behind = between.match(/\p{L}[\p{L}-]*/gu) ?? [];
	const ahead = before.slice(0, old.index).match(/\p{L}[\p{L}-]*/gu) ?? [];
	const beside = [...behind.slice(0, 2), ...ahead.slice(-1)];
	return beside.some((word) => thing.test(word)) || isBeside(between, behind[0] ?? '', old[0]);
}

/** `formerly Dana Price`: a word that is not part of a name, and one more. */
const isBeside = (between: string, next: string, word: string): boolean =>
	adverbs.test(word) && between.trim() === next;

const adverbs =
	/^(?:formerly|previously|vormals|früher|autrefois|antes|prima|voorheen|dawniej|tidigare|tidligere)$/iu;

/** A capital within a sentence begins a name: `Alte Gasse`. */
const isPlain = (before: string, { 0: word, index }: RegExpExecArray): boolean =>
	!/^\p{Lu}/u.test(word) ||
	/^(?:.*[(])?$/u.test(before.slice(0, index).split('\n').at(-1)?.trim() ?? '') ||
	/[:：]\s*$/u.test(before);

const last = (pattern: RegExp, words: string): RegExpExecArray | undefined =>
	[...words.matchAll(pattern)].at(-1);
