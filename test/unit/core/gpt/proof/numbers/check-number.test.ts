import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNumber } from '../../../../../../nodes/core/gpt/proof/numbers/check-number';

const check = (value: number, text: string, locale: string | null = null) => {
	const found = checkNumber(value, { text, start: 0, end: text.length }, { locale });
	return typeof found === 'string' ? found : undefined;
};

const locales = [
	'en-US',
	'en-GB',
	'en-IN',
	'de-DE',
	'de-CH',
	'fr-FR',
	'es-ES',
	'it-IT',
	'nl-NL',
	'pt-PT',
	'pl-PL',
	'sv-SE',
	'uk-UA',
	'ja-JP',
];
const write = (value: number, locale: string, fraction?: number) =>
	new Intl.NumberFormat(locale, {
		minimumFractionDigits: fraction,
		maximumFractionDigits: fraction ?? 3,
	})
		.format(value)
		// Sweden writes the sign for minus, as mails do the dash.
		.replace('−', '-');

describe('checkNumber', () => {
	it.each(locales)('reads every number as %s writes it, where that is set', (locale) => {
		fc.assert(
			fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (thousandths) => {
				const value = thousandths / 1000;
				const text = `The tank holds ${write(value, locale)} liters.`;
				expect([text, check(value, text, locale)]).toEqual([text, undefined]);
			}),
		);
	});

	it.each(locales)('reads prices as %s writes them, whatever is set', (locale) => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 99_999_999 }),
				fc.constantFrom(null, ...locales),
				(cents, set) => {
					const text = `EUR ${write(cents / 100, locale, 2)} net`;
					expect([text, check(cents / 100, text, set)]).toEqual([text, undefined]);
				},
			),
		);
	});

	it('takes no number for another', () => {
		fc.assert(
			fc.property(fc.nat(1e9), fc.nat(1e9), fc.constantFrom(...locales), (one, other, locale) => {
				fc.pre(one !== other);
				const text = `We need ${write(one, locale)} of them.`;
				expect(check(other, text, locale)).not.toBe(undefined);
			}),
		);
	});
});
