import { describe, expect, it } from 'vitest';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();

describe('what Zoho’s own papers say', () => {
	it('a quote within a text of a query is doubled', async () => {
		await run(writing('create', 'Leads'), { input: [{ ...lead(1), Last_Name: "O'Brien" }] });
		const { items, error } = await run({
			resource: 'query',
			operation: 'coql',
			query: "select Last_Name from Leads where Last_Name = 'O''Brien'",
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ Last_Name: "O'Brien" }]);
	});

	it('a lost create is found again by a unique value with a quote', async () => {
		const match = { path: '/crm/v8/Fleet_Contracts', method: 'POST' };
		twin().addFault({ kind: 'reset-after', match, times: 1 });
		const Contract_Number = "O'Hare-1";
		const { items, error } = await run(writing('create', 'Fleet_Contracts'), {
			input: [{ Name: 'Fleet', Contract_Number }],
		});
		expect(error).toBeUndefined();
		const made = twin()
			.records('Fleet_Contracts')
			.filter((one) => one.Contract_Number === Contract_Number);
		expect(made).toHaveLength(1);
		expect(items).toMatchObject([{ action: 'created', id: made[0]?.id, recovered: true }]);
	});

	it('a search by e-mail finds parts of addresses, of which the node gives the address alone', async () => {
		const input = ['ann@alder.example', 'joann@alder.example'].map((Email, n) => ({
			...lead(n),
			Email,
		}));
		await run(writing('create', 'Leads'), { input });
		const search = {
			resource: 'record',
			operation: 'search',
			module: moduleOf('Leads'),
			searchBy: 'email',
			email: 'ANN@alder.example',
		};
		const exact = await run({ ...search, options: { fields: 'Last_Name' } });
		expect(exact.items.map(({ Last_Name }) => Last_Name)).toEqual(['Rivers 0']);
		expect(Object.keys(exact.items[0] ?? {})).toEqual(['id', 'Last_Name']);
		const parts = await run({ ...search, options: { parts: true } });
		expect(parts.items).toHaveLength(2);
	});

	it('a layout’s required fields are asked for where the layout is named, else there is a warning', async () => {
		const { Company: _, ...lacking } = lead(1);
		const warned = await run(writing('create', 'Leads'), { input: [lacking] });
		expect(warned.items).toMatchObject([
			{ action: 'created', warning: "The layout requires 'Company', which this record lacks" },
		]);
		for (const options of [{ checkLayout: true }, { layoutId: '5725767000000091055' }]) {
			const { error } = await run(writing('create', 'Leads', { options }), { input: [lacking] });
			expect(error?.message).toContain("'Company'");
		}
		expect(calls('POST', /Leads/)).toHaveLength(1);
	});

	it('an address may be written in any script', async () => {
		const { items, error } = await run(writing('create', 'Leads'), {
			input: [{ ...lead(1), Email: 'jürgen@müller.de' }],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'created' }]);
	});
});
