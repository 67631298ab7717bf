import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCriteria } from '../../../sandbox/zoho/search/criteria.ts';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, search, type Call } from './client.ts';

let twin: Twin;
let call: Call;

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty' });
	call = clientOf(twin);
	await call('POST', '/Leads', {
		data: [
			{
				Last_Name: 'Alder',
				Company: 'Alder (Sons), Ltd',
				Email: 'ann@alder.example',
				Phone: '+31 30 555 0100',
				No_of_Employees: 12,
				Rating: 'Active',
			},
			{
				Last_Name: 'Birch',
				Company: 'Birch Post',
				Email: 'bo@birch.example',
				No_of_Employees: 40,
				Email_Opt_Out: true,
			},
			{ Last_Name: 'Cedar', Company: 'Cedar Post', City: 'Rome' },
		],
	});
});
afterAll(() => twin.close());

async function names(query: string) {
	const { status, body } = await call(
		'GET',
		`/Leads/search?${query}&sort_by=Last_Name&sort_order=asc`,
	);
	return status === 204 ? 204 : body.data.map(({ Last_Name: name }) => name);
}

describe('searching', () => {
	it('finds parts of an address, or whole ones alone when that is switched', async () => {
		expect(await names('email=alder.example')).toEqual(['Alder']);
		twin.settings({ partialEmailSearch: false });
		expect(await names('email=alder.example')).toBe(204);
		expect(await names('email=ANN@alder.example')).toEqual(['Alder']);
		twin.settings({ partialEmailSearch: true });
	});

	it.each([
		['(Last_Name:equals:Alder)', ['Alder']],
		['(Company:equals:Post)', ['Birch', 'Cedar']],
		['(Rating:equals:Act)', 204],
		['(Email:equals:BO@birch.example)', ['Birch']],
		['(Email:equals:birch)', 204],
		['(City:equals:)', 204],
		['(No_of_Employees:between:10,20)', ['Alder']],
		['(No_of_Employees:greater_equal:40)', ['Birch']],
		['(Last_Name:in:Alder,Cedar)', ['Alder', 'Cedar']],
		['(Email_Opt_Out:equals:false)', ['Alder', 'Cedar']],
		['(Company:starts_with:Alder \\(Sons\\)\\, L)', ['Alder']],
		[
			'((Last_Name:starts_with:A)or((City:equals:Rome)and(Company:starts_with:Cedar)))',
			['Alder', 'Cedar'],
		],
		['(Owner:equals:Femke Oudekerk)', ['Alder', 'Birch', 'Cedar']],
	])('by %s', async (criteria, expected) => {
		expect(await names(search(criteria))).toEqual(expected);
	});

	it('by e-mail in any e-mail field, by phone in any writing, by word', async () => {
		expect(await names('email=ann@alder.example')).toEqual(['Alder']);
		expect(await names('phone=0305550100')).toBe(204);
		expect(await names('phone=305550100')).toEqual(['Alder']);
		expect(await names('word=rome')).toEqual(['Cedar']);
	});

	it.each([
		['word=a', 'INVALID_DATA'],
		['phone=12', 'INVALID_DATA'],
		['', 'EXPECTED_PARAM_MISSING'],
		[search('(Last_Name:contains:a)'), 'INVALID_QUERY'],
		[search('(No_of_Employees:equals:many)'), 'INVALID_QUERY'],
		[search('(Nothing:equals:a)'), 'INVALID_QUERY'],
		[search('Last_Name:equals:a'), 'INVALID_QUERY'],
		[search('(Last_Name:equals:a'), 'INVALID_QUERY'],
		['word=ab&page=11', 'LIMIT_REACHED'],
		[
			search(`(${Array.from({ length: 16 }, () => '(City:equals:x)').join('or')})`),
			'CRITERIA_LIMIT_EXCEEDED',
		],
	])('refuses %s', async (query, code) => {
		expect(await call('GET', `/Leads/search?${query}`)).toMatchObject({
			status: 400,
			body: { code },
		});
	});

	it('compares long numbers as numbers, in search and in COQL', async () => {
		await call('POST', '/Accounts', {
			data: [
				{ Account_Name: 'Nine', Account_Number: '9' },
				{ Account_Name: 'Long', Account_Number: '900000000000000001' },
			],
		});
		const above = await call(
			'GET',
			`/Accounts/search?${search('(Account_Number:greater_than:10)')}`,
		);
		expect(above.body.data).toMatchObject([
			{ Account_Name: 'Long', Account_Number: '900000000000000001' },
		]);
		const query = 'select Account_Name from Accounts where Account_Number > 900000000000000000';
		expect((await call('POST', '/coql', { select_query: query })).body.data).toMatchObject([
			{ Account_Name: 'Long' },
		]);
	});

	it('counts all records, those of a view and those found', async () => {
		const count = async (query: string) =>
			(await call('GET', `/Leads/actions/count?${query}`)).body.count;
		expect([
			await count(''),
			await count('word=post'),
			await count(search('(City:equals:Rome)')),
		]).toEqual([3, 2, 1]);
	});

	it('is behind the records by the delay of the index', async () => {
		twin.settings({ searchDelayMs: 30_000 });
		await call('POST', '/Leads', { data: [{ Last_Name: 'Dogwood', Company: 'D' }] });
		expect(await names('word=dogwood')).toBe(204);
		expect(
			(
				await call('POST', '/coql', {
					select_query: "select id from Leads where Last_Name = 'Dogwood'",
				})
			).status,
		).toBe(200);
		twin.advance(30_000);
		expect(await names('word=dogwood')).toEqual(['Dogwood']);
		const id = (await call('GET', '/Leads/search?word=dogwood')).body.data[0]?.id;
		await call('PUT', `/Leads/${id}`, { data: [{ Last_Name: 'Elder' }] });
		expect([await names('word=elder'), await names('word=dogwood')]).toEqual([204, ['Elder']]);
		twin.advance(30_000);
		expect([await names('word=elder'), await names('word=dogwood')]).toEqual([['Elder'], 204]);
		twin.settings({ searchDelayMs: 0 });
	});

	it('reads back any value that was escaped', () => {
		const escape = (value: string) => value.replace(/[\\(),]/g, '\\$&');
		const value = fc.string({ minLength: 1 }).filter((text) => text === text.trim());
		fc.assert(
			fc.property(value, (text) => {
				expect(parseCriteria(`(City:equals:${escape(text)})`)).toEqual({
					kind: 'test',
					field: 'City',
					operator: 'equals',
					values: [text],
				});
			}),
		);
	});
});
