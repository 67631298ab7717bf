import { describe, expect, it } from 'vitest';
import { choice, make } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

async function query(selectQuery: string) {
	const body = await make('Coql.BodyWrapper', { selectQuery });
	return await sdk.call('Coql.getRecords', { with: [body] });
}

const deal = (Deal_Name: string, stage: string, Amount: number) => ({
	Deal_Name,
	Stage: choice(stage),
	Amount,
	Closing_Date: new Date('2027-01-15'),
	Next_Step: 'Of the query test',
});

describe("Zoho's own SDK, querying by COQL", () => {
	it('gets rows, how many they are and whether there are more', async () => {
		const { status, body } = await query(
			"select Last_Name, Company from Leads where Last_Name = 'Achterberg' limit 5",
		);
		expect(status).toBe(200);
		expect(body.data).toEqual([
			{ id: expect.any(String), Last_Name: 'Achterberg', Company: 'Achterberg Wijnhandel' },
		]);
		expect(body.info).toEqual({ count: 1, moreRecords: false });
	});

	it.each(["O'Hare", 'A "quoted" one', '50% (off), now', 'Łódź 東京'])(
		'finds the text %s, its quotes doubled',
		async (name) => {
			await sdk.create('Accounts', [{ Account_Name: name }]);
			const text = name.replaceAll("'", "''");
			const { body } = await query(
				`select Account_Name from Accounts where Account_Name = '${text}'`,
			);
			expect(body.data.map(({ Account_Name: found }) => found)).toEqual([name]);
		},
	);

	it('gets aggregates under their aliases, grouped and sorted', async () => {
		await sdk.create('Deals', [
			deal('One', 'Qualification', 100),
			deal('Two', 'Qualification', 50),
			deal('Three', 'Closed Won', 500),
		]);
		const { status, body } = await query(
			"select Stage, SUM(Amount) AS 'total', COUNT(id) AS 'deals', MAX(Amount) AS 'most' from Deals where Next_Step = 'Of the query test' group by Stage order by 'total' desc",
		);
		expect(status).toBe(200);
		expect(body.data).toEqual([
			{ Stage: 'Closed Won', total: 500, deals: 1, most: 500 },
			{ Stage: 'Qualification', total: 150, deals: 2, most: 100 },
		]);
	});

	it('is told of no more records when the limit is just how many there are', async () => {
		await sdk.create('Accounts', [{ Account_Name: 'Twins Ltd' }, { Account_Name: 'Twins Ltd' }]);
		const first = async (limit: number) => {
			const where = "Account_Name = 'Twins Ltd'";
			const { body } = await query(`select id from Accounts where ${where} limit ${limit}`);
			return body.info;
		};
		expect(await first(1)).toEqual({ count: 1, moreRecords: true });
		expect(await first(2)).toEqual({ count: 2, moreRecords: false });
	});

	it('pages by offset, and gets 204 when there is nothing', async () => {
		const page = (offset: number) =>
			query(`select Last_Name from Contacts where id is not null order by id limit ${offset}, 10`);
		const [first, second] = [await page(0), await page(10)];
		expect(first.body.info).toEqual({ count: 10, moreRecords: true });
		const ids = [...first.body.data, ...second.body.data].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(await page(1_000)).toEqual({ status: 204, body: {} });
	});

	it('is refused a query that cannot be read, with what is wrong', async () => {
		const broken = await query('select Last_Name from Leads where');
		expect([broken.status, broken.body.code]).toEqual([400, 'SYNTAX_ERROR']);
		const unknown = await query('select Nothing from Leads where id is not null');
		expect([unknown.status, unknown.body.code]).toEqual([400, 'INVALID_QUERY']);
	});
});
