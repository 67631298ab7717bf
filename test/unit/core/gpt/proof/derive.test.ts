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

describe('a text follows from words', () => {
	const stated = (value: string, passage: string) => check('text', value, passage) === undefined;

	it.each([
		['a b', 'x A  B y'],
		['b a', 'x a, b y'],
		['f e d c b a', 'x a b c d e f y'],
		['a b c d e f g', 'x a b c d e f g y'],
		['a b c d e f g', 'a b c d e f g'],
		['1.5', 'about 1.5 years'],
		['1.5.2', 'version 1.5.2'],
		['-15.5', 'at -15.5 now'],
		['-15', 'about -15 degrees'],
		['1,234.5', 'USD 1,234.5 net'],
		['A-12', 'part A-12'],
		['https://acme.example/x', 'see acme.example/x'],
		['HTTP://acme.example', 'see acme.example'],
		['123456', 'call 12 34 56'],
		['+49 (30) 123-456', 'Tel. 4930123456'],
		['0301234567', 'Tel. 030/1234.567 now'],
		['東京', '東京都の田中です'],
		['サーバー', '新しいサーバーを'],
		['ありがとう', 'どうもありがとうございます'],
		['กรุงเทพ', 'ที่กรุงเทพฯ'],
		['ພາສາ', 'ແລະພາສາລາວ'],
		['ភាសា', 'និងភាសាខ្មែរ'],
		['မြန်မာ', 'နှင့်မြန်မာစာ'],
		['--', 'a -- b'],
	])('%s from %s', (value, passage) => {
		expect(stated(value, passage)).toBe(true);
	});

	it.each([
		['a b', 'a x b'],
		['a b', 'a'],
		['g f e d c b a', 'a b c d e f g'],
		['a a', 'a b'],
		['a b c d e f g', 'a b c x d e f g'],
		['15', 'about 1.5 years'],
		['1.5', 'version 1.5.2'],
		['-15', 'at -15.5'],
		['A123456', 'call 123456'],
		['123456A', 'call 123456'],
		['15', 'about -15 degrees'],
		['12345', 'call 12 345'],
		['123456', 'call 1234567'],
		['123456', 'call 12345, 6 times'],
		['12345x', 'call 12 345 x'],
		['Tokyo', '東京都'],
		['東京', '京東'],
		['--', 'a - b'],
		['x', ''],
	])('%s not from %s', (value, passage) => {
		expect(check('text', value, passage)).toBe('VALUE_NOT_IN_QUOTE');
	});

	it.each([
		['accept b a', 'we do not accept a b', 'NEGATED'],
		['accept', 'no way. We accept', undefined],
		['g f e d c b a', 'x x not x g f e d c b a', 'NEGATED'],
		['g f e d c b a', 'not x x x x g f e d c b a', undefined],
		['030 123456', 'not 030/123456', 'NEGATED'],
		['同意', '不同意', 'NEGATED'],
		['同意', '同意', undefined],
		['Maier', 'Maier, not Müller', undefined],
		['Müller', 'Maier, not Müller', 'NEGATED'],
	])('%s from %s, unless it is denied there: %s', (value, passage, code) => {
		expect(check('text', value, passage)).toBe(code);
	});
});

describe('an address follows from words', () => {
	it.each([
		['ann@example.com', 'write to Ann@Example.com.', undefined],
		["o'neil+x@example.com", "<o'neil+x@example.com>", undefined],
		['ann_b%c@example.com', 'ann_b%c@example.com-', undefined],
		['ann@example.com', 'ann@example.com...', undefined],
		['ann@example.com', "bob@example.com, 'ann@example.com'", 'VALUE_NOT_IN_QUOTE'],
		['ann@example.com', 'bob@example.com, ann@example.com', undefined],
		['ann@example.com', 'joann@example.com', 'VALUE_NOT_IN_QUOTE'],
		['ann@example.com', 'ann@example.com.uk', 'VALUE_NOT_IN_QUOTE'],
		['ann@example.com', 'ann at example.com', 'VALUE_NOT_IN_QUOTE'],
	])('%s from %s: %s', (value, passage, code) => {
		expect(check('email', value, passage)).toBe(code);
	});
});

describe('a choice follows from words', () => {
	it.each([
		['High', 'priority high', undefined],
		['High', 'this is urgent', 'CHOICE_INFERRED'],
		['High', 'it is not high', 'NEGATED'],
		[['Red', 'Blue'], 'red and blue', undefined],
		[['Red', 'Blue'], 'red and green', 'CHOICE_INFERRED'],
		[['Red', 'Blue'], 'green, not red', 'NEGATED'],
	])('%j from %s: %s', (value, passage, code) => {
		expect(check('choice', value, passage)).toBe(code);
		expect(check('choices', value, passage)).toBe(code);
	});
});

describe('a day follows from words', () => {
	it.each([
		['3 May and 3 May 2026', undefined],
		['3 May 2025 and 3 May', 'YEAR_INFERRED'],
		['4 May 2026', 'VALUE_NOT_IN_QUOTE'],
		['3 June 2026', 'VALUE_NOT_IN_QUOTE'],
	])('2026-05-03 from %s: %s', (quote, code) => {
		expect(check('date', '2026-05-03', quote)).toBe(code);
		expect(check('datetime', '2026-05-03', quote)).toBe(code);
	});

	it('with its year from elsewhere only where it stands', () => {
		expect(check('date', '2026-05-03', '3 May', '3 May. Sent on 1 June 2025')).toBe(
			'YEAR_INFERRED',
		);
	});
});

describe('a time of day follows from words', () => {
	const at = (time: string, words: string) =>
		check('datetime', `2026-05-03T${time}`, `3 May 2026, ${words}`);

	it.each([
		['14:30:00', 'at 14:30'],
		['14:30:00', 'at 14.30'],
		['14:30:00', 'at 14h30'],
		['14:30:00', 'at 2:30 pm'],
		['14:30:00', 'at 2.30 P.M.'],
		['09:30', 'at 9:30'],
		['09:30', 'at 09:30'],
		['09:30', 'at 9:30am'],
		['00:30', 'at 12:30 a.m.'],
		['12:30', 'at 12:30 pm'],
		['12:00', 'at 12 pm'],
		['00:00', 'at 12 am'],
		['11:00', 'at 11 am'],
		['14:00', 'at 2 pm'],
		['14:00', 'um 14 Uhr'],
		['14:00', 'à 14 h'],
		['09:00', 'um 09 Uhr'],
		['09:00', 'um 9 Uhr'],
	])('%s from %s', (time, words) => {
		expect(at(time, words)).toBeUndefined();
	});

	it.each([
		['14:30:00', 'at 114:30'],
		['14:30:00', 'at 14:301'],
		['14:30:00', 'at 2:30'],
		['14:30:00', 'at 2:30 am'],
		['14:30:00', 'um 14 Uhr'],
		['14:30:00', 'at 2 pm'],
		['02:30:00', 'at 2:30 pm'],
		['10:30', 'at 10:30 pm'],
		['10:30', 'at 10:30 p.m.'],
		['00:30', 'at 12:30 pm'],
		['12:00', 'at 12 am'],
		['14:00', 'at 14'],
		['14:00', 'some day'],
	])('%s not from %s', (time, words) => {
		expect(at(time, words)).toBe('TIME_NOT_IN_QUOTE');
	});
});

it.each<[FieldType, any, string, string]>([
	['text', 'Acme', 'Umbra', 'The quoted words do not state the value'],
	['choice', 'High', 'urgent', 'The quoted words imply the choice without saying it'],
	['date', '2026-05-03', '3 May', 'The document names the day without this year'],
	['datetime', '2026-05-03T10:00', '3 May 2026', 'The quoted words do not state this time of day'],
])('a %s that does not follow is told with the reason', (type, value, quote, detail) => {
	const field = { name: 'a', label: '', description: '', type, choices: [], required: false };
	expect(checkDerivation(field, value, { passage: quote, documentText: quote })?.detail).toBe(
		detail,
	);
});

it('a true or false follows from any words, a number from its own', () => {
	expect(check('boolean', true, 'whatever')).toBeUndefined();
	expect(check('integer', 5, '4 or 5')).toBeUndefined();
	expect(check('integer', 5, '4 or 6')).toBe('VALUE_NOT_IN_QUOTE');
	expect(check('number', 5, '4 or 6')).toBe('VALUE_NOT_IN_QUOTE');
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
