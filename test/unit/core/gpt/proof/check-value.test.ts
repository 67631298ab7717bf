import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../../../nodes/core/gpt/proof/check-value';
import type { Setting } from '../../../../../nodes/core/gpt/proof/setting';
import type { FieldType } from '../../../../../nodes/core/gpt/task/task';

const setting: Setting = { locale: null, zone: null, day: null, findRelativeDays: () => [] };

const check = (type: FieldType, value: any, quote: string, text = quote, more = {}) => {
	const start = text.indexOf(quote);
	const choices = type.startsWith('choice') ? ['High', 'Low', 'Red', 'Blue'] : [];
	const field = { name: 'a', label: '', description: '', type, choices, required: false, ...more };
	const place = { text, start, end: start + quote.length };
	return checkValue(field, value, { quote, place, setting })?.code;
};

describe('checkValue', () => {
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
		['number', 15, 'a discount of 15 %'],
		['integer', 5010, '5 010 pieces'],
		['date', '2026-12-03', 'by 3 December 2026'],
		['date', '2026-12-03', 'Dec 3rd, 2026'],
		['date', '2026-12-03', 'bis zum 3. Dezember 2026'],
		['date', '2026-12-03', '03.12.2026'],
		['date', '2026-12-23', '12/23/26'],
		['date', '2026-12-03', 'le 3 décembre 2026'],
		['date', '2026-12-03', '2026年12月3日まで'],
		['datetime', '2026-12-03T14:30:00', '3 December 2026, 2:30 pm'],
		['datetime', '2026-12-03T14:00:00', '3.12.2026 um 14 Uhr'],
		['choice', 'High', 'priority: high'],
	])('a %s follows from words that state it: %j', (type, value, quote) => {
		expect(check(type, value, quote)).toBeUndefined();
	});

	it.each<[FieldType, unknown, string, string]>([
		['text', 'Acme', 'We are Umbra', 'VALUE_NOT_IN_QUOTE'],
		['number', 15, 'sixteen or 16', 'VALUE_NOT_IN_QUOTE'],
		['number', 0.15, '15 bikes', 'OTHER_VALUE'],
		['date', '2026-12-04', 'by 3 December 2026', 'DAY_OFF'],
		['date', '2026-12-03', 'next Thursday', 'VALUE_NOT_IN_QUOTE'],
		['date', '2026-12-03', 'by 3 December', 'YEAR_INFERRED'],
		['date', '2027-12-03', 'by 3 December 2026', 'DAY_OFF'],
		['datetime', '2026-12-03T15:00:00', '3 December 2026, 2:30 pm', 'OTHER_VALUE'],
		['choice', 'High', 'we are a big company', 'CHOICE_INFERRED'],
		[
			'text',
			'the bikes go to the shop and the boxes to us',
			'the boxes go to the shop and the bikes to us',
			'GATHERED',
		],
		['text', 'accept it', 'we do not accept it', 'NEGATED'],
	])('a %s goes to review when the words do not state it: %j', (type, value, quote, code) => {
		expect(check(type, value, quote)).toBe(code);
	});
});

describe('a text follows from words', () => {
	const stated = (value: string, passage: string) => check('text', value, passage) === undefined;

	it.each([
		['a b', 'x A  B y'],
		['b a', 'x a, b y'],
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
		['0301234567', 'Tel. 030/1234.567 now'],
		['サーバー', '新しいサーバーを'],
		['กรุงเทพ', 'ที่กรุงเทพฯ'],
		['ພາສາ', 'ແລະພາສາລາວ'],
		['ភាសា', 'និងភាសាខ្មែរ'],
		['မြန်မာ', 'နှင့်မြန်မာစာ'],
		['--', 'a -- b'],
	])('%s from %s', (value, passage) => {
		expect(stated(value, passage)).toBe(true);
	});

	it.each([
		['a b', 'a x b', 'GATHERED'],
		['a b', 'a x', 'VALUE_NOT_IN_QUOTE'],
		['g f e d c b a', 'a b c d e f g', 'GATHERED'],
		['f e d c b a', 'x a b c d e f y', 'GATHERED'],
		['a a', 'a b', 'GATHERED'],
		['15', 'about 1.5 years', 'VALUE_NOT_IN_QUOTE'],
		['1.5', 'version 1.5.2', 'PART_OF_LONGER'],
		['-15', 'at -15.5', 'PART_OF_LONGER'],
		['A123456', 'call 123456', 'VALUE_NOT_IN_QUOTE'],
		['15', 'about -15 degrees', 'PART_OF_LONGER'],
		['12345', 'call 12 345', 'VALUE_NOT_IN_QUOTE'],
		['12345', 'VAT 1 2 3 45', 'VALUE_NOT_IN_QUOTE'],
		['123456', 'call 1234567', 'PART_OF_LONGER'],
		['123456', 'call 12345, 6 times', 'GATHERED'],
		['+4930123456', 'Tel. 4930123456', 'VALUE_NOT_IN_QUOTE'],
		['Tokyo', '東京都', 'VALUE_NOT_IN_QUOTE'],
		['東京', '京東', 'VALUE_NOT_IN_QUOTE'],
		['東京', '東京都の田中です', 'PART_OF_LONGER'],
		['ありがとう', 'どうもありがとうございます', 'PART_OF_LONGER'],
		['--', 'a - b', 'VALUE_NOT_IN_QUOTE'],
	])('%s not from %s: %s', (value, passage, code) => {
		expect(check('text', value, passage)).toBe(code);
	});

	it.each([
		['accept it', 'we do not accept it', 'NEGATED'],
		['accept', 'no way. We accept', undefined],
		['g f e d c b a', 'x x not x g f e d c b a', 'NEGATED'],
		['g f e d c b a', 'not x x x x g f e d c b a', undefined],
		['030 123456', 'not 030/123456', 'NEGATED'],
		['同意', '不同意', 'PART_OF_LONGER'],
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
		['ann@example.com', "bob@example.com, 'ann@example.com'", 'PART_OF_LONGER'],
		['ann@example.com', 'bob@example.com, ann@example.com', undefined],
		['ann@example.com', 'joann@example.com', 'PART_OF_LONGER'],
		['ann@example.com', 'ann@example.com.uk', 'PART_OF_LONGER'],
		['ann@example.com', 'ann at example.com', 'VALUE_NOT_IN_QUOTE'],
	])('%s from %s: %s', (value, passage, code) => {
		expect(check('email', value, passage)).toBe(code);
	});
});

describe('a choice follows from words', () => {
	it.each([
		['choice', 'High', 'priority high', undefined],
		['choice', 'High', 'we are big', 'CHOICE_INFERRED'],
		['choice', 'High', 'it is not high', 'NEGATED'],
		['choice', 'Red', 'red and blue', 'NOT_ONE_VALUE'],
		['choices', ['Red', 'Blue'], 'red and blue', undefined],
		['choices', ['Red', 'Blue'], 'red and green', 'VALUE_NOT_IN_QUOTE'],
		['choices', ['Red', 'Blue'], 'green, not red', 'NEGATED'],
	] as const)('a %s %j from %s: %s', (type, value, passage, code) => {
		expect(check(type, value, passage)).toBe(code);
	});

	it('by words that mean it, where the label says what the list is about', () => {
		expect(check('choice', 'High', 'this is urgent')).toBe('CHOICE_INFERRED');
		expect(check('choice', 'High', 'this is urgent', undefined, { label: 'Priority' })).toBe(
			undefined,
		);
	});
});

describe('a day follows from words', () => {
	it.each([
		['3 May and 3 May 2026', undefined],
		['3 May 2025 and 3 May', 'YEAR_INFERRED'],
		['4 May 2026', 'DAY_OFF'],
		['3 June 2026', 'DAY_OFF'],
	])('2026-05-03 from %s: %s', (quote, code) => {
		expect(check('date', '2026-05-03', quote)).toBe(code);
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
		['14:30:00', 'at 114:30', 'TIME_NOT_IN_QUOTE'],
		['14:30:00', 'at 14:301', 'TIME_NOT_IN_QUOTE'],
		['14:30:00', 'at 2:30', 'TIME_AMBIGUOUS'],
		['09:30', 'at 9:30', 'TIME_AMBIGUOUS'],
		['14:30:00', 'at 2:30 am', 'OTHER_VALUE'],
		['14:30:00', 'um 14 Uhr', 'OTHER_VALUE'],
		['14:30:00', 'at 2 pm', 'OTHER_VALUE'],
		['02:30:00', 'at 2:30 pm', 'OTHER_VALUE'],
		['10:30', 'at 10:30 pm', 'OTHER_VALUE'],
		['10:30', 'at 10:30 p.m.', 'OTHER_VALUE'],
		['00:30', 'at 12:30 pm', 'OTHER_VALUE'],
		['12:00', 'at 12 am', 'OTHER_VALUE'],
		['14:00', 'at 14', 'TIME_NOT_IN_QUOTE'],
		['14:00', 'some day', 'TIME_NOT_IN_QUOTE'],
	])('%s not from %s: %s', (time, words, code) => {
		expect(at(time, words)).toBe(code);
	});
});

it.each<[Parameters<typeof check>, string | undefined]>([
	[['text', 'Main pump down', 'our pump stopped', undefined, { kind: 'written' }], undefined],
	[
		['text', 'Main pump down', 'our pump stopped', undefined, { kind: 'written', maxLength: 10 }],
		'TOO_LONG',
	],
	[['text', 'Main pump down', 'Kind regards', undefined, { kind: 'written' }], 'EMPTY_PHRASE'],
	[
		['email', 'ann@acme.example', 'Ann of Acme', undefined, { kind: 'written' }],
		'VALUE_NOT_IN_QUOTE',
	],
	[['number', 12, 'a dozen of them and a few', undefined, { kind: 'written' }], undefined],
	[['number', 13, 'a dozen of them', undefined, { kind: 'written' }], 'OTHER_VALUE'],
	[['boolean', true, 'whatever', undefined, { kind: 'written' }], 'UNANSWERED'],
])('wording is free for texts alone: %j gives %s', (row, code) => {
	expect(check(...row)).toBe(code);
});

it.each<[boolean, string, string | undefined]>([
	[false, '> Is any data lost?\nNo, luckily.', undefined],
	[true, '> Is any data lost?\nYes.', undefined],
	[true, '> Is any data lost?\nNo, luckily.', 'NEGATED'],
	[false, '> Is it raining?\nNo, luckily.', 'UNANSWERED'],
	[false, '> Is any data not lost?\nNo, luckily.', 'UNANSWERED'],
])('%j answers the line above: %s', (value, text, code) => {
	const [, quote = ''] = text.split('\n');
	expect(check('boolean', value, quote, text, { label: 'Data Lost' })).toBe(code);
});

it.each<[boolean, string, string | undefined]>([
	[false, 'Newsletter: [ ] yes [x] no', undefined],
	[true, 'Newsletter: [ ] yes [x] no', 'NEGATED'],
	[true, 'Newsletter: [x] yes [ ] no', undefined],
	[false, 'Newsletter: ja ☐ nein ☒', undefined],
	[true, 'Newsletter: ja ☒ nein ☐', undefined],
	[true, 'Newsletter: [ ] yes [ ] no', 'UNANSWERED'],
	[true, 'The newsletter would not be a problem', undefined],
])('%j rests on the box beside its word: %s', (value, quote, code) => {
	expect(check('boolean', value, quote, quote, { label: 'Newsletter' })).toBe(code);
});
