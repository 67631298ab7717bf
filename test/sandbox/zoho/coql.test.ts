import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Answer } from './client.ts';

let twin: Twin;
let coql: (query: string) => Promise<Answer>;

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty' });
	const call = clientOf(twin);
	coql = (query) => call('POST', '/coql', { select_query: query });
	const account = await call('POST', '/Accounts', {
		data: [
			{ Account_Name: "O'Hare Freight", Employees: 10, Industry: 'Service Provider' },
			{ Account_Name: 'Lumen Bakery', Employees: 250, Annual_Revenue: 1000.5 },
			{ Account_Name: 'Northwind Post', Employees: 40, Annual_Revenue: 500 },
		],
	});
	await call('POST', '/Deals', {
		data: [
			{
				Deal_Name: 'Twelve bikes',
				Stage: 'Closed Won',
				Closing_Date: '2026-10-01',
				Amount: 100,
				Account_Name: { id: account.body.data[0]?.details.id ?? '' },
			},
			{ Deal_Name: 'Pilot', Stage: 'Qualification', Closing_Date: '2026-12-01', Amount: 50 },
		],
	});
});
afterAll(() => twin.close());

const names = (answer: Answer, key = 'Account_Name') => answer.body.data.map((row) => row[key]);

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n).join(', ');
/** As many different columns: the way to the parent may be walked again and again. */
const columns = (count: number) =>
	Array.from({ length: count }, (_, n) => `${'Parent_Account.'.repeat(n)}Industry`).join(', ');

/** As many conditions, bracketed in pairs. */
const conditions = (count: number): string =>
	count === 1 ? 'Employees > 1' : `(${conditions(count - 1)} and Employees > 1)`;

describe('COQL', () => {
	it('takes 25 conditions', async () => {
		const query = `select id from Accounts where ${conditions(25)}`;
		expect((await coql(query)).status).toBe(200);
	});

	it.each([5, ['id']])('is told that a query is no text: %j', async (query) => {
		const answer = await clientOf(twin)('POST', '/coql', { select_query: query });
		expect(answer).toMatchObject({
			status: 400,
			body: {
				code: 'INVALID_DATA',
				details: { api_name: 'select_query', json_path: '$.select_query' },
			},
		});
	});

	it('takes 500 columns and 100 values of IN', async () => {
		const wide = `select ${columns(500)} from Accounts where Employees in (${numbers(100)})`;
		expect((await coql(wide)).status).toBe(200);
	});

	it('gives of a lookup the id alone, and more where the settings say so', async () => {
		const query = 'select Account_Name, Owner from Deals where Account_Name is not null';
		const [alone] = (await coql(query)).body.data;
		expect(alone).toMatchObject({
			Account_Name: { id: expect.any(String) },
			Owner: { id: expect.any(String) },
		});
		expect(JSON.stringify(alone)).not.toContain('name"');
		twin.settings({ coqlLookups: 'name' });
		const [named] = (await coql(query)).body.data;
		twin.settings({ coqlLookups: 'id' });
		expect(named).toMatchObject({
			Account_Name: { name: "O'Hare Freight" },
			Owner: { name: expect.any(String) },
		});
	});

	it.each([
		["Account_Name like '%Post'", ['Northwind Post']],
		["Account_Name = 'O''Hare Freight'", ["O'Hare Freight"]],
		[`Account_Name = "O'Hare Freight"`, ["O'Hare Freight"]],
		["(Employees >= 40 and Account_Name like 'L%')", ['Lumen Bakery']],
		['Employees between 10 and 40', ["O'Hare Freight", 'Northwind Post']],
		['Annual_Revenue is null', ["O'Hare Freight"]],
		['Annual_Revenue not in (500)', ["O'Hare Freight", 'Lumen Bakery']],
		['Annual_Revenue != 500', ["O'Hare Freight", 'Lumen Bakery']],
		[
			"(Employees > 100 or (Industry = 'Service Provider' and Employees < 20))",
			["O'Hare Freight", 'Lumen Bakery'],
		],
		["Account_Name = 'a\\''s' or Account_Name = 'Lumen Bakery'", ['Lumen Bakery']],
		["Account_Name not in ('Lumen Bakery', 'Northwind Post')", ["O'Hare Freight"]],
	])('finds by %s', async (where, expected) => {
		const answer = await coql(`select Account_Name from Accounts where ${where}`);
		expect(answer.status).toBe(200);
		expect(names(answer)).toEqual(expected);
		expect(answer.body.info).toEqual({ count: expected.length, more_records: false });
	});

	it('follows lookups and names the column by its path', async () => {
		const answer = await coql(
			"select Deal_Name, Account_Name.Employees from Deals where Account_Name.Account_Name like 'O%'",
		);
		expect(answer.body.data).toEqual([
			{ Deal_Name: 'Twelve bikes', 'Account_Name.Employees': 10, id: expect.any(String) },
		]);
	});

	it('takes columns in quotes, as reserved words must stand and Zoho shows them', async () => {
		const answer = await coql(
			`select 'Deal_Name', "Account_Name.Employees" from Deals where ('Account_Name.id' is not null and "Stage" != 'Closed Lost') order by 'Deal_Name'`,
		);
		expect(answer.body.data).toEqual([
			{ Deal_Name: 'Twelve bikes', 'Account_Name.Employees': 10, id: expect.any(String) },
		]);
		const grouped = await coql(
			`select 'Stage', SUM('Amount') from Deals where 'Amount' > 60 group by 'Stage'`,
		);
		expect(grouped.body.data).toEqual([{ Stage: 'Closed Won', 'SUM(Amount)': 100 }]);
	});

	it('has the smallest and the greatest, and the name of an owner where it is asked for', async () => {
		const [found] = (await coql('select MIN(Amount), MAX(Amount) from Deals where id > 1')).body
			.data;
		expect(found).toEqual({ 'MIN(Amount)': 50, 'MAX(Amount)': 100 });
		const query =
			"select Owner, Owner.name, Created_By.first_name from Deals where Owner.last_name = 'Oudekerk' limit 1";
		const [deal] = (await coql(query)).body.data;
		expect(deal).toMatchObject({
			'Owner.name': 'Femke Oudekerk',
			'Created_By.first_name': 'Femke',
			Owner: { id: expect.any(String) },
		});
		expect((await coql('select Owner.shoe from Deals where id > 1')).body.code).toBe(
			'INVALID_QUERY',
		);
	});

	it('goes on behind the last ID, as Zoho’s pages say for more than 100,000 records', async () => {
		const all = await coql('select id from Accounts where id > 0 order by id asc');
		const [first, ...others] = names(all, 'id');
		const query = `select id from Accounts where id > '${String(first)}' order by id asc`;
		expect(names(await coql(query), 'id')).toEqual(others);
		expect((await coql("select id from Accounts where id = 'x'")).body.code).toBe('INVALID_QUERY');
	});

	it('groups, aggregates, orders and limits', async () => {
		const answer = await coql(
			"select Stage, SUM(Amount) AS 'total' from Deals where id is not null group by Stage order by 'total' desc limit 1",
		);
		expect(answer.body).toEqual({
			data: [{ Stage: 'Closed Won', total: 100 }],
			info: { count: 1, more_records: true },
		});
	});

	it('answers 204 when nothing is found', async () => {
		expect((await coql("select id from Leads where Last_Name = 'Nobody'")).status).toBe(204);
	});

	it.each([
		['select Account_Name from Accounts', 'SYNTAX_ERROR'],
		[
			'select Account_Name from Accounts where Employees > 1 and Employees < 5 and Employees = 3',
			'SYNTAX_ERROR',
		],
		["select Account_Name from Accounts where Account_Name = 'open", 'SYNTAX_ERROR'],
		['select * from Accounts where id is not null', 'SYNTAX_ERROR'],
		['select Nothing from Accounts where id is not null', 'INVALID_QUERY'],
		["select id from Accounts where Employees like '1%'", 'INVALID_QUERY'],
		["select id from Accounts where Employees = '10'", 'INVALID_QUERY'],
		['select id from Nowhere where id is not null', 'INVALID_MODULE'],
		['select id from Accounts where id is not null limit 1.5', 'SYNTAX_ERROR'],
		['select id from Accounts where id is not null offset -4', 'SYNTAX_ERROR'],
		["select 'Account Name' from Accounts where id is not null", 'SYNTAX_ERROR'],
		[`select id from Accounts where ${conditions(26)}`, 'LIMIT_EXCEEDED'],
		['select id from Accounts where id is not null limit 0', 'INVALID_DATA'],
		['select id from Accounts where id is not null limit 2001', 'LIMIT_EXCEEDED'],
		['select Employees, Employees from Accounts where id is not null', 'DUPLICATE_DATA'],
		['select SUM(Employees), SUM(Employees) from Accounts where id > 1', 'DUPLICATE_DATA'],
		['select id from Accounts where id is not null order by id, id desc', 'DUPLICATE_DATA'],
		["select SUM(Employees) as 'Industry' from Accounts where id is not null", 'INVALID_QUERY'],
		[`select ${columns(501)} from Accounts where id is not null`, 'LIMIT_EXCEEDED'],
		[`select id from Accounts where Employees in (${numbers(101)})`, 'LIMIT_EXCEEDED'],
	])('refuses %s', async (query, code) => {
		expect(await coql(query)).toMatchObject({ status: 400, body: { code, status: 'error' } });
	});

	it.each([
		'select id from Accounts where id in (select id from Leads where id is not null)',
		'select id from Accounts where Employees = (select MAX(Employees) from Accounts where id > 1)',
		'select id from Leads where Owner.role = !Leads.Owner.role.id',
		'select id from Users where id is not null',
		"select id from Fleet_Contracts where Services_Included = 'Maintenance;Insurance'",
	])('says that it cannot do %s', async (query) => {
		expect(await coql(query)).toMatchObject({ status: 501, body: { code: 'NOT_IN_TWIN' } });
	});

	it('never breaks, whatever the query', async () => {
		const word = fc.constantFrom(
			'select',
			'id',
			'from',
			'Accounts',
			'where',
			'(',
			')',
			'=',
			"'x'",
			'5',
			'and',
			'in',
			',',
			'limit',
			"'",
			'%',
		);
		await fc.assert(
			fc.asyncProperty(fc.array(word, { maxLength: 14 }), async (words) => {
				expect([200, 204, 400, 501]).toContain((await coql(words.join(' '))).status);
			}),
			{ numRuns: 60 },
		);
	});

	it('holds a time against the one of a record to the second, in whatever zone it is written', async () => {
		const [first] = (await coql('select Created_Time from Accounts where id > 0 limit 1')).body
			.data;
		const made = Date.parse(String(first?.['Created_Time']));
		const at = (seconds: number, zone: string) =>
			new Date(made + seconds * 1_000 + Number(zone) * 3_600_000)
				.toISOString()
				.replace(/\.\d+Z$/, `+0${zone}:00`);
		const found = async (condition: string) =>
			(await coql(`select id from Accounts where Created_Time ${condition}`)).status === 200;
		for (const zone of ['0', '5']) {
			expect(await found(`>= '${at(30, zone)}'`)).toBe(false);
			expect(await found(`> '${at(30, zone)}'`)).toBe(false);
			expect(await found(`>= '${at(-30, zone)}'`)).toBe(true);
			expect(await found(`<= '${at(-30, zone)}'`)).toBe(false);
			expect(await found(`< '${at(30, zone)}'`)).toBe(true);
			expect(await found(`between '${at(30, zone)}' and '${at(60, zone)}'`)).toBe(false);
			expect(await found(`between '${at(-30, zone)}' and '${at(30, zone)}'`)).toBe(true);
		}
	});

	it('costs one credit for 200 rows, two for 1,000, three for 2,000', async () => {
		for (const [limit, credits] of [
			[200, 1],
			[201, 2],
			[1001, 3],
		]) {
			await coql(`select id from Accounts where id is not null limit ${limit}`);
			expect(twin.log().at(-1)?.credits).toBe(credits);
		}
	});
});
