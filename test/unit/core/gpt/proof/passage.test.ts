import { describe, expect, it } from 'vitest';
import { saysTheSame, wholeWords } from '../../../../../nodes/core/gpt/proof/passage';

describe('whole words', () => {
	const whole = (text: string, part: string) => {
		const start = text.indexOf(part);
		const { start: from, end } = wholeWords(text, start, start + part.length);
		return text.slice(from, end);
	};

	it.each(['a', '7', '1.', '123 ', 'a@', '电话', 'ไทย'])(
		'end somewhere in a text that puts no blank between them: %s',
		(unit) => {
			const text = unit.repeat(100_000);
			const middle = text.length / 2;
			const { start, end } = wholeWords(text, middle, middle + 10);
			expect(start).toBeGreaterThan(middle - 2_000);
			expect(end).toBeLessThan(middle + 2_000);
		},
	);

	it.each([
		['total 12,500 euros', '2,500', '12,500'],
		['total 12,500 euros', '500 euros', '12,500 euros'],
		['total 12,500 euros', '12', '12,500'],
		['total 1 234.50', '234', '1 234.50'],
		['Budget: 12 500 EUR', '500 EUR', '12 500 EUR'],
		['result -12,500', '12,500', '-12,500'],
		['to jo.ann@x.example now', 'ann@x.example', 'jo.ann@x.example'],
		['pages 10 to 20', '20', '20'],
		['Annabel Smith', 'Ann', 'Annabel'],
		['Anna, Tom', 'Anna', 'Anna'],
		['in 2026.', '2026', '2026'],
		['a,b', 'a', 'a'],
		['12,500', '12,500', '12,500'],
		['12.500', '500', '12.500'],
		["jo'ann", 'ann', "jo'ann"],
		['jo’ann', 'jo', 'jo’ann'],
		['a_b', 'b', 'a_b'],
		['a+b', 'b', 'a+b'],
		['a-b', 'b', 'a-b'],
		['a\u2010b', 'b', 'a\u2010b'],
		['a\u2011b', 'b', 'a\u2011b'],
		['a – b', 'b', 'b'],
		['a–b', 'b', 'b'],
		['a@b', 'a', 'a@b'],
		['a@ b', 'a', 'a'],
		['e\u0301te', 'te', 'e\u0301te'],
		['12,b', '12', '12'],
		['b,12', '12', '12'],
		['5, 6', '5', '5'],
		['12 500', '12', '12 500'],
		['12\u00a0500', '500', '12\u00a0500'],
		['12\u202f500', '500', '12\u202f500'],
		['12 50', '50', '50'],
		['12 5000', '5000', '5000'],
		['a 500', '500', '500'],
		['-5', '5', '-5'],
		['−5', '5', '−5'],
		['-a', 'a', 'a'],
		['7 -5', '5', '-5'],
		['no - 5', '5', '5'],
		['4-5', '5', '4-5'],
	])('of %s for %s are %s', (text, part, words) => {
		expect(whole(text, part)).toBe(words);
	});
});

describe('the scale behind a number is a part of it', () => {
	it.each([
		'%',
		' %',
		' percent',
		' Prozent',
		' thousand',
		' Tsd',
		' Millionen',
		' million',
		' millions',
		' mio',
		' mn',
		' bn',
		' billion',
		' billions',
		' lakh',
		' crore',
		'k',
		' K',
		'\u00a0Mio',
	])('as in 5%s', (scale) => {
		const text = `about 5${scale}, or so`;
		expect(wholeWords(text, 6, 7)).toEqual({ start: 6, end: 7 + scale.length });
	});

	it.each([' kilo', ' mnemonic', '  %', ' of', ' .%', ''])('but not in 5%s', (rest) => {
		expect(wholeWords(`about 5${rest}`, 6, 7)).toEqual({ start: 6, end: 7 });
	});

	it('and of no word', () => {
		expect(wholeWords('five %', 0, 4)).toEqual({ start: 0, end: 4 });
		expect(wholeWords('5 %', 0, 0)).toEqual({ start: 0, end: 0 });
	});
});

describe('a quote and its passage', () => {
	it.each([
		['pay 40 now', 'pay the 40 now'],
		['deliver to Utrecht', 'Deliver it to Utrecht'],
		['it isn’t so', "it isn't really so"],
		['Deliver now', 'deliver it now'],
		['we pay', 'they owe'],
		['', ''],
	])('say the same: %s, %s', (quote, passage) => {
		expect(saysTheSame(quote, passage)).toBe(true);
	});

	it.each([
		['pay 40', 'pay 14'],
		['we will come', 'we will not come'],
		['Anna paid Tom', 'Tom paid Anna'],
		['12 bikes, later 15', '15 bikes, later 12'],
		['sans frais', 'avec frais'],
		['kein Rabatt', 'Rabatt'],
		['A4 paper', 'A5 paper'],
		['a4 paper', 'a5 paper'],
		['ask ǅ now', 'ask now'],
		['ask 田中 now', 'ask now'],
		['ask now', 'ask Tom now'],
		['12 12', '12'],
		['12 34', '1 234'],
	])('do not say the same: %s, %s', (quote, passage) => {
		expect(saysTheSame(quote, passage)).toBe(false);
	});
});
