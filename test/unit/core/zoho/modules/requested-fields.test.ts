import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { Metadata } from '../../../../../nodes/core/zoho/modules/metadata';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import {
	checkFieldCount,
	checkReturnedFields,
	requestedFields,
	unknownField,
} from '../../../../../nodes/core/zoho/modules/requested-fields';
import { thrown } from '../thrown';

/** A module with these fields, and how often it was asked for them. */
function moduleWith(rows: JsonObject[]) {
	const asked: string[] = [];
	const namedFields = (module: string) => {
		asked.push(module);
		return Promise.resolve(readFields(rows, []));
	};
	return { metadata: { namedFields } as Metadata, asked };
}
const named = (count: number) =>
	Array.from({ length: count }, (_, n) => ({ api_name: `F${n}`, data_type: 'text' }));

describe('the fields of a read', () => {
	it('are those that were asked for', async () => {
		const { metadata, asked } = moduleWith([]);
		expect(await requestedFields(metadata, 'Leads', ['A', 'B'])).toEqual(['A', 'B']);
		expect(asked).toEqual([]);
	});

	it('are otherwise the first 50 of the module, without lists of rows', async () => {
		const rows = [{ api_name: 'Items', data_type: 'subform' }, ...named(51)];
		const { metadata } = moduleWith(rows);
		const fields = await requestedFields(metadata, 'Leads', []);
		expect(fields).toEqual(named(50).map(({ api_name }) => api_name));
	});

	it('are 50 at most', async () => {
		const names = named(51).map(({ api_name }) => api_name);
		expect(() => checkFieldCount(names.slice(1))).not.toThrow();
		const error = await thrown(() => checkFieldCount(names));
		expect(error.details).toEqual({ count: 51, limit: 50 });
	});
});

describe('a field that was asked for', () => {
	const { metadata, asked } = moduleWith([
		...named(2),
		{ api_name: 'Last_Name', data_type: 'text' },
	]);
	const check = async (fields: string[], rows: JsonObject[]) => {
		asked.length = 0;
		await checkReturnedFields(metadata, { module: 'Leads', fields, rows });
		return asked.length;
	};

	it.each<[string[], JsonObject[], number]>([
		[['Nope'], [], 0],
		[['F0'], [{ F0: null }], 0],
		[['F0', 'F1'], [{ F0: 1 }, { F1: 1 }], 0],
		[['Owner.email'], [{ F0: 1 }], 0],
		[['F1'], [{ F0: 1 }], 1],
		[['toString'], [{ toString: 1 }], 0],
	])('%j in %j costs %i looks at the module', async (fields, rows, looks) => {
		expect(await check(fields, rows)).toBe(looks);
	});

	it('and is neither in a row nor in the module is found out', async () => {
		const error = await thrown(() => check(['F0', 'F1', 'LastName'], [{ F0: 1 }]));
		expect(error.code).toBe('UNKNOWN_FIELD');
		expect(error.details).toMatchObject({ module: 'Leads', field: 'LastName' });
		expect(error.advice).toContain("Did you mean 'Last_Name'?");
	});
});

it.each([
	[['A'], "Did you mean 'A'?"],
	[['A', 'B'], "Did you mean 'A' or 'B'?"],
	[[], 'The API names stand in Zoho CRM under Setup, Developer Hub, APIs and SDKs, API names.'],
])('an unknown field with %j near it leads on: %s', (near, hint) => {
	expect(unknownField('Leads', 'X', near).details).toEqual({
		module: 'Leads',
		field: 'X',
		hint,
		near,
	});
});
