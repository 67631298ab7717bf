import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareCompanies,
	telltaleOf,
} from '../../../../../../nodes/core/zoho/customers/names/company-name';
import { pairs } from '../pairs';

const of = (wanted: string) => pairs.filter(([, , relation]) => relation === wanted);

describe('200 pairs of names', () => {
	it('are 200, each once', () => {
		expect(new Set(pairs.map(([one, other]) => `${one}|${other}`)).size).toBe(200);
	});

	it.each(of('same'))('%s is %s', (one, other) => {
		expect(compareCompanies(one, other)).toMatchObject({ same: true });
	});

	it.each(of('short'))('%s is likely %s', (one, other) => {
		expect(compareCompanies(one, other)).toMatchObject({ same: false });
	});

	it.each(of('alike'))('%s is not taken for %s', (one, other) => {
		expect(compareCompanies(one, other)?.same ?? false).toBe(false);
	});

	it.each(of('different'))('%s has nothing to do with %s', (one, other) => {
		expect(compareCompanies(one, other)).toBeUndefined();
	});

	it('compare the same from both sides', () => {
		for (const [one, other] of pairs)
			expect(compareCompanies(other, one)?.same, `${other} / ${one}`).toBe(
				compareCompanies(one, other)?.same,
			);
	});

	it('are among what their piece finds, but where a sign was left out of that very piece', () => {
		const missed = [...of('same'), ...of('short')].filter(
			([kept, asked]) =>
				!kept
					.normalize('NFKC')
					.toLowerCase()
					.includes(telltaleOf(asked) ?? '?'),
		);
		expect(missed.map(([kept]) => kept)).toEqual(['Caffè Tergesteo S.p.A.', 'Κρίνος Άνθη Α.Ε.']);
	});
});

const anyName = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.constantFrom(...pairs.flatMap(([one, other]) => [one, other])),
);

describe('any names', () => {
	it('are the same as themselves unless they say nothing, and compare alike from both sides', () => {
		fc.assert(
			fc.property(anyName, anyName, (one, other) => {
				expect(compareCompanies(one, one)?.same ?? true).toBe(true);
				expect(compareCompanies(one, other)).toEqual(compareCompanies(other, one));
			}),
		);
	});

	it('keep nothing that a query reads as a sign in their piece', () => {
		fc.assert(
			fc.property(anyName, (name) => {
				expect(telltaleOf(name) ?? 'a').toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
			}),
		);
	});

	it('of 10,000 characters are compared at once', () => {
		const long = `${'Brinkmann & '.repeat(900)}GmbH`;
		expect(compareCompanies(long, long)).toMatchObject({ same: true });
		expect(compareCompanies(long, 'x'.repeat(10_000))).toBeUndefined();
	});
});
