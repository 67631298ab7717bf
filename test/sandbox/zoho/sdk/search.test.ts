import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { make } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const leads = [
	{ Last_Name: "O'Brien", Company: 'Alder (Sons), Ltd', Email: 'ann@alder.example', City: 'Rome' },
	{ Last_Name: 'Łukasiewicz', Company: 'C:\\Cedar', Phone: '+31 30 555 0199', City: 'Rome' },
	{ Last_Name: 'Ñandú', Company: 'A; "C" 100%?', City: 'Łódź' },
];

beforeAll(async () => {
	await sdk.create('Leads', leads);
});

async function found(params: Record<string, unknown>) {
	const { status, body } = await sdk.call('Record.searchRecords', { of: ['Leads'], params });
	return status === 200 ? body.data.map(({ Last_Name: name }) => name).toSorted() : status;
}

async function counted(params?: Record<string, unknown>) {
	const given = { of: ['Leads'], ...(params && { params }) };
	return Number((await sdk.call('Record.recordCount', given)).body.count);
}

/** A value in criteria: brackets and commas are taken as they are after a backslash. */
const escaped = (value: string) => value.replace(/[\\(),]/g, '\\$&');

describe("Zoho's own SDK, searching", () => {
	it.each([
		['(Company:equals:Alder \\(Sons\\)\\, Ltd)', ["O'Brien"]],
		["(Last_Name:equals:O'Brien)", ["O'Brien"]],
		['(Last_Name:starts_with:Łuk)', ['Łukasiewicz']],
		['(Company:starts_with:A; "C" 100%?)', ['Ñandú']],
		['((City:equals:Łódź)or(Company:starts_with:C:))', ['Ñandú', 'Łukasiewicz']],
		['((City:equals:Rome)and(Phone:ends_with:0199))', 400],
		['((City:equals:Rome)and(Last_Name:starts_with:Ł))', ['Łukasiewicz']],
		['(City:equals:Nowhere)', 204],
		['(City:contains:Rome)', 400],
	])('finds by %s', async (criteria, expected) => {
		expect(await found({ criteria })).toEqual(expected);
	});

	it('finds by e-mail, phone and word', async () => {
		expect(await found({ email: 'ann@alder.example' })).toEqual(["O'Brien"]);
		expect(await found({ phone: '305550199' })).toEqual(['Łukasiewicz']);
		expect(await found({ word: 'Ñandú' })).toEqual(['Ñandú']);
		expect(await found({ email: 'nobody@nowhere.example' })).toBe(204);
	});

	it('gives the fields and the page it asks for', async () => {
		const { body } = await sdk.call('Record.searchRecords', {
			of: ['Leads'],
			params: { criteria: '(City:equals:Rome)', fields: 'Company', page: 2, per_page: 1 },
		});
		expect(body.data).toEqual([{ id: expect.any(String), Company: expect.any(String) }]);
		expect(body.info).toMatchObject({ page: 2, perPage: 1, count: 1, moreRecords: false });
	});

	// The SDK leaves `&`, `#` and `+` as they are in an address, so no text with them arrives.
	it('finds a record by the whole of any text it was given', async () => {
		const text = fc.stringMatching(/^[A-Za-z(),';:%?/ \\"é東]{1,20}$/);
		await fc.assert(
			fc.asyncProperty(text, async (middle) => {
				const Company = `x${middle}x`;
				const [id] = await sdk.create('Leads', [{ Last_Name: 'Prop', Company }]);
				const { body } = await sdk.call('Record.searchRecords', {
					of: ['Leads'],
					params: { criteria: `(Company:equals:${escaped(Company)})`, fields: 'id' },
				});
				expect(body.data.map((row) => row.id)).toContain(id);
			}),
			{ numRuns: 25 },
		);
	});
});

describe("Zoho's own SDK, counting", () => {
	it('counts all records of a module, of a view, and those that a search finds', async () => {
		const all = await counted();
		await sdk.create('Leads', [{ Last_Name: 'One', Company: 'More', City: 'Oulu' }]);
		expect(await counted()).toBe(all + 1);
		const Owner = await make('Users.MinifiedUser', { id: BigInt('5725767000000100002') });
		const mine = await sdk.call('CustomViews.getCustomViews', { params: { module: 'Leads' } });
		const view = { cvid: mine.body.customViews.find(({ name }) => name === 'My Leads')?.id };
		const before = await counted(view);
		await sdk.create('Leads', [
			{ Last_Name: 'Hers', Company: 'More' },
			{ Last_Name: 'His', Company: 'More', Owner },
		]);
		expect(await counted(view)).toBe(before + 1);
		expect(await counted()).toBe(all + 3);
		expect(await counted({ criteria: '(City:equals:Oulu)' })).toBe(1);
		expect(await counted({ email: 'ann@alder.example' })).toBe(1);
		expect(await counted({ phone: '305550199' })).toBe(1);
		expect(await counted({ word: 'nobody-has-this' })).toBe(0);
	});
});
