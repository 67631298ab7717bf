import { describe, expect, it } from 'vitest';
import { saysTheSame, wholeWords } from '../../../../../nodes/core/gpt/proof/passage';

describe('whole words', () => {
	const whole = (text: string, part: string) => {
		const start = text.indexOf(part);
		const { start: from, end } = wholeWords(text, start, start + part.length);
		return text.slice(from, end);
	};

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
	])('of %s for %s are %s', (text, part, words) => {
		expect(whole(text, part)).toBe(words);
	});
});

describe('a quote and its passage', () => {
	it.each([
		['pay 40 now', 'pay the 40 now'],
		['deliver to Utrecht', 'Deliver it to Utrecht'],
		['it isn’t so', "it isn't really so"],
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
	])('do not say the same: %s, %s', (quote, passage) => {
		expect(saysTheSame(quote, passage)).toBe(false);
	});
});
