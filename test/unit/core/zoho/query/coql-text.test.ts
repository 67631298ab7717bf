import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutTexts } from '../../../../../nodes/core/zoho/query/coql';
import { coqlText } from '../../../../../nodes/core/zoho/query/coql-text';

describe('a text in a query', () => {
	it.each([
		["O'Brien", "'O''Brien'"],
		["''", "''''''"],
		['C:\\new', "'C:\\new'"],
		['say "hello"', `'say "hello"'`],
		['', "''"],
	])('%s is written %s', (text, literal) => {
		expect(coqlText(text)).toBe(literal);
	});

	it('ends where it ends, whatever it holds', () => {
		const anyText = fc.string({ unit: fc.constantFrom("'", '"', '\\', 'a', ' ', 'limit 9') });
		fc.assert(
			fc.property(anyText, (text) => {
				const query = `where a = ${coqlText(text)} limit 1`;
				const blank = ' '.repeat(coqlText(text).length);
				expect(withoutTexts(query)).toBe(`where a = ${blank} limit 1`);
				expect(coqlText(text).slice(1, -1).replaceAll("''", "'")).toBe(text);
			}),
		);
	});

	it.each([
		[`a = "it's limit 9" limit 1`, `a =                limit 1`],
		[`a = "say ""x""" limit 1`, `a =             limit 1`],
		["a = 'open limit 9", 'a =              '],
	])('is no part of the query’s own words: %s', (query, bare) => {
		expect(withoutTexts(query)).toBe(bare);
	});
});
