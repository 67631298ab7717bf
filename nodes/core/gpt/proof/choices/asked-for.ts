import { foldWord, wordsIn } from '../denial/negation';
import { sentenceAround } from '../sentence';
import { asksFor } from '../turns/first-person';

/** Ends in a mark, whatever closes behind it. */
export const question = /[?？]\s*["'”’»)]*$/u;

/** Begin a question whether something is so. */
const copulas = new Set(
	"is isn't are was were it's ist sind war est c'est es está son è é sono zijn são jest czy är er var чи".split(
		' ',
	),
);
const how = new Set('how wie combien cuán quanto hoe jak hur hvor наскільки'.split(' '));
const or = new Set('or oder ou o lub czy eller або чи'.split(' '));

/** Words of a question that is nothing but the choice (`Urgent?`, `It is urgent?`), and before it in one that asks for it. */
const fewWords = 3;
/** Words behind a choice that a question may end with: `for you`. */
const lastWords = 2;

/**
 * Whether words that state a choice ask for it: `Is it urgent?`, `High or not?`, `How urgent is it?`.
 * A request in the form of a question (`Could you do it at once?`) states it, and so does one about
 * something else (`What does the Premium plan cost?`).
 */
export function isAskedFor(text: string, choice: { start: number; end: number }): boolean {
	const { start, end } = sentenceAround(text, choice);
	const sentence = text.slice(start, end).trim();
	if (!question.test(sentence)) return false;
	const ahead =
		text
			.slice(start, choice.start)
			.split(/[:;¿]|,\s/u)
			.at(-1) ?? '';
	const before = wordsIn(ahead).map(foldWord);
	const after = wordsIn(text.slice(choice.end, end)).map(foldWord);
	const isWithOr = [before.at(-1), after[0]].some((word) => word !== undefined && or.has(word));
	// Dutch for "or" is an English word.
	if (isWithOr || after[0] === 'of' || how.has(before.at(-1) ?? '')) return true;
	if (asksFor(sentence)) return false;
	if (after.length === 0 && before.length < fewWords) return true;
	const isShort = before.length <= fewWords || copulas.has(before.at(-1) ?? '');
	return copulas.has(before[0] ?? '') && isShort && isLast(before, after);
}

/** A choice that follows the verb at once is what is spoken of, unless nothing is said of it: `Is Premium available?`. */
const isLast = (before: string[], after: string[]): boolean =>
	after.length === 0 || (before.length > 1 && after.length <= lastWords);
