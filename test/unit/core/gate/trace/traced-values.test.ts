import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../../nodes/core/gate/trace/read-answer';
import { tracedValues } from '../../../../../nodes/core/gate/trace/traced-values';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { Field } from '../../../../../nodes/core/zoho/words/field';

const field = (name: string, more: Partial<Field> = {}): Field => ({
	name,
	label: name.replace('_', ' '),
	kind: 'text',
	dataType: 'text',
	required: false,
	mandatory: false,
	creatable: true,
	updatable: true,
	values: [],
	unique: false,
	custom: false,
	...more,
});
const fields = [
	field('Last_Name'),
	field('Amount', { kind: 'decimal' }),
	field('Stage', { kind: 'picklist', values: [{ display: 'Won', actual: 'Closed Won' }] }),
	field('Account_Name', { kind: 'lookup' }),
	field('Tags_', { kind: 'multiselect' }),
	field('Opt_Out', { kind: 'boolean' }),
];
const told = (name: string, value: JsonObject[string], quote = `says ${name}`) => ({
	name,
	value,
	quote,
});

describe('the values of a trace', () => {
	it('are shown as people see them, IDs and unknown fields left out', () => {
		const values = {
			id: '1',
			Last_Name: 'Rivers',
			Amount: 88_000,
			Stage: 'Closed Won',
			Account_Name: { id: '5725767000000300005' },
			Tags_: ['A', 'B'],
			Opt_Out: false,
			Layout: { id: '2' },
		};
		expect(tracedValues(values, fields, [])).toEqual([
			{ label: 'Last Name', shown: 'Rivers' },
			{ label: 'Amount', shown: '88000' },
			{ label: 'Stage', shown: 'Won' },
			{ label: 'Tags ', shown: 'A, B' },
			{ label: 'Opt Out', shown: 'no' },
		]);
	});

	it.each([
		['as it was told', 'Rivers', 'says Last_Name'],
		['in another case', 'RIVERS', 'says Last_Name'],
		['changed since', 'Brooks', undefined],
	])('have the words of their field: %s', (_, value, quote) => {
		const [shown] = tracedValues({ Last_Name: value }, fields, [told('Last_Name', 'Rivers')]);
		expect(shown?.quote).toBe(quote);
	});

	it('have those of a name where the record is linked', () => {
		const value = { Account_Name: { name: 'Northwind', id: '1' } };
		expect(tracedValues(value, fields, [told('Account_Name', 'Northwind Ltd')])).toEqual([
			{ label: 'Account Name', shown: 'Northwind', quote: 'says Account_Name' },
		]);
	});

	it('have those of a point with the same text', () => {
		const points = [
			told('actionItems[0]', { task: 'Send it', owner: null }, 'I will send it'),
			told('actionItems[1]', { task: 'Call' }, 'I call'),
		];
		expect(tracedValues({ Last_Name: 'send it.' }, fields, points)[0]?.quote).toBe(
			'I will send it',
		);
		expect(tracedValues({ Last_Name: '!' }, fields, points)[0]).not.toHaveProperty('quote');
	});
});

describe('an answer on an item', () => {
	it.each([undefined, null, 'text', 7, [1]])('is none: %j', (value) => {
		expect(readAnswer(value)).toBeUndefined();
	});

	it('gives what can be read of it, and leaves the rest out', () => {
		const value = {
			source: { kind: 'letter', subject: 7, from: 'Ann', date: ' ', fileName: 'a.pdf' },
			fields: {
				A: { value: 1, evidence: { quote: 'one' } },
				B: 'two',
				C: { value: 3, evidence: null },
			},
			meta: { model: 5 },
		};
		expect(readAnswer(value)).toEqual({
			fields: [{ name: 'A', value: 1, quote: 'one' }],
			source: { fileName: 'a.pdf' },
		});
	});
});
