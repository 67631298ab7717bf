import { limits } from '../words/limits';

/** A place in a text, in characters. */
export interface Span {
	start: number;
	end: number;
}

/** A word of a folded text and its place there. */
export interface Word extends Span {
	text: string;
}

/** The words of a folded text, in their order. */
export function words(folded: string): Word[] {
	return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/**
 * The passage that holds most of the quote's words in their order, the first of several; undefined
 * when none holds enough of them, and for a quote that is too short or too long to look for so. Takes
 * a bounded number of steps for each word of the text, `limits.mostLooseWords` being small.
 */
export function findLoosely(
	textWords: readonly Word[],
	quoteWords: readonly Word[],
): Span | undefined {
	const count = quoteWords.length;
	if (count < limits.leastLooseWords || count > limits.mostLooseWords) return undefined;
	const quote = numberWords(quoteWords);
	const text = Int16Array.from(textWords, ({ text: word }) => quote.numbers.get(word) ?? -1);
	const reach = Math.ceil(count / limits.looseDensity);
	const window = createWindow(text, quote.sequence, reach);

	let most = Math.ceil(count * limits.looseCoverage) - 1;
	let best: Span | undefined;
	for (let from = 0; from < text.length && most < count; from += 1) {
		// What the window holds in any order is never less than what it holds in theirs.
		if (window.holdsFrom(from) <= most || text[from] === -1) continue;
		const { found, last } = walk(text, quote, { from, reach, most });
		if (found <= most) continue;
		most = found;
		best = { start: textWords[from]?.start ?? 0, end: textWords[last]?.end ?? 0 };
	}
	return best;
}

interface Quote {
	/** Each of its words as a number from 0. */
	numbers: Map<string, number>;
	sequence: number[];
	/** Where word `number` stands next from place `from` on, or -1: at `number * (length + 1) + from`. */
	next: Int16Array;
}

function numberWords(quoteWords: readonly Word[]): Quote {
	const numbers = new Map<string, number>();
	const sequence = quoteWords.map(({ text }) => {
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	});
	const width = sequence.length + 1;
	const next = new Int16Array(numbers.size * width).fill(-1);
	for (let from = sequence.length - 1; from >= 0; from -= 1) {
		for (const number of numbers.values()) {
			next[number * width + from] =
				sequence[from] === number ? from : (next[number * width + from + 1] ?? -1);
		}
	}
	return { numbers, sequence, next };
}

/** Counts the words of the quote, each as often as there, that stand in `reach` words of the text. */
function createWindow(text: Int16Array, sequence: readonly number[], reach: number) {
	const missing = new Int16Array(sequence.length);
	for (const number of sequence) missing[number] = (missing[number] ?? 0) + 1;
	let holds = 0;
	let end = 0;
	let start = 0;
	const enter = (number: number) => {
		const left = missing[number] ?? 0;
		if (left > 0) holds += 1;
		missing[number] = left - 1;
	};
	const leave = (number: number) => {
		const left = (missing[number] ?? 0) + 1;
		if (left > 0) holds -= 1;
		missing[number] = left;
	};
	return {
		/** For the window that begins at `from`; called with every place in turn. */
		holdsFrom(from: number): number {
			for (; end < Math.min(text.length, from + reach); end += 1) {
				const number = text[end] ?? -1;
				if (number >= 0) enter(number);
			}
			for (; start < from; start += 1) {
				const number = text[start] ?? -1;
				if (number >= 0) leave(number);
			}
			return holds;
		},
	};
}

/** How many words of the quote follow each other in its order, each the next that fits, and the last. */
function walk(
	text: Int16Array,
	{ sequence, next }: Quote,
	{ from, reach, most }: { from: number; reach: number; most: number },
): { found: number; last: number } {
	const width = sequence.length + 1;
	const end = Math.min(text.length, from + reach);
	let place = 0;
	let found = 0;
	let last = from;
	// With what is left of the quote it could still be more than `most`.
	for (let at = from; at < end && found + sequence.length - place > most; at += 1) {
		const number = text[at] ?? -1;
		const hit = number < 0 ? -1 : (next[number * width + place] ?? -1);
		if (hit < 0) continue;
		found += 1;
		place = hit + 1;
		last = at;
	}
	return { found, last };
}
