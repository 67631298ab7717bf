import { limits } from '../words/limits';
import { foldWord, isNegation, wordsIn } from './denial/negation';

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
/** Holds a word, an address or a number together when it stands within: `jo.ann@x.example`, `12,500`. */
const joiner = /[.,'’@_+\u2010\u2011-]/u;
/** A blank within a number, as in `12 500`. */
const blank = /[ \u00a0\u202f]/u;

/** What makes another number of the digits before it. */
const scaleWord =
	/^\s?(?:%|(?:percent|prozent|thousand|tsd|millionen|millions?|mio|mn|billions?|bn|lakh|crore|k)(?!\p{L}))/iu;

/** A word of Hebrew or Arabic that grows onto the next, as the "and" of ומחפשים. */
const grown = /^[ובלמהשכوفبلك]$/u;

/** Whether a place begins and ends between words, or behind a little one that grew onto its first. */
export function isWhole(text: string, start: number, end: number): boolean {
	const whole = wholeWords(text, start, end);
	const before = text.slice(whole.start, start);
	return whole.end === end && (before === '' || grown.test(before));
}

interface Word {
	folded: string;
	/** Digits, a negation, or written as names are: to leave it out or change it changes the meaning. */
	telling: boolean;
}

/**
 * The place of the words of a document from `start` to `end`, with those that the ends cut through
 * whole: a quote of `2,500` out of `12,500` states another number.
 */
export function wholeWords(
	text: string,
	start: number,
	end: number,
): { start: number; end: number } {
	const first = Math.max(0, start - limits.wordCharacters);
	const last = Math.min(text.length, end + limits.wordCharacters);
	let from = start;
	let to = end;
	while (from > first && cuts(text, from)) from -= 1;
	while (to < last && cuts(text, to)) to += 1;
	const scale = /\d$/.test(text.slice(Math.max(from, to - 1), to))
		? scaleWord.exec(text.slice(to, to + 16))
		: null;
	return { start: from, end: to + (scale?.[0].length ?? 0) };
}

/**
 * Whether a quote that stands in the document only nearly so says the same as the passage found for
 * it: its numbers, negations and names are those of the passage, in their order.
 */
export function saysTheSame(quote: string, passage: string): boolean {
	const quoted = wordsOf(quote);
	const found = wordsOf(passage);
	const telling = new Set(
		[...quoted, ...found].flatMap((word) => (word.telling ? word.folded : [])),
	);
	const sequence = (words: Word[]) =>
		words
			.map(({ folded }) => folded)
			.filter((word) => telling.has(word))
			.join(' ');
	return sequence(quoted) === sequence(found);
}

/** Whether a cut at `at` goes through a word, an address or a number. */
function cuts(text: string, at: number): boolean {
	const isWord = (place: number) => letterOrDigit.test(text.charAt(place));
	const before = text.charAt(at - 1);
	const after = text.charAt(at);
	if (isWord(at - 1) && isWord(at)) return true;
	const joined = (place: number) => {
		const sign = text.charAt(place);
		if (sign === ',') return /\d/.test(text.charAt(place - 1)) && /\d/.test(text.charAt(place + 1));
		if (joiner.test(sign)) return isWord(place - 1) && isWord(place + 1);
		const group = text.slice(place + 1, place + 5);
		return blank.test(sign) && /\d/.test(text.charAt(place - 1)) && /^\d{3}(?!\d)/.test(group);
	};
	if (joined(at) || joined(at - 1)) return true;
	// A minus belongs to its number.
	return /[-−]/.test(before) && /\d/.test(after) && !isWord(at - 2);
}

function wordsOf(text: string): Word[] {
	return wordsIn(text).map((word) => {
		const folded = foldWord(word);
		const telling = isNegation(folded) || /^[\p{Lu}\p{Lt}\p{Lo}]|\p{N}/u.test(word);
		return { folded, telling };
	});
}
