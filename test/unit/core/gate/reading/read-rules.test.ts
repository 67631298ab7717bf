import { describe, expect, it } from 'vitest';
import { readRules } from '../../../../../nodes/core/gate/reading/read-rules';
import { leads } from '../sample-rules';

describe('readRules', () => {
	it('reads the rules item back after a trip through JSON', () => {
		expect(readRules(JSON.parse(JSON.stringify(leads)))).toEqual(leads);
	});

	it('says where an item does not fit', () => {
		const broken = { ...leads, fields: [{ ...leads.fields[0], kind: 'color' }] };
		expect(() => readRules(broken)).toThrow("'fields.0.kind' does not fit");
		expect(() => readRules(undefined)).toThrow("'the whole' does not fit");
	});

	it.each([
		'text',
		'textarea',
		'email',
		'phone',
		'website',
		'picklist',
		'multiselect',
		'boolean',
		'integer',
		'bigint',
		'decimal',
		'date',
		'datetime',
		'lookup',
		'owner',
		'multiModuleLookup',
		'tags',
		'subform',
		'file',
		'other',
	])('reads a field of the kind %s, with all that is known of it', (kind) => {
		const more = { length: 5, decimals: 2, lookupModule: 'Accounts', unique: true, custom: true };
		const item = { ...leads, fields: [{ ...leads.fields[0], kind, ...more }] };
		expect(readRules(item)).toEqual(item);
	});

	it.each([
		['kind', { kind: 'zoho-crm.rules/2' }],
		['module', { module: '' }],
		['label', { label: 7 }],
		['fields', { fields: 'none' }],
		['fetchedAt', { fetchedAt: null }],
		['hash', { hash: undefined }],
		['fields.0.name', { fields: [{ ...leads.fields[0], name: '' }] }],
		['fields.0.values.0.actual', { fields: [{ ...leads.fields[0], values: [{ display: 'x' }] }] }],
		['fields.0.length', { fields: [{ ...leads.fields[0], length: '5' }] }],
	])('says that %s does not fit', (path, change) => {
		expect(() => readRules({ ...leads, ...change })).toThrow(`'${path}' does not fit`);
	});
});
