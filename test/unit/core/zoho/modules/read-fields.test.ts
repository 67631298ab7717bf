import { describe, expect, it } from 'vitest';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';

const read = (more: JsonObject = {}, layouts: JsonObject[] = []) =>
	readFields([{ api_name: 'Field', data_type: 'text', ...more }], layouts)[0];

it('a field of which nothing more is said may be written and need not be', () => {
	expect(read()).toStrictEqual({
		name: 'Field',
		label: 'Field',
		kind: 'text',
		dataType: 'text',
		required: false,
		mandatory: false,
		creatable: true,
		updatable: true,
		values: [],
		unique: false,
		custom: false,
	});
});

it.each([
	['text', 'text'],
	['autonumber', 'text'],
	['textarea', 'textarea'],
	['richtextarea', 'textarea'],
	['email', 'email'],
	['phone', 'phone'],
	['website', 'website'],
	['picklist', 'picklist'],
	['multiselectpicklist', 'multiselect'],
	['boolean', 'boolean'],
	['integer', 'integer'],
	['bigint', 'bigint'],
	['double', 'decimal'],
	['decimal', 'decimal'],
	['currency', 'decimal'],
	['percent', 'decimal'],
	['date', 'date'],
	['datetime', 'datetime'],
	['lookup', 'lookup'],
	['ownerlookup', 'owner'],
	['userlookup', 'owner'],
	['multi_module_lookup', 'multiModuleLookup'],
	['subform', 'subform'],
	['fileupload', 'file'],
	['imageupload', 'file'],
	['consent_lookup', 'other'],
])('the data type %s is a %s', (data_type, kind) => {
	expect(read({ data_type })).toMatchObject({ kind, dataType: data_type });
});

describe('a field', () => {
	it.each([
		[{ display_label: 'Shown', field_label: 'Older' }, 'Shown'],
		[{ display_label: null, field_label: 'Older' }, 'Older'],
		[{ display_label: null, field_label: null }, 'Field'],
	])('with %j is called %s', (more, label) => {
		expect(read(more)?.label).toBe(label);
	});

	it.each<[JsonObject, boolean, boolean]>([
		[{ read_only: true }, false, false],
		[{ field_read_only: true }, false, false],
		[{ read_only: false, field_read_only: null }, true, true],
		[{ data_type: 'autonumber' }, false, false],
		[{ operation_type: { api_create: true, api_update: false } }, true, false],
		[{ operation_type: { api_create: false, api_update: true }, read_only: true }, false, true],
		[{ operation_type: {}, read_only: true }, false, false],
		[{ operation_type: null }, true, true],
	])('with %j may be created: %j, updated: %j', (more, creatable, updatable) => {
		expect(read(more)).toMatchObject({ creatable, updatable });
	});

	it.each(['text', 'textarea', 'email', 'phone', 'website', 'integer'])(
		'of the type %s has its length',
		(data_type) => {
			expect(read({ data_type, length: 5 })?.length).toBe(5);
			expect(read({ data_type, length: 0 })).not.toHaveProperty('length');
		},
	);

	it.each(['picklist', 'date', 'bigint', 'double'])('of the type %s has none', (data_type) => {
		expect(read({ data_type, length: 5 })).not.toHaveProperty('length');
	});

	it.each<[JsonObject, number | undefined]>([
		[{ data_type: 'currency', decimal_place: 2 }, 2],
		[{ data_type: 'percent', decimal_place: 0 }, 0],
		[{ data_type: 'double', decimal_place: null }, undefined],
		[{ data_type: 'double' }, undefined],
		[{ data_type: 'integer', decimal_place: 2 }, undefined],
	])('with %j has so many decimal places: %j', (more, decimals) => {
		expect(read(more)?.decimals).toBe(decimals);
		expect(Object.hasOwn(read(more) ?? {}, 'decimals')).toBe(decimals !== undefined);
	});

	it.each<[JsonObject, string | undefined]>([
		[{ lookup: { module: { api_name: 'Accounts' } } }, 'Accounts'],
		[{ lookup: { module: 'Accounts' } }, 'Accounts'],
		[{ lookup: { module: null } }, undefined],
		[{ lookup: {} }, undefined],
		[{ lookup: null }, undefined],
		[{ lookup: 'none' }, undefined],
	])('with %j leads to %s', (more, module) => {
		expect(read({ data_type: 'lookup', ...more })?.lookupModule).toBe(module);
	});

	it.each<[JsonObject, boolean]>([
		[{ unique: { casesensitive: false } }, true],
		[{ unique: {} }, false],
		[{ unique: null }, false],
		[{ unique: 'no' }, false],
	])('with %j is unique: %j', (more, unique) => {
		expect(read(more)?.unique).toBe(unique);
	});

	it('says what Zoho says of it', () => {
		expect(read({ system_mandatory: true, custom_field: true })).toMatchObject({
			required: true,
			custom: true,
		});
		expect(read({ api_name: 'Tag', data_type: 'picklist' })?.kind).toBe('tags');
	});

	it('has what the organization tells people who fill it', () => {
		const tooltip = { name: 'info_icon', value: ' Ask sales first ' };
		expect(read({ tooltip })?.help).toBe('Ask sales first');
		for (const none of [null, { name: 'info_icon', value: '' }, 'text'])
			expect(read({ tooltip: none })).not.toHaveProperty('help');
	});

	it('has the values people choose from', () => {
		const pick_list_values = [
			{ display_value: '-None-', actual_value: '-None-' },
			{ display_value: 'A', actual_value: null },
			{ display_value: 'B', actual_value: 'b', type: 'used' },
			{ display_value: 'C', type: 'unused' },
		];
		expect(read({ pick_list_values })?.values).toEqual([
			{ display: 'A', actual: 'A' },
			{ display: 'B', actual: 'b' },
		]);
	});
});

describe('a layout', () => {
	const layout = (required: boolean | null, status?: string | number | null) => ({
		id: '1',
		...(status === undefined ? {} : { status }),
		sections: [{ fields: null }, { fields: [{ api_name: 'Field', required }] }],
	});

	it.each([
		[[layout(true)], true],
		[[layout(false)], false],
		[[layout(null)], false],
		[[], false],
		[[layout(true), layout(true)], true],
		[[layout(true), layout(false)], false],
		[[layout(true), layout(false, 'inactive')], true],
		[[layout(true), layout(false, -1)], true],
		[[layout(true), layout(false, 0)], false],
		[[layout(true, null), layout(true, 'active')], true],
		[[layout(true), { id: '2', sections: null }], false],
	])('requires a field: %#', (layouts, required) => {
		expect(read({}, layouts)?.required).toBe(required);
	});

	it('leaves a field required that Zoho itself requires', () => {
		expect(read({ system_mandatory: true }, [layout(false)])?.required).toBe(true);
	});
});
