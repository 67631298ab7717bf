import { expect, it } from 'vitest';
import { isGarbled } from '../../../../../../nodes/runtime/documents/worker/pdf/is-garbled';

it.each([
	['plain words', 'Total: 1,250.00 EUR, fällig am 3. März 北京', false],
	['a bullet for private use', '\uf0b7 Total: 1,250.00', false],
	['an icon before a number', '\ue0b0 +31 20 555 0101', false],
	['lines and tabs', 'a\tb\r\nc', false],
	['a digit for private use', 'Total: 1,\ue0320', true],
	['a word of them', '\uf041\uf042\uf043', true],
	['a letter that was replaced', 'Gr\ufffdße', true],
	['glyphs without letters, as some programs write them', 'Total (cid:19)(cid:20)', true],
	['a digit that is a control', 'Total 1\u0013', true],
	['a sign of a plane for private use', 'a\u{f0001}', true],
])('knows lost signs within words and numbers from others: %s', (_, text, expected) => {
	expect(isGarbled(text)).toBe(expected);
});
