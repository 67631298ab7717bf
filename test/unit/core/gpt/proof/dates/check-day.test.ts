import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDay } from '../../../../../../nodes/core/gpt/proof/dates/check-day';
import type { Setting } from '../../../../../../nodes/core/gpt/proof/setting';
import { findRelativeDays } from '../../../../../../nodes/runtime/dates/find-relative-days';

const setting: Setting = { locale: null, zone: null, day: '2026-11-16', findRelativeDays };
const check = (value: string, text: string, own: Partial<Setting> = {}) =>
	checkDay(value, { text, start: 0, end: text.length }, { ...setting, ...own });

const days = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const languages = [
	'en-US',
	'en-GB',
	'de',
	'fr',
	'es',
	'it',
	'nl',
	'pt',
	'pl',
	'sv',
	'uk',
	'ja',
	'ko',
	'zh',
];
const written = (day: string, language: string, style: 'long' | 'full') =>
	new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(new Date(day));

describe('checkDay', () => {
	it.each(languages)(
		'reads every day as %s writes it, with and without its weekday',
		(language) => {
			fc.assert(
				fc.property(days, days, fc.constantFrom('long', 'full'), (day, other, style) => {
					const text = written(day, language, style);
					expect([text, check(day, text)]).toEqual([text, undefined]);
					if (other !== day) expect([text, check(other, text)]).toEqual([text, 'DAY_OFF']);
				}),
			);
		},
	);

	it('reads numeric dates in the order of the locale, and never in two', () => {
		fc.assert(
			fc.property(days, fc.constantFrom('en-US', 'en-GB', 'fr-FR', 'es-ES'), (day, locale) => {
				const text = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(day));
				expect(check(day, text, { locale })).toBeUndefined();
				const [year, month, date] = day.split('-');
				if (Number(date) > 12 || date === month) return;
				expect(check(`${year}-${date}-${month}`, text, { locale })).toBe('DAY_OFF');
				expect(check(day, text)).toBe('DATE_AMBIGUOUS');
			}),
		);
	});

	it.each([
		['2026-11-24', 'on Tuesday next week', undefined],
		['2026-11-20', 'Please send it by Friday so that we can go on.', undefined],
		['2026-11-20', 'Friday week', 'RELATIVE_DATE_AMBIGUOUS'],
		['2026-11-20', 'Friday the 13th', 'RELATIVE_DATE_AMBIGUOUS'],
		['2026-11-20', 'every Friday', 'RELATIVE_DATE_AMBIGUOUS'],
		['2026-11-17', 'am Dienstag Morgen', undefined],
		['2026-11-17', 'last Friday, tomorrow we decide', 'RELATIVE_DATE_AMBIGUOUS'],
		['2026-11-17', 'ma il prezzo è alto', 'VALUE_NOT_IN_QUOTE'],
		['2026-11-30', 'in the next two weeks', 'NOT_ONE_VALUE'],
		['2026-11-18', 'övermorgen', 'VALUE_NOT_IN_QUOTE'],
		['2026-11-18', 'i övermorgon', undefined],
	])('says to %s on "%s": %s', (value, text, issue) => {
		expect(check(value, text)).toBe(issue);
	});

	it('reads no sensible day out of words that nobody shaped to it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), days, (text, day) => {
				expect(() => check(day, text)).not.toThrow();
			}),
		);
	});
});
