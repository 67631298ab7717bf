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

	it.each([
		['Onze mille sept cents, pas un centime de plus.', 'Plafond de 11 700'],
		['Das macht achthundert Euro mehr.', '800 euro more'],
		['Doscientos cincuenta al mes.', '250 a month'],
		['Tres mil quinientos con treinta y cinco.', '3,500 and 35'],
		['Soixante-quinze, ou quatre-vingt-seize.', '75 or 96'],
		['Vingt-deux mille trois cents euros.', '22,300'],
		['Fünfundzwanzig Räder, zwölftausend vierhundert Euro.', '25 bikes, 12,400'],
		['Millecinquecento e duecentocinquanta.', '1500 and 250'],
		['Vijfentwintig fietsen, twaalfhonderd euro.', '25 bikes, 1200'],
		['Duzentos e cinquenta, trinta e cinco.', '250 and 35'],
		['Tjugofem cyklar, tvåhundra femtio kronor.', '25 bikes, 250'],
	])('are read in other languages: %s', (said, text) => {
		expect(unsaidNumbers(text, saidNumbers(said))).toEqual([]);
		expect(unsaidNumbers('seventy-four', saidNumbers(said))).toEqual(['74']);
	});

	it('are none in a cent', () => {
		expect(unsaidNumbers('Not a cent more', saidNumbers('Not one more.'))).toEqual([]);
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
