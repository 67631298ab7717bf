import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundWords, wordsOf } from './words';

describe('the words of a text', () => {
	it.each([
		['Total: 1,250.00 €', ['total', '1', '250', '00']],
		['a contin-\n  ued word, a so\u00ADft one', ['a', 'continued', 'word', 'a', 'so', 'ft', 'one']],
		['ﬁnal ﬂow', ['final', 'flow']],
		['見積書 No. 7', ['見', '積', '書', 'no', '7']],
		['हिन्दी', ['हिन्दी']],
		['--- ∑ ---', []],
	])('%j', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});

	it('are found as often as they stand there', () => {
		expect(foundWords(['a', 'b', 'a', 'c'], 'A c a a')).toBe(3);
		expect(foundWords(['constructor', 'constructor'], 'constructor')).toBe(1);
	});

	it('are all found in the text itself, in whatever order', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const words = wordsOf(text);
				expect(foundWords(words, words.toReversed().join(' '))).toBe(words.length);
			}),
		);
	});
});
