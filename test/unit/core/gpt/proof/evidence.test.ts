import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkNegation,
	checkQuote,
	createEvidenceFinder,
} from '../../../../../nodes/core/gpt/proof/evidence';
import { plainDocument } from '../../../../../nodes/core/gpt/text/document';
import { fold } from '../../../../../nodes/core/gpt/text/fold';
import { limits } from '../../../../../nodes/core/gpt/words/limits';

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

	it.each([
		['as long as may be', limits.quoteCharacters, 'exact', undefined],
		['longer by a letter', limits.quoteCharacters + 1, 'none', 'QUOTE_TOO_LONG'],
		['of a million letters', 1_000_000, 'none', 'QUOTE_TOO_LONG'],
	])('a quote %s is looked for or refused', (_, length, match, code) => {
		const text = 'ab '.repeat(400_000);
		const quote = text.slice(0, length).trim().padEnd(length, 'b');
		const document = { ...plainDocument(`${quote.slice(0, limits.quoteCharacters)} and more`) };
		const found = createEvidenceFinder(document)(quote);
		expect(found.match).toBe(match);
		expect(found.quote.length).toBeLessThanOrEqual(limits.quoteCharacters);
		expect(checkQuote(quote, found, { derived: true })?.code).toBe(code);
	});

	it('does not touch a document for a quote that is too long', () => {
		const document = Object.defineProperty(plainDocument(''), 'text', {
			get: () => expect.fail('the text was read'),
		});
		expect(createEvidenceFinder(document)('a'.repeat(1_000_000)).match).toBe('none');
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

describe('the edges of a quote that stands there only nearly so', () => {
	const numbered = (count: number, from = 1) =>
		Array.from({ length: count }, (_, n) => `w${n + from}`);
	const match = (text: string[], quote: string[]) =>
		find(`${text.join(' ')}.`, quote.join(' ')).match;

	it.each([
		[4, 3, 'fuzzy'],
		[4, 2, 'none'],
		[8, 6, 'fuzzy'],
		[8, 5, 'none'],
	])('of %i words %i must be found: %s', (count, found, expected) => {
		const quote = numbered(count);
		const text = quote.map((word, n) => (n % 2 === 1 && n <= 2 * (count - found) ? 'x' : word));
		expect(match(text, quote)).toBe(expected);
	});

	it.each([
		[2, 'none'],
		[3, 'fuzzy'],
		[40, 'fuzzy'],
		[41, 'none'],
	])('a quote of %i words is %s', (count, expected) => {
		const quote = numbered(count);
		expect(match([...quote.slice(0, -1), 'x', ...quote.slice(-1)], quote)).toBe(expected);
	});

	it.each([
		[6, 'fuzzy'],
		[7, 'none'],
	])('its words stand among three times as many: %i others is %s', (others, expected) => {
		const [first = '', ...rest] = numbered(3);
		expect(match([first, ...numbered(others, 10), ...rest], numbered(3))).toBe(expected);
	});

	it('its words stand in their order', () => {
		expect(match(['w1', 'w3', 'w2', 'x', 'w4'], numbered(4))).toBe('fuzzy');
		expect(match(['w4', 'w3', 'w2', 'w1'], numbered(4))).toBe('none');
		expect(match(['w1', 'x', 'w1', 'y', 'w1'], ['w1', 'w2', 'w3'])).toBe('none');
	});

	it('a word that stands in it twice is found twice', () => {
		expect(match(['to', 'be', 'x', 'to', 'do'], ['to', 'be', 'to', 'do'])).toBe('fuzzy');
	});

	it('is the first of the passages that hold most of its words', () => {
		const between = 'and so on '.repeat(4);
		const text = `A1 b2 c3 x ${between}A1 b2 c3 y d4 ${between}A1 b2 c3 z d4`;
		const found = find(text, 'a1 b2 c3 d4');
		expect(found).toEqual({
			quote: 'A1 b2 c3 y d4',
			start: 51,
			end: 64,
			page: null,
			match: 'fuzzy',
		});
	});

	it('is the first of those that hold as many', () => {
		const text = `A1 b2 c3 x ${'and so on '.repeat(4)}A1 b2 c3 y`;
		expect(find(text, 'a1 b2 c3 d4')).toMatchObject({ quote: 'A1 b2 c3', start: 0 });
	});

	it('is found up to the end of the document', () => {
		expect(find('so a1 b2 x c3', 'a1 b2 c3').end).toBe(13);
	});
});

describe('where a quote stands', () => {
	it.each([
		['Total: 5 EUR', ' 5 EUR\n', { quote: '5 EUR', start: 7, end: 12, match: 'exact' }],
		['Total: 5 EUR', '5 eur', { quote: '5 EUR', start: 7, end: 12, match: 'normalized' }],
		['5  EUR net', '5 EUR', { quote: '5  EUR', start: 0, end: 6, match: 'normalized' }],
		['Total: 5  EUR net', '5 EUR', { quote: '5  EUR', start: 7, end: 13, match: 'normalized' }],
		['Total: 5 EUR', '“5 EUR', { quote: '“5 EUR', start: null, end: null, match: 'none' }],
		['Total: 5 EUR', ' ?! ', { quote: ' ?! ', start: null, end: null, match: 'none' }],
		['Total: ?!', '?!', { quote: '?!', start: null, end: null, match: 'none' }],
	])('in %j for %j is %j', (text, quote, found) => {
		expect(find(text, quote)).toEqual({ ...found, page: null });
	});
});

describe('what a quote proves', () => {
	const evidence = (match: 'exact' | 'normalized' | 'fuzzy' | 'none', quote = 'pay 40 now') => ({
		quote,
		start: 0,
		end: 9,
		page: null,
		match,
	});

	it.each([
		['exact', undefined],
		['normalized', undefined],
		['fuzzy', 'The quoted words stand in the document only nearly so'],
		['none', 'The quoted words are not in the document'],
	] as const)('when it was found as %s: %s', (match, detail) => {
		const issue = checkQuote('pay 40 now', evidence(match), { derived: false });
		expect(issue?.detail).toBe(detail);
	});

	it('is nothing when the document says something else', () => {
		const issue = checkQuote('pay 40 now', evidence('fuzzy', 'pay 50 now'), { derived: true });
		expect(issue).toEqual({
			code: 'EVIDENCE_CHANGED',
			detail: 'The document has another number, name or negation than the words quoted from it',
		});
	});

	it('may be a no, but nothing else, when the document denies it', () => {
		const text = 'I am not interested';
		const start = text.indexOf('interested');
		expect(checkNegation(text, start, true)).toEqual({
			code: 'NEGATED',
			detail:
				'The document denies it: "not", "instead of", "no longer" or "canceled" is said of it',
		});
		expect(checkNegation(text, start, 'interested')?.code).toBe('NEGATED');
		expect(checkNegation(text, start, false)).toBeUndefined();
		expect(checkNegation(text, 0, true)).toBeUndefined();
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
