import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote, createEvidenceFinder } from '../../../../../nodes/core/gpt/proof/evidence';
import { plainDocument } from '../../../../../nodes/core/gpt/text/document';
import { fold } from '../../../../../nodes/core/gpt/text/fold';

const find = (text: string, quote: string) => createEvidenceFinder(plainDocument(text))(quote);

describe('evidence', () => {
	it('finds every passage of any text where it stands (#63)', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, unit: 'grapheme' }),
				fc.nat(),
				fc.nat(),
				(text, a, b) => {
					const start = a % text.length;
					const quote = text.slice(start, start + 1 + (b % (text.length - start)));
					fc.pre(/[\p{L}\p{N}]/u.test(quote));
					const found = find(text, quote);
					expect(found.match).toBe('exact');
					expect(text.slice(found.start ?? -1, found.end ?? -1)).toBe(quote.trim());
				},
			),
		);
	});

	it('gives offsets of the original for a quote that is spelled otherwise', () => {
		const text = 'Total:  „12 000 EUR“ – net\nper year';
		const found = find(text, '"12 000 eur" - NET per');
		expect(found.match).toBe('normalized');
		expect(text.slice(found.start ?? 0, found.end ?? 0)).toBe('„12 000 EUR“ – net\nper');
	});

	it('forgives a word or two, and says so', () => {
		const text = 'Please deliver the forty bikes to our depot in Utrecht before Christmas.';
		const found = find(text, 'deliver forty bikes to our depot at Utrecht');
		expect(found.match).toBe('fuzzy');
		expect(text.slice(found.start ?? 0, found.end ?? 0)).toBe(
			'deliver the forty bikes to our depot in Utrecht',
		);
	});

	it('does not find words that are not there', () => {
		expect(find('We would like an offer.', 'Cancel the contract at once please')).toMatchObject({
			match: 'none',
			start: null,
			end: null,
		});
		expect(find('We would like an offer.', ' ').match).toBe('none');
	});

	it('folds a long document once, in time that grows with its length', () => {
		const find = createEvidenceFinder(plainDocument('Lorem „ipsum“ dolor.\n'.repeat(50_000)));
		const started = performance.now();
		for (let index = 0; index < 20; index += 1) find(`not there ${index}`);
		expect(performance.now() - started).toBeLessThan(5_000);
	});

	it('knows the page of a quote', () => {
		const document = {
			text: 'first\n--- page 2 ---\nsecond',
			pages: [
				{ page: 1, start: 0 },
				{ page: 2, start: 21 },
			],
			attachments: [],
		};
		expect(createEvidenceFinder(document)('second').page).toBe(2);
		expect(createEvidenceFinder(document)('first').page).toBe(1);
	});
});

describe('a quote that stands in the document only nearly so', () => {
	const check = (text: string, quote: string, derived = true) => {
		const found = find(text, quote);
		return [found.match, checkQuote(quote, found, { derived })?.code];
	};

	it.each([
		['another amount', 'We pay 12,500 euros for the year.', 'We pay 99,500 euros for the year'],
		['a negation left out', 'We do not want the premium plan.', 'We do want the premium plan'],
		['a negation put in', 'We do want the premium plan.', 'We do not want the premium plan'],
		['a contraction', 'We don’t want the large premium plan.', 'We want the large premium plan'],
		['a German negation', 'Wir nehmen das große Paket nicht an.', 'Wir nehmen das große Paket an'],
		[
			'another name',
			'the call was made by Anna Berg at noon',
			'the call was made by Tom Berg at noon',
		],
		['an amount left out', 'bikes cost 40 euros each this year', 'bikes cost euros each this year'],
	])('is not what was found when it has %s', (_, text, quote) => {
		expect(check(text, quote)).toEqual(['fuzzy', 'EVIDENCE_CHANGED']);
	});

	it('proves what follows from the passage itself, and nothing alone', () => {
		const text = 'Please deliver the forty bikes to our depot in Utrecht before noon.';
		const quote = 'deliver forty bikes to our depot at Utrecht';
		expect(check(text, quote)).toEqual(['fuzzy', undefined]);
		expect(check(text, quote, false)).toEqual(['fuzzy', 'EVIDENCE_INEXACT']);
	});

	it('is shown as the document has it', () => {
		const found = find('We pay 12,500 euros for the year.', 'We pay 99,500 euros for the year');
		expect(found.quote).toBe('We pay 12,500 euros for the year');
	});
});

describe('fold', () => {
	it('keeps one offset per character and one for the end', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const { text: folded, offsets } = fold(text);
				expect(offsets).toHaveLength(folded.length + 1);
				expect(offsets.at(-1)).toBe(text.length);
				expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
			}),
		);
	});
});
