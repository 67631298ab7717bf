import { describe, expect, it } from 'vitest';
import {
	comparedFields,
	isAlike,
	isSame,
} from '../../../../../nodes/core/zoho/records/same-values';
import type { Field, FieldKind } from '../../../../../nodes/core/zoho/words/field';

const field = (name: string, kind: FieldKind, mandatory = false): Field => ({
	name,
	label: name,
	kind,
	dataType: kind,
	required: mandatory,
	mandatory,
	creatable: true,
	updatable: true,
	values: [],
	unique: false,
	custom: false,
});
const fields = [
	field('Last_Name', 'text', true),
	field('City', 'text'),
	field('Email', 'email'),
	field('Description', 'textarea'),
	field('Account', 'lookup'),
	field('Employees', 'integer'),
	field('Opt_Out', 'boolean'),
];
const names = fields.map(({ name }) => name);

describe('the fields in which rows are held against records', () => {
	it('are those that a row fills and that come back as they were sent', () => {
		const rows = [{ City: 'Utrecht' }, { Description: 'x', Email: null }];
		expect(comparedFields(rows, fields)).toEqual(['City', 'Email']);
	});

	it('are 40 at most', () => {
		const many = Array.from({ length: 60 }, (_, number) => field(`F${number}`, 'text'));
		const row = Object.fromEntries(many.map(({ name }) => [name, 'x']));
		expect(comparedFields([row], many)).toHaveLength(40);
	});
});

describe('a record', () => {
	it.each([
		[{ City: 'Utrecht ' }, { City: 'utrecht' }, true],
		[{ City: 'Utrecht' }, { City: 'Ghent' }, false],
		[{ City: '' }, { City: null }, true],
		[{ City: 'Utrecht' }, { City: null }, false],
		[{ City: 'Utrecht' }, {}, true],
		[{ Employees: 5 }, { Employees: '5' }, true],
		[{ Opt_Out: true }, { Opt_Out: false }, false],
		[{ Account: { id: '7' } }, { Account: { id: '7', name: 'x' } }, true],
		[{ Account: { id: '7' } }, { Account: { id: '8' } }, false],
		[{}, { City: 'Utrecht' }, true],
	])('of which the row %j says and that holds %j is the same: %j', (row, record, same) => {
		expect(isSame(row, record, names)).toBe(same);
	});

	it.each([
		[{ Last_Name: 'Rivers', City: 'Utrecht' }, { Last_Name: 'rivers', City: 'Ghent' }, true],
		[{ Last_Name: 'Rivers', City: 'Utrecht' }, { Last_Name: 'Lakes', City: 'Utrecht' }, false],
		[{ Email: 'a@example.com', Last_Name: 'A' }, { Email: 'A@example.com', Last_Name: 'B' }, true],
		[{ City: 'Utrecht' }, { City: 'Utrecht', Last_Name: 'B' }, true],
		[{ City: 'Utrecht' }, { City: null }, false],
	])('may be that of the row %j when it holds %j: %j', (row, record, alike) => {
		expect(isAlike(row, record, { names, fields })).toBe(alike);
	});
});
