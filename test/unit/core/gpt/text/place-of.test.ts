import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../../../nodes/core/gpt/text/place-of';

/** Texts of two letters, whose parts begin again and again without going on. */
const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 300 }).map((all) => all.join(''));

describe('the place of a part in a text', () => {
	it('is what indexOf has', () => {
		const within = fc
			.tuple(text, fc.nat(300), fc.nat(120))
			.map(([whole, from, length]) => [whole, whole.slice(from, from + length)] as const);
		fc.assert(
			fc.property(fc.oneof(fc.tuple(text, text), within), ([whole, part]) => {
				expect(placeOf(whole, part)).toBe(whole.indexOf(part));
			}),
			{ numRuns: 2_000 },
		);
	});

	it('is found at both ends, and behind a part of it', () => {
		const part = 'ab'.repeat(40);
		expect(placeOf(part, part)).toBe(0);
		expect(placeOf(`ab${part}x`, `${part}x`)).toBe(2);
		expect(placeOf(`x${part}`, part)).toBe(1);
		expect(placeOf(part, `${part}a`)).toBe(-1);
	});
});
