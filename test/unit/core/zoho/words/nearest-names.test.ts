import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestNames } from '../../../../../nodes/core/zoho/words/nearest-names';

const known = ['Last_Name', 'First_Name', 'Lead_Status', 'Email', 'Secondary_Email'].map(
	(name) => ({
		name,
		label: name.replaceAll('_', ' '),
	}),
);

it.each([
	['last name', ['Last_Name']],
	['Lead_Statsu', ['Lead_Status']],
	['E-Mail', ['Email', 'Secondary_Email']],
	['Second', ['Secondary_Email']],
	['Zebra_Crossing', []],
])('%s may mean %j', (name, expected) => {
	expect(nearestNames(name, known)).toEqual(expected);
});

it('finds every name again in another case and with other separators, first of all', () => {
	fc.assert(
		fc.property(fc.constantFrom(...known), fc.constantFrom('', ' ', '-', '_'), (one, mark) => {
			const written = one.name.toLowerCase().replaceAll('_', mark);
			expect(nearestNames(written, known)[0]).toBe(one.name);
		}),
	);
});

const of = (name: string, label = name) => ({ name, label });

it.each([
	['umsatz', [of('Annual_Revenue', 'Umsatz')], ['Annual_Revenue']],
	['annualrevenue', [of('Annual_Revenue', 'Umsatz')], ['Annual_Revenue']],
	['nam', [of('Last_Name')], []],
	['name', [of('Last_Name')], ['Last_Name']],
	['Phone', [of('Phones'), of('Phone')], ['Phone', 'Phones']],
	['ab', [of('ab1'), of('ab2'), of('ab3'), of('ab4')], ['ab1', 'ab2', 'ab3']],
	['ß', [of('Straße_Nr_1')], []],
	['x'.repeat(100), [of('x'.repeat(100))], ['x'.repeat(100)]],
	['x'.repeat(101), [of('x'.repeat(101))], []],
])('of these, %s may mean: %#', (name, all, expected) => {
	expect(nearestNames(name, all)).toEqual(expected);
});
