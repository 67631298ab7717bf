import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	familyNames,
	samePerson,
} from '../../../../../../nodes/core/zoho/customers/names/person-name';

describe('names of one person', () => {
	it.each([
		['Harriet Fennimore', 'harriet fennimore'],
		['Harriet Fennimore', 'Fennimore, Harriet'],
		['Jörg Hülsmeier', 'Hülsmeier Jörg'],
		['Jörg Hülsmeier', 'Joerg Huelsmeier'],
		['Dr. Markus Teichgräber', 'Markus Teichgräber'],
		['Anneke van der Sluis', 'van der Sluis, Anneke'],
		['Maëlle Kerguen', 'Maelle KERGUEN'],
		['Lorenzo Badalamenti', 'Lorenzo Maria Badalamenti'],
		["Sinéad O'Neill", 'Sinead O’Neill'],
		['Łukasz Łączkowski', 'Lukasz Laczkowski'],
		['源 はるか', '源はるか'],
		['Оксана Гриценко', 'ГРИЦЕНКО Оксана'],
		['Minamoto', 'MINAMOTO'],
	])('%s and %s', (one, other) => {
		expect(samePerson(one, other)).toBe(true);
		expect(samePerson(other, one)).toBe(true);
	});
});

describe('names of two people', () => {
	it.each([
		['Harriet Fennimore', 'Piotr Fennimore'],
		['Harriet Fennimore', 'Harriet'],
		['Harriet Fennimore', 'Fennimore'],
		['Harriet Fennimore', 'Harriet Fennimore-Lark'],
		['Jörg Hülsmeier', 'Jürgen Hülsmeier'],
		['Anna Maria Lark', 'Maria Lark'],
		['Oksana Hrytsenko', 'Оксана Гриценко'],
		['Nils Ekberg', 'Nils Ekborg'],
		['Dr.', 'Dr.'],
		['', ''],
		['%', '%'],
	])('%s and %s', (one, other) => {
		expect(samePerson(one, other)).toBe(false);
		expect(samePerson(other, one)).toBe(false);
	});
});

it('the family name that a CRM keeps is among those to look for', () => {
	for (const [name, kept] of [
		['Harriet Fennimore', 'Fennimore'],
		['Fennimore, Harriet', 'Fennimore'],
		['Anneke van der Sluis', 'van der Sluis'],
		['Dr. Markus Teichgräber', 'Teichgräber'],
		["Sinéad O'Neill", "O'Neill"],
		['Minamoto', 'Minamoto'],
	] as const)
		expect(familyNames(name)).toContain(kept);
});

it('any name gives few family names without the signs of a query', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
			const names = familyNames(name);
			expect(names.length).toBeLessThanOrEqual(5);
			for (const one of names) expect(one).not.toMatch(/["\\%]/);
			expect(samePerson(name, 'Nora Nightingale')).toBe(false);
		}),
	);
});
