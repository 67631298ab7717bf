import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../../nodes/runtime/addresses/phone-numbers';

describe('a phone number', () => {
	it.each([
		['+44 117 496 0125', undefined, '+441174960125', 'GB'],
		['+44 (0)117 496 0125', undefined, '+441174960125', 'GB'],
		['0117-4960125', 'GB', '+441174960125', 'GB'],
		['0117 4960125', 'gb', '+441174960125', 'GB'],
		['0049 (421) 5550-180', undefined, '+494215550180', 'DE'],
		['+39 051 555 0163', undefined, '+390515550163', 'IT'],
		['075-555-0129', 'JP', '+81755550129', 'JP'],
		['＋81 75 555 0129', undefined, '+81755550129', 'JP'],
		['+44 7700 900157', undefined, '+447700900157', 'GB'],
		['+44 117 496 0125 ext. 12', undefined, '+441174960125', 'GB'],
	])('%s is read in %s', (text, country, number, of) => {
		expect(readPhone(text, country)).toEqual({ number, country: of });
	});

	it.each([
		['0117 496 0125', undefined],
		['0117 496 0125', 'XX'],
		['12', 'GB'],
		['', 'GB'],
		['call me', 'GB'],
		['+', undefined],
		['+44 117 496 0125 '.repeat(500), undefined],
	])('%s is none in %s', (text, country) => {
		expect(readPhone(text, country)).toBeUndefined();
	});

	it('is the same however it is grouped', () => {
		const signs = fc.constantFrom('', ' ', '-', '.', ' / ', '  ');
		fc.assert(
			fc.property(fc.array(signs, { minLength: 10, maxLength: 10 }), (between) => {
				const digits = [...'1174960125'].map((digit, at) => `${digit}${between[at] ?? ''}`);
				expect(readPhone(`+44 ${digits.join('')}`)?.number).toBe('+441174960125');
			}),
		);
	});
});
