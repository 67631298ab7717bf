import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutTexts } from '../../../../../nodes/core/zoho/query/coql';
import { coqlText } from '../../../../../nodes/core/zoho/query/coql-text';

it.each([
	['Rome', "'Rome'"],
	["O'Neil's", "'O\\'Neil\\'s'"],
	['a\\b\\', "'a\\\\b\\\\'"],
])('%s becomes %s', (text, literal) => {
	expect(coqlText(text)).toBe(literal);
});

it('whatever the text holds, it ends where its literal ends', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom("'", '\\', 'a', '\n') }), (text) => {
			const query = `a = ${coqlText(text)} and b`;
			expect(withoutTexts(query).replace(/ +/g, ' ')).toBe('a = and b');
		}),
	);
});
