import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { given } from '../../../../nodes/core/kernel/given';

describe('given', () => {
	it('leaves out what is undefined and nothing else', () => {
		expect(given({ a: undefined, b: null, c: '', d: 0, e: false })).toEqual({
			b: null,
			c: '',
			d: 0,
			e: false,
		});
		expect(Object.keys(given({ a: undefined }))).toEqual([]);
	});

	it('makes optional what may be undefined, and only that', () => {
		const entries: { name: string; limit: number | undefined } = { name: 'x', limit: undefined };
		const exact: { name: string; limit?: number } = given(entries);
		expect(exact).toEqual({ name: 'x' });
		expectTypeOf(given(entries).name).toEqualTypeOf<string>();
	});

	it('keeps each value under its key', () => {
		const entry = fc.option(fc.jsonValue(), { nil: undefined });
		fc.assert(
			fc.property(fc.dictionary(fc.string(), entry), (entries) => {
				const kept = given(entries);
				for (const [name, value] of Object.entries(entries)) {
					expect(Object.hasOwn(kept, name)).toBe(value !== undefined);
					if (value !== undefined) expect(kept[name]).toBe(value);
				}
				expect(given(kept)).toEqual(kept);
			}),
		);
	});
});
