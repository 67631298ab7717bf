import { isLineEnd } from '../sentence';
import { limits } from '../../words/limits';
import words from './negations.json';

/** Of the languages business mail most often comes in; `n't` and `n'` are found by their form. */
const negations = new Set(Object.values(words).join(' ').split(' '));

/** What holds a negation and denies nothing behind it. */
const harmless = new RegExp(
	[
		String.raw`not only|nicht nur|non seulement|pas seulement|no (?:solo|sólo)|non solo|niet alleen|não (?:só|apenas)|nie tylko|inte bara|не (?:тільки|лише|только)`,
		String.raw`(?:no|not) later than|nicht später als|pas plus tard que?|au plus tard|no más tarde de\p{L}?|non (?:più tardi|oltre)|niet later dan|não mais tarde|nie później|inte senare än|не пізніше`,
		String.raw`(?:do not|don't|please do not|never) hesitate|zögern sie nicht|n'hésitez pas|no dude[n]?|non esit\p{L}+|aarzel niet|não hesite|tveka inte|не соромтес\p{L}+`,
		String.raw`no (?:problem|worries|doubt)|kein(?:e)? (?:problem|frage)|(?:order|invoice|part|serial|item|ref|phone|cell|contract|po|customer) no(?=[\s.:#]*[\p{L}-]*\d)`,
		String.raw`(?:not|n['’]t) (?:be )?an? (?:problem|issue)|pas (?:de|un) problème|no (?:hay|es|sería|supone)(?: un| ningún)? problema|(?:nessun|non (?:è|sarebbe) un) problema|geen (?:enkel )?probleem|nie (?:ma problemu|jest problemem)|(?:inga|inget|ikke (?:et |noget |noe )?) ?problem|(?:sem|não (?:há|é|seria)(?: um)?) problemas?|не (?:є )?проблема`,
		String.raw`no(?=[\s.:#]{1,3}\p{L}{1,5}[-/]?\d{3})`,
		String.raw`(?:without|excluding|ohne|sans|sin|senza|zonder|bez|sem|utan|uden|uten|без) (?:vat|tax(?:es)?|mwst|ust|steuern?|tva|taxes?|iva|btw|dph|moms|mva|пдв)(?!\p{L})`,
		String.raw`no (?:use|good|help) (?:to|for)|ne sert à rien à|d'aucune utilité (?:à|pour)`,
		String.raw`not the end of the world|why not|(?:don't|do not|won't|will not) forget|can(?:not|['’]t) wait`,
	].join('|'),
	'giu',
);

/** Was so once and is so no more. */
const past = /(?<!\p{L})used to(?!\p{L})/giu;

/** Ends a clause, and with it the reach of a negation. */
const clauseEnd =
	/[.!?;:](?=\s)|,(?=\s)|\n|[。！？、，；：]|\s[-–—]\s|(?<![\p{L}\p{N}])(?:but|sondern|aber|mais|sino|maar)(?![\p{L}\p{N}])/giu;

const deniedBehind =
	/^[\p{Script=Han}\p{Script=Hiragana}]{0,6}(?:では|じゃ)?(?:ありません|ない|ません|無|不要)|^\p{Script=Hangul}{0,4}\s?(?:아니|않|없)/u;

/** Before what something else takes the place of, and the little words between. */
const displaced =
	/(?<!\p{L})(?:instead of|rather than|in place of|in lieu of|(?:an)?statt|anstelle(?: von)?|au lieu (?:d[eu]s?|d['’])|plutôt que|en (?:lugar|vez) del?|(?:invece|al posto) d\p{L}{1,4}|in plaats van|em vez d[eao]s?|ao invés d[eao]s?|zamiast|istället för|i stedet for|замість)\s{0,2}(?:\p{L}{1,4}\.?\s{1,2}){0,2}[€$£]?\s?$/iu;

/** Whether a word of the same clause before `at` turns what stands there into its opposite. */
export function isNegated(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - limits.negationCharacters), at);
	if (/[不未非無无没沒]$/u.test(before) || displaced.test(before)) return true;
	return hasNegation(lastClause(text, at - before.length, at), limits.negationWords);
}

/** Whether what stands from `start` to `end` is denied before it, or behind it where languages do so. */
export function isDenied(text: string, start: number, end: number): boolean {
	return isNegated(text, start) || deniedBehind.test(text.slice(end, end + 16));
}

/**
 * Whether a number of an order or the like is itself denied before `at`: in `not order 7`, and not in
 * `we have not received order 7`, where something is denied of it.
 */
export function isNumberNegated(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - limits.negationCharacters), at);
	if (displaced.test(before)) return true;
	const words = wordsIn(lastClause(text, at - before.length, at)).slice(-limits.negationWords);
	const last = words.findLastIndex((word) => isNegation(foldWord(word)));
	return last >= 0 && words.slice(last + 1).every((word) => word.length <= nounLetters);
}

/** Of the longest word between "not" and a number that names what it counts: `not order 7`. */
const nounLetters = 5;

/** Whether one of the last words of a text denies something. */
export function hasNegation(text: string, count = Infinity): boolean {
	const words = wordsIn(withoutHarmless(text).replace(past, 'formerly'));
	return words.slice(-count).some((word) => isNegation(foldWord(word)));
}

/** A text without the phrases that hold a negation and deny nothing. */
export const withoutHarmless = (text: string): string => text.replace(harmless, ' ');

/** Of a number that shows what the "no" before it is: `order no DM-45518`. */
const numberLetters = 12;

/** The words from the last end of a clause between two places to the second one. */
function lastClause(text: string, from: number, to: number): string {
	const blank = (words: string) => ' '.repeat(words.length);
	// What a bracket holds is said beside the rest.
	const clean = text
		.slice(from, to + numberLetters)
		.replace(harmless, blank)
		.slice(0, to - from)
		.replace(/\([^()]{0,80}\)/gu, blank);
	return clean.slice(endsOf(clean, { text, from }).at(-1) ?? 0);
}

/** Where the clause around a place begins and ends. */
export function clauseAt(text: string, at: number): { start: number; end: number } {
	const from = Math.max(0, at - limits.negationCharacters);
	const before = text.slice(from, at);
	const after = text.slice(at, at + limits.negationCharacters);
	const [end] = clauseEnds(after, { text, from: at });
	return {
		start: from + (endsOf(before, { text, from }).at(-1) ?? 0),
		end: at + (end?.index ?? after.length),
	};
}

/** What ends a clause in a piece of a text that begins at `from`; a line that was wrapped goes on. */
const clauseEnds = (piece: string, { text, from }: { text: string; from: number }) =>
	[...piece.matchAll(clauseEnd)].filter(
		(match) => match[0] !== '\n' || isLineEnd(text, from + match.index),
	);

const endsOf = (piece: string, place: { text: string; from: number }): number[] =>
	clauseEnds(piece, place).map((match) => match.index + match[0].length);

/** The clauses of a text, by marks and by words such as "but". */
export const clausesOf = (text: string): string[] =>
	text
		.replace(clauseEnd, '\u0000')
		.split('\u0000')
		.map((clause) => clause.trim())
		.filter((clause) => clause !== '');

/** Words with what an apostrophe joins to them: `don't` is one. */
export const wordsIn = (text: string): string[] =>
	text.match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];

/** Whether a folded word turns what follows it into its opposite. */
export const isNegation = (folded: string): boolean =>
	negations.has(folded) || /n't$|^n'/.test(folded);

export const foldWord = (word: string): string =>
	word.normalize('NFKC').toLowerCase().replace('’', "'");
