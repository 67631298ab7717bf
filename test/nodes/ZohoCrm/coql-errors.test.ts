import { describe, expect, it } from 'vitest';
import { onTwin } from './on-twin';

const { run, calls, twin } = onTwin();

const ask = async (query: string) => {
	const { error } = await run({ resource: 'query', operation: 'coql', query, returnAll: true });
	return { message: error?.message ?? '', advice: error?.description ?? '' };
};

describe('a COQL query that cannot run (#19)', () => {
	it.each([
		['select * from Leads where id is not null', /'Query'.*'\*'/, /select Last_Name, Email from/],
		['select COUNT(*) from Leads where id is not null', /'\*'/, /COUNT\(id\)/],
		['select id from Leads where id is not null limit 0', /LIMIT of 'Query'/, /1 to 2,000/],
		['select id from 7 where id is not null', /'Query' is no COQL query/, /FROM/],
	])('is told so before a call is spent: %s', async (query, message, advice) => {
		const said = await ask(query);
		expect(said.message).toMatch(message);
		expect(said.advice).toMatch(advice);
		expect(twin().log()).toEqual([]);
	});

	it('names the module as the query does, and where it stands', async () => {
		const { message, advice } = await ask('select id from Nowhere where id is not null');
		expect(message).toBe("Zoho CRM has no module 'Nowhere', which 'Query' reads from");
		expect(advice).toContain('after FROM');
	});

	it('names an unknown field with its module and what may be meant', async () => {
		const { message, advice } = await ask('select last_name from Leads where id is not null');
		expect(message).toBe("Module 'Leads' has no field 'last_name', which 'Query' names");
		expect(advice).toContain("Did you mean 'Last_Name'?");
	});

	it('names a field in quotes as well, and never a value in quotes', async () => {
		const typo = await ask("select 'last_name' from Leads where id is not null");
		expect(typo.message).toBe("Module 'Leads' has no field 'last_name', which 'Query' names");
		const unfit = await ask(`select id from Accounts where "Employees" like 'Sesame'`);
		expect(unfit.message).toContain("'Employees' of the module 'Accounts'");
		expect(unfit.message + unfit.advice).not.toContain('Sesame');
		const value = await ask("select id from Leads where 'Company' = 'Sesame' = 'Street'");
		expect(value.message).toContain("cannot read 'Query'");
		expect(value.message + value.advice).not.toMatch(/Sesame|Street/);
	});

	it('names an unknown lookup at the start of a path', async () => {
		const { message } = await ask('select Acount_Name.Industry from Deals where id is not null');
		expect(message).toBe("Module 'Deals' has no field 'Acount_Name', which 'Query' names");
	});

	it('says that a field behind a lookup may not be there', async () => {
		const { message, advice } = await ask('select Account_Name.Nothing from Deals where id > 1');
		expect(message).toContain("'Account_Name.Nothing'");
		expect(advice).toContain('lookup');
	});

	it('names field and operator that do not go together, and never the value', async () => {
		const { message, advice } = await ask(
			"select id from Accounts where Employees like 'Sesame%' limit 5",
		);
		expect(message).toBe(
			"The field 'Employees' of the module 'Accounts' in 'Query' does not go with the operator 'like' and its value",
		);
		expect(advice).toContain('Numbers and dates');
		expect(message + advice).not.toContain('Sesame');
	});

	it('says what COQL takes at most', async () => {
		const ids = Array.from({ length: 101 }, (_, n) => `'${n}'`).join(', ');
		const { message, advice } = await ask(`select id from Leads where Company in (${ids})`);
		expect(message).toBe("'Query', which reads the module 'Leads', holds more than Zoho CRM takes");
		expect(advice).toContain('50 values after IN');
	});

	it('takes as many values as Zoho does, also where its own lookups ask for fewer', async () => {
		const ids = Array.from({ length: 100 }, (_, n) => `'${n}'`).join(', ');
		const { message } = await ask(`select id from Leads where Company in (${ids})`);
		expect(message).toBe('');
	});

	it('says that an alias is the name of a column', async () => {
		const { message } = await ask("select City as 'State' from Leads where id is not null");
		expect(message).toContain('names a column twice or by a name that COQL does not take');
	});

	it('says where a query breaks: the word if it is one of the query, never a value', async () => {
		const typo = await ask("select id from Leads where Company lke 'Sesame'");
		expect(typo.message).toBe("Zoho CRM cannot read 'Query', which asks the module 'Leads'");
		expect(typo.advice).toContain("'lke'");
		const bare = await ask('select id from Leads where Company = Sesame');
		expect(bare.advice).toContain('line 1, column 38');
		expect(JSON.stringify([typo, bare])).not.toContain('Sesame');
	});

	it('is named the same way in a call of one’s own', async () => {
		const { error } = await run({
			resource: 'apiRequest',
			operation: 'send',
			method: 'POST',
			path: '/crm/v8/coql',
			body: '{ "select_query": "select id from Nowhere where id is not null" }',
		});
		expect(error?.message).toBe("Zoho CRM has no module 'Nowhere', which 'Body' reads from");
	});

	it('costs no more calls than the query and one look at the fields', async () => {
		await ask('select Nothing from Leads where id is not null');
		expect(calls('POST', /coql/)).toHaveLength(1);
		expect(calls('GET', /settings/)).toHaveLength(1);
	});
});
