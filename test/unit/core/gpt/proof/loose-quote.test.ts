import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../../nodes/core/gpt/words/limits';
import {
	findLoosely,
	words,
	type Span,
	type Word,
} from '../../../../../nodes/core/gpt/proof/loose-quote';

/** The same by trying everything: from each word on, the quote's words in order, as many as follow. */
function findByTrying(textWords: Word[], quoteWords: Word[]): Span | undefined {
	const quote = quoteWords.map(({ text }) => text);
	if (quote.length < limits.leastLooseWords || quote.length > limits.mostLooseWords)
		return undefined;
	let best: { found: number; span: Span } | undefined;
	for (const [from, first] of textWords.entries()) {
		if (!quote.includes(first.text)) continue;
		let next = 0;
		let found = 0;
		let last = first;
		for (const word of textWords.slice(
			from,
			from + Math.ceil(quote.length / limits.looseDensity),
		)) {
			const hit = quote.indexOf(word.text, next);
			if (hit < 0) continue;
			found += 1;
			next = hit + 1;
			last = word;
		}
		if (!best || found > best.found) best = { found, span: { start: first.start, end: last.end } };
	}
	return best && best.found / quote.length >= limits.looseCoverage ? best.span : undefined;
}

/** Few words, so that they repeat, and one that no quote has. */
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'other');
const line = (length: { minLength: number; maxLength: number }) =>
	fc.array(word, length).map((all) => all.join(' '));
/** A quote of the text itself with words left out and put in. */
const nearly = fc
	.tuple(fc.array(word, { maxLength: 40 }), fc.nat(20), fc.nat(25), fc.array(fc.nat(30)), word)
	.map(([all, from, length, dropped, put]) => ({
		text: all.join(' '),
		quote: [
			...all.slice(from, from + length).filter((_, index) => !dropped.includes(index)),
			...(dropped.length % 2 ? [put] : []),
		].join(' '),
	}));

describe('a quote that is looked for loosely', () => {
	it('is found where trying everything finds it', () => {
		const any = fc.record({
			text: line({ minLength: 0, maxLength: 60 }),
			quote: line({ minLength: 1, maxLength: limits.mostLooseWords + 1 }),
		});
		let found = 0;
		fc.assert(
			fc.property(fc.oneof(any, nearly), ({ text, quote }) => {
				const expected = findByTrying(words(text), words(quote));
				if (expected) found += 1;
				expect(findLoosely(words(text), words(quote))).toEqual(expected);
			}),
			{ numRuns: 3_000 },
		);
		expect(found).toBeGreaterThan(100);
	});

	it('may have blanks and signs between its words, which the passage keeps', () => {
		const text = words('we need, by  monday: 20 cargo bikes - please');
		const span = findLoosely(text, words('need by 20 cargo bikes'));
		expect(span).toEqual({ start: 3, end: 35 });
	});
});
