import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	saidNumbers,
	unsaidNumbers,
} from '../../../../../../nodes/core/gpt/proof/turns/said-numbers';

const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number below a million as people say it. */
function spoken(number: number): string {
	if (number >= 1000) {
		const rest = number % 1000;
		return `${spoken(Math.floor(number / 1000))} thousand${rest ? ` ${spoken(rest)}` : ''}`;
	}
	if (number >= 100) {
		const rest = number % 100;
		return `${small[Math.floor(number / 100)]} hundred${rest ? ` and ${spoken(rest)}` : ''}`;
	}
	if (number < 20) return small[number] ?? '';
	const rest = number % 10;
	return `${tens[Math.floor(number / 10)]}${rest ? `-${small[rest]}` : ''}`;
}

const number = fc.integer({ min: 1, max: 999_999 });

describe('the numbers of a call', () => {
	it('are found as they are said in words, alone and in a sentence', () => {
		fc.assert(
			fc.property(number, (value) => {
				expect(saidNumbers(spoken(value))).toContain(value);
				expect(saidNumbers(`It costs ${spoken(value)}, they said.`)).toContain(value);
			}),
		);
	});

	it('are the same in digits, with and without signs between groups', () => {
		fc.assert(
			fc.property(number, (value) => {
				const said = saidNumbers(`We pay ${spoken(value)} a year.`);
				for (const locale of ['en', 'de', 'de-CH', 'fr']) {
					expect(unsaidNumbers(`Pays ${value.toLocaleString(locale)}`, said)).toEqual([]);
				}
				expect(unsaidNumbers(`Pays ${value}`, said)).toEqual([]);
			}),
		);
	});

	it.each<[string, string, string[]]>([
		['A sum that was swapped', '91,800 goes to the owners', ['91,800']],
		['The hour', 'They meet at 14:30', []],
		['A few', 'It takes 12 of them', []],
		['A share', 'It saves 50 %', []],
		['The name of a product', 'The B200 is late', []],
		['A date, which is read elsewhere', 'Due on 27.11.2026', []],
		['The year that stands there', 'Due in 2025', ['2025']],
	])('%s: %s', (_, text, unsaid) => {
		expect(unsaidNumbers(text, saidNumbers('It is nineteen thousand eight hundred.'))).toEqual(
			unsaid,
		);
	});

	it('end where a sentence does, and where another begins', () => {
		expect([...saidNumbers('Take twenty. Two of them, or nineteen eighty.')]).toEqual(
			expect.arrayContaining([20, 2, 19, 80]),
		);
		expect(saidNumbers('Twenty. Two.')).not.toContain(22);
	});
});
