import { describe, expect, it } from 'vitest';
import { picklistToCategories } from '../../../../../nodes/core/gate/reading/picklist-to-categories';
import { field, leads, rulesOf } from '../sample-rules';

describe('the categories of a picklist', () => {
	it('are its values as people see them, each once', () => {
		const values = [
			{ display: 'Web', actual: 'Web Site' },
			{ display: 'Show', actual: 'Trade Show' },
			{ display: 'Web', actual: 'Old Web' },
		];
		const rules = rulesOf('Leads', [field('Source', { kind: 'picklist', values })]);
		expect(picklistToCategories(rules, 'Source')).toEqual([
			{ name: 'Web', description: '' },
			{ name: 'Show', description: '' },
		]);
	});

	it.each([
		['Nonsense', "the module Leads has no field 'Nonsense'"],
		['Email', "the field 'Email' of Leads is no picklist with values"],
	])('of %s are refused', (name, words) => {
		expect(() => picklistToCategories(leads, name)).toThrow(words);
		expect(() => picklistToCategories(leads, name)).toThrow("'Picklist Field Name or ID'");
	});
});
