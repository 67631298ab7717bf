import { expect, it } from 'vitest';
import { lookupThrough } from '../../../../../nodes/core/gate/lookups/find-records';
import type { SearchOptions } from '../../../../../nodes/core/zoho/records/search-records';
import type { Zoho } from '../../../../../nodes/core/zoho/zoho';

const ask = async (matchField: string, text: string, more: object = {}) => {
	const seen: SearchOptions[] = [];
	const search = async (options: SearchOptions) => {
		seen.push(options);
		return [];
	};
	const zoho = { records: { search } } as unknown as Zoho;
	await lookupThrough(async () => zoho).find(
		{ field: 'X', module: 'Accounts', matchField, text, ...more },
		200,
	);
	return seen[0];
};

it('cannot be talked out of its criteria by the words of a proposal', async () => {
	const asked = await ask('Account_Name', 'Hill)or(id:not_equal:1, \\');
	expect(asked).toEqual({
		module: 'Accounts',
		by: { criteria: '(Account_Name:equals:Hill\\)or\\(id:not_equal:1\\, \\\\)' },
		fields: ['id', 'Account_Name', 'Owner', 'Created_Time'],
		limit: 200,
	});
});

it('searches by e-mail address through the search that Zoho has for it', async () => {
	expect((await ask('Email', 'kim@hill.example'))?.by).toEqual({
		email: 'kim@hill.example',
		parts: true,
	});
});

it('looks among the records that the workflow allows, and asks for their names', async () => {
	const asked = await ask('Account_Name', 'Hill', {
		module: 'Deals',
		only: '(Stage:not_equal:Closed Won)',
	});
	expect(asked).toMatchObject({
		by: { criteria: '((Account_Name:equals:Hill)and(Stage:not_equal:Closed Won))' },
		fields: ['id', 'Account_Name', 'Deal_Name', 'Owner', 'Created_Time'],
	});
});

it('searches for an address by criteria when only some records may be meant', async () => {
	const asked = await ask('Email', 'kim@hill.example', { only: '(City:equals:Rome)' });
	expect(asked?.by).toEqual({
		criteria: '((Email:equals:kim@hill.example)and(City:equals:Rome))',
	});
});

it('reads of records that look alike what their module has to tell them apart', async () => {
	const asked: object[] = [];
	const zoho = {
		metadata: { fields: async () => [{ name: 'Phone' }, { name: 'Billing_City' }, { name: 'X' }] },
		records: {
			byId: async (options: object) => {
				asked.push(options);
				return new Map();
			},
		},
	} as unknown as Zoho;
	await lookupThrough(async () => zoho).describe('Accounts', ['1', '2']);
	expect(asked).toEqual([
		{ module: 'Accounts', ids: ['1', '2'], fields: ['Phone', 'Billing_City'] },
	]);
});
