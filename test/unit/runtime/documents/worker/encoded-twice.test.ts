import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeAgain } from '../../../../../nodes/runtime/documents/worker/decode-again';
import { repairMojibake } from '../../../../../nodes/runtime/documents/worker/decode-text';

const misread = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));
const words = fc.string({ unit: 'grapheme', minLength: 40, maxLength: 200 });
const isOrdinary = (text: string) => repairMojibake(text) === text && !/[^\P{Cc}\s]/u.test(text);

it('undoes every misreading of UTF-8, once and twice', () => {
	fc.assert(
		fc.property(words.filter(isOrdinary), (text) => {
			expect(repairMojibake(misread(text))).toBe(text);
			expect(repairMojibake(misread(misread(text)))).toBe(text);
		}),
	);
});

it('undoes a second base64', () => {
	fc.assert(
		fc.property(words.filter(isOrdinary), (text) => {
			const lines =
				Buffer.from(text)
					.toString('base64')
					.match(/.{1,76}/g) ?? [];
			expect(decodeAgain(`${lines.join('\r\n')}\r\n`)).toBe(text);
		}),
	);
});

it('undoes a second quoted-printable where it is one', () => {
	const letters = fc.string({ unit: fc.constantFrom(...'aé ßü漢=\n.'), minLength: 3 });
	fc.assert(
		fc.property(letters, (text) => {
			const encoded = Buffer.from(`${text}ü`)
				.toString('latin1')
				.replace(/[^\n -<>-~]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`);
			expect(decodeAgain(encoded)).toBe(`${text}ü`);
		}),
	);
});

it('leaves words alone', () => {
	fc.assert(
		fc.property(fc.lorem({ maxCount: 15 }), fc.webUrl(), (text, url) => {
			const written = `${text} ${url}?a=1&b=C3 = ${text}`;
			expect(decodeAgain(written)).toBe(written);
			expect(repairMojibake(written)).toBe(written);
		}),
	);
});
