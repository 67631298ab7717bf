import { isLineEnd } from './sentence';
import { limits } from '../words/limits';

// In the languages business mail most often comes in; `n't` and `n'` are found by their form.
const negations = new Set(
	[
		'not no never none neither nor without cannot hardly barely refuse refuses refused decline declines declined',
		'nicht kein keine keinen keinem keiner keines nie niemals ohne weder nichts kaum',
		'ne pas jamais sans aucun aucune ni non rien',
		'nunca jamás sin ningún ninguno ninguna tampoco nada',
		'mai senza nessun nessuno nessuna né',
		'niet geen nooit zonder não sem nenhum nenhuma',
		'inte ikke ej aldrig aldri utan uden uten ingen',
		'не нет ні без никогда nie nigdy bez není nikdy',
	]
		.join(' ')
		.split(' '),
);

/** What holds a negation and denies nothing behind it. */
const harmless = new RegExp(
	[
		String.raw`not only|nicht nur|non seulement|pas seulement|no (?:solo|sólo)|non solo|niet alleen|não (?:só|apenas)|nie tylko|inte bara|не (?:тільки|лише|только)`,
		String.raw`(?:no|not) later than|nicht später als|pas plus tard que?|au plus tard|no más tarde de\p{L}?|non (?:più tardi|oltre)|niet later dan|não mais tarde|nie później|inte senare än|не пізніше`,
		String.raw`(?:do not|don't|please do not|never) hesitate|zögern sie nicht|n'hésitez pas|no dude[n]?|non esit\p{L}+|aarzel niet|não hesite|tveka inte|не соромтес\p{L}+`,
		String.raw`no (?:problem|worries|doubt)|kein(?:e)? (?:problem|frage)|(?:order|invoice|part|serial|item|ref|phone|cell|contract|po|customer) no(?=[\s.:#]*[\p{L}-]*\d)`,
		String.raw`not the end of the world|why not`,
	].join('|'),
	'giu',
);

/** Ends a clause, and with it the reach of a negation. */
const clauseEnd =
	/[.!?;:](?=\s)|,(?=\s)|\n|[。！？、，；：]|\s[-–—]\s|(?<![\p{L}\p{N}])(?:but|sondern|aber|mais|sino|maar)(?![\p{L}\p{N}])/giu;

const deniedBehind =
	/^[\p{Script=Han}\p{Script=Hiragana}]{0,6}(?:では|じゃ)?(?:ありません|ない|ません|無|不要)|^\p{Script=Hangul}{0,4}\s?(?:아니|않|없)/u;

/** Whether a word of the same clause before `at` turns what stands there into its opposite. */
export function isNegated(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - limits.negationCharacters), at);
	if (/[不未非無无没沒]$/u.test(before)) return true;
	return hasNegation(lastClause(text, at - before.length, at), limits.negationWords);
}

/** Whether what stands from `start` to `end` is denied before it, or behind it where languages do so. */
export function isDenied(text: string, start: number, end: number): boolean {
	return isNegated(text, start) || deniedBehind.test(text.slice(end, end + 16));
}

/** Whether one of the last words of a text denies something. */
export function hasNegation(text: string, count = Infinity): boolean {
	const words = wordsIn(text.replace(harmless, ' '));
	return words.slice(-count).some((word) => isNegation(foldWord(word)));
}

/** The words from the last end of a clause between two places to the second one. */
function lastClause(text: string, from: number, to: number): string {
	let begin = 0;
	const blank = (words: string) => ' '.repeat(words.length);
	// What a bracket holds is said beside the rest.
	const clean = text
		.slice(from, to)
		.replace(harmless, blank)
		.replace(/\([^()]{0,80}\)/gu, blank);
	for (const match of clean.matchAll(clauseEnd)) {
		if (match[0] === '\n' && !isLineEnd(text, from + match.index)) continue;
		begin = match.index + match[0].length;
	}
	return clean.slice(begin);
}

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
