import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesInText } from '../../../../../nodes/core/gpt/proof/dates-in-text';
import { checkDerivation } from '../../../../../nodes/core/gpt/proof/derive';
import { numbersInText } from '../../../../../nodes/core/gpt/proof/numbers-in-text';
import type { FieldType } from '../../../../../nodes/core/gpt/task/task';

const check = (type: FieldType, value: any, quote: string, text = quote) =>
	checkDerivation(
		{ name: 'a', label: '', description: '', type, choices: [], required: false },
		value,
		{ passage: quote, documentText: text },
	)?.code;

describe('checkDerivation', () => {
	it.each<[FieldType, unknown, string]>([
		['text', 'Acme GmbH', 'We at ACME  GmbH would like'],
		['text', '+15550101234', 'Phone: +1 (555) 010-1234'],
		['text', 'https://acme.example', 'see acme.example for more'],
		['text', 'Ann Example', 'Example, Ann'],
		['email', 'ann@example.com', 'From: Ann <Ann@Example.com>'],
		['number', 12000, 'EUR 12.000,00 net'],
		['number', 12000.5, 'USD 12,000.50'],
		['number', 60000, '60k for anything with wheels'],
		['number', 1200000, '1,2 Mio Euro'],
		['number', 0.15, 'a discount of 15 %'],
		['integer', 5010, '5 010 pieces'],
		['date', '2026-12-03', 'by 3 December 2026'],
		['date', '2026-12-03', 'Dec 3rd, 2026'],
		['date', '2026-12-03', 'bis zum 3. Dezember 2026'],
		['date', '2026-12-03', '03.12.2026'],
		['date', '2026-12-03', '12/03/26'],
		['date', '2026-12-03', 'le 3 décembre 2026'],
		['date', '2026-12-03', '2026年12月3日まで'],
		['datetime', '2026-12-03T14:30:00', '3 December 2026, 2:30 pm'],
		['datetime', '2026-12-03T14:00:00Z', '3.12.2026 um 14 Uhr'],
		['choice', 'High', 'priority: high'],
		['boolean', true, 'yes, signed'],
	])('a %s follows from words that state it: %j', (type, value, quote) => {
		expect(check(type, value, quote)).toBeUndefined();
	});

	it.each<[FieldType, unknown, string, string]>([
		['text', 'Acme', 'We are Umbra', 'VALUE_NOT_IN_QUOTE'],
		['number', 15, 'sixteen or 16', 'VALUE_NOT_IN_QUOTE'],
		['number', 0.15, '15 bikes', 'VALUE_NOT_IN_QUOTE'],
		['date', '2026-12-04', 'by 3 December 2026', 'VALUE_NOT_IN_QUOTE'],
		['date', '2026-12-03', 'next Thursday', 'VALUE_NOT_IN_QUOTE'],
		['date', '2026-12-03', 'by 3 December', 'YEAR_INFERRED'],
		['date', '2027-12-03', 'by 3 December 2026', 'VALUE_NOT_IN_QUOTE'],
		['datetime', '2026-12-03T15:00:00', '3 December 2026, 2:30 pm', 'TIME_NOT_IN_QUOTE'],
		['choice', 'High', 'this is urgent', 'CHOICE_INFERRED'],
		[
			'text',
			'the bikes go to the shop and the boxes to us',
			'the boxes go to the shop and the bikes to us',
			'VALUE_NOT_IN_QUOTE',
		],
		['text', 'accept it', 'we do not accept it', 'NEGATED'],
	])('a %s goes to review when the words do not state it: %j', (type, value, quote, code) => {
		expect(check(type, value, quote)).toBe(code);
	});

	it('takes the year of a date from the rest of the document', () => {
		const text = 'Date: Fri, 20 Nov 2026\n\nplease by 3 December';
		expect(check('date', '2026-12-03', 'by 3 December', text)).toBeUndefined();
	});
});

describe('what a text states', () => {
	const day = fc.record({
		year: fc.integer({ min: 2000, max: 2099 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 28 }),
	});
	const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'nl-NL', 'it-IT', 'pt-PT', 'ja-JP'];
	const styles = ['short', 'medium', 'long'] as const;

	it('holds every date as people write it', () => {
		fc.assert(
			fc.property(
				day,
				fc.constantFrom(...locales),
				fc.constantFrom(...styles),
				(date, locale, dateStyle) => {
					const moment = new Date(Date.UTC(date.year, date.month - 1, date.day));
					const written = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(
						moment,
					);
					expect(datesInText(`until ${written}, please`), `${locale} ${written}`).toContainEqual(
						date,
					);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('holds every number as people write it', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 99_999_999 }),
				fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH'),
				(cents, locale) => {
					const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
						cents / 100,
					);
					expect(numbersInText(`EUR ${written} net`), written).toContain(cents / 100);
				},
			),
			{ numRuns: 500 },
		);
	});
});
