import { describe, expect, it } from 'vitest';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
const leads = moduleOf('Leads');
const aLead = '5725767000000500001';

describe('Record > Create', () => {
	it('writes 250 items in 3 calls, each item paired with its own record (#80, #148)', async () => {
		const input = Array.from({ length: 250 }, (_, number) => lead(number));
		const { outputs, error } = await run(writing('create', 'Leads'), { input });
		expect(error).toBeUndefined();
		expect(calls('POST', /\/Leads$/)).toHaveLength(3);
		expect(outputs[0]).toHaveLength(250);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			input.map((_, item) => ({ item })),
		);
		const names = new Map(
			twin()
				.records('Leads')
				.map((record) => [record.id, record.Last_Name]),
		);
		expect(outputs[0]?.map(({ json }) => names.get(String(json.id)))).toEqual(
			input.map(({ Last_Name }) => Last_Name),
		);
	});

	it('sends rows with different modules and options in requests of their own', async () => {
		const { items } = await run(
			{
				...writing('create', '={{ $json.module }}'),
				module: moduleOf('={{ $json.module }}'),
				valuesJson: '={{ $json.values }}',
			},
			{
				input: [
					{ module: 'Leads', values: lead(1) },
					{ module: 'Accounts', values: { Account_Name: 'Northwind' } },
					{ module: 'Leads', values: lead(2) },
				],
			},
		);
		expect(items.map(({ module }) => module)).toEqual(['Leads', 'Accounts', 'Leads']);
		expect(calls('POST', /\/(Leads|Accounts)$/)).toHaveLength(2);
	});

	it('takes values from the fields of the panel, and leaves untouched ones out', async () => {
		const { items } = await run({
			...writing('create', 'Leads'),
			valuesFrom: 'fields',
			values: {
				mappingMode: 'defineBelow',
				value: { Last_Name: 'Rivers', Company: 'Northwind', Email: null },
				matchingColumns: [],
				schema: [],
			},
		});
		expect(items).toMatchObject([{ action: 'created', module: 'Leads' }]);
	});

	it('maps the item itself, as far as the module has such fields', async () => {
		const schema = ['Last_Name', 'Company'].map((id) => ({ id, displayName: id }));
		const { items, error } = await run(
			{
				...writing('create', 'Leads'),
				valuesFrom: 'fields',
				values: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema },
			},
			{ input: [{ Last_Name: 'Rivers', Company: 'Northwind', rowNumber: 7 }] },
		);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'created' }]);
	});

	it('sends nothing in a dry run and shows what would be sent (#179)', async () => {
		const { items } = await run(writing('create', 'Leads', { options: { dryRun: true } }), {
			input: [lead(1)],
		});
		expect(items).toEqual([{ action: 'wouldCreate', module: 'Leads', wouldSend: lead(1) }]);
		expect(calls('POST', /Leads/)).toHaveLength(0);
	});

	it('puts what Zoho says of the record beside the fields of the item when asked (#81)', async () => {
		const { items } = await run(
			writing('create', 'Leads', { options: { output: 'inputWithResult' } }),
			{ input: [lead(1)] },
		);
		const id = twin().changes().at(-1)?.id;
		expect(items).toMatchObject([
			{ ...lead(1), zoho: { id, action: 'created', Created_Time: expect.any(String) } },
		]);
	});

	it('overwrites no field of the item with it, and writes nothing then', async () => {
		const input = [{ ...lead(1), zoho: 'my own' }, lead(2)];
		const parameters = writing('create', 'Leads', {
			options: { output: 'inputWithResult' },
			valuesJson: '={{ { Last_Name: $json.Last_Name, Company: $json.Company } }}',
		});
		const { error } = await run(parameters, { input });
		expect(error?.message).toBe("The item already has a field 'zoho'");
		expect(twin().changes()).toEqual([]);
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await run(parameters, { input, settings });
		expect(items).toMatchObject([
			{ details: { code: 'RESULT_FIELD_TAKEN' } },
			{ zoho: { action: 'created' } },
		]);
	});

	it('keeps the files of the item with its fields, and leaves both out of a bare result', async () => {
		const binary = { offer: { data: 'JVBERg==', mimeType: 'application/pdf' } };
		const input = ['inputWithResult', 'result'].map((output) => ({
			json: { ...lead(1), output },
			binary,
		}));
		const options = { output: '={{ $json.output }}' };
		const valuesJson = '={{ { Last_Name: $json.Last_Name, Company: $json.Company } }}';
		const { outputs } = await run(writing('create', 'Leads', { valuesJson, options }), { input });
		expect(outputs[0]?.map((item) => item.binary)).toEqual([binary, undefined]);
	});
});

describe('Record > Create or Update', () => {
	it('updates the record that matches and creates the other', async () => {
		const { items } = await run(writing('upsert', 'Leads', { matchingFields: 'Email' }), {
			input: [{ ...lead(1), Email: 'rosalind@achterberg-wijn.example' }, lead(2)],
		});
		expect(items).toMatchObject([{ action: 'updated', id: aLead }, { action: 'created' }]);
	});

	it('matches by no field that the module does not have, since all would be created anew', async () => {
		const { error } = await run(writing('upsert', 'Leads', { matchingFields: 'E-mail' }), {
			input: [{ ...lead(1), Email: 'rosalind@achterberg-wijn.example' }],
		});
		expect(error?.message).toContain("'E-mail'");
		expect(twin().changes()).toEqual([]);
	});
});

describe('Record > Update', () => {
	it('changes only the fields that are given (#82)', async () => {
		const before = twin()
			.records('Leads')
			.find(({ id }) => id === aLead);
		const { items } = await run(writing('update', 'Leads', { recordId: aLead }), {
			input: [{ City: 'Utrecht' }],
		});
		expect(items).toMatchObject([{ id: aLead, action: 'updated' }]);
		const after = twin()
			.records('Leads')
			.find(({ id }) => id === aLead);
		expect(after).toMatchObject({ City: 'Utrecht', Last_Name: before?.Last_Name });
	});
});

describe('Record > Delete', () => {
	it('moves records to the Recycle Bin in one request (#83)', async () => {
		const ids = twin()
			.records('Leads')
			.slice(0, 3)
			.map(({ id }) => String(id));
		const { items } = await run(
			{ resource: 'record', operation: 'delete', module: leads, recordId: '={{ $json.id }}' },
			{ input: ids.map((id) => ({ id })) },
		);
		expect(items).toEqual(
			ids.map((id) => ({ id, action: 'deleted', module: 'Leads', deleted: true })),
		);
		expect(calls('DELETE', /Leads/)).toHaveLength(1);
		const bin = { resource: 'apiRequest', operation: 'send', path: '/crm/v8/Leads/deleted' };
		const { items: found } = await run({ ...bin, method: 'GET' });
		expect(found[0]?.data).toMatchObject(ids.map(() => ({ type: 'recycle' })));
	});
});

describe('Record > Get', () => {
	it('gives the record without Zoho’s inner keys, or all of it', async () => {
		const get = { resource: 'record', operation: 'get', module: leads, recordId: aLead };
		const simple = await run(get);
		expect(simple.items[0]).toMatchObject({ id: aLead, Company: 'Achterberg Wijnhandel' });
		expect(Object.keys(simple.items[0] ?? {}).filter((key) => key.startsWith('$'))).toEqual([]);
		const raw = await run({ ...get, simplify: false });
		expect(Object.keys(raw.items[0] ?? {}).some((key) => key.startsWith('$'))).toBe(true);
	});

	it('gives lookups with ID and name, and times with their zone (#145)', async () => {
		const deals = moduleOf('Deals');
		const recordId = '5725767000000400001';
		const { items } = await run({ resource: 'record', operation: 'get', module: deals, recordId });
		expect(items).toMatchObject([
			{
				id: recordId,
				Account_Name: { id: '5725767000000200001', name: expect.any(String) },
				Created_Time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
			},
		]);
	});

	it('names the id when there is no such record (#125)', async () => {
		const { error } = await run({
			resource: 'record',
			operation: 'get',
			module: leads,
			recordId: '5725767000000599999',
		});
		expect(error?.message).toBe(
			"There is no record with the ID 5725767000000599999 in the module 'Leads'",
		);
	});
});

describe('Record > Get Many', () => {
	it('makes 1 call for a limit of 10 (#115, #144)', async () => {
		const { items } = await run({
			resource: 'record',
			operation: 'getMany',
			module: moduleOf('Contacts'),
			returnAll: false,
			limit: 10,
			options: { fields: 'Last_Name, Email', sortBy: 'Created_Time', sortOrder: 'asc' },
		});
		expect(items).toHaveLength(10);
		const made = twin()
			.log()
			.filter(({ path }) => path.startsWith('/crm/'));
		expect(made.map(({ method }) => method)).toEqual(['GET']);
	});

	it('gives all when asked, in as few pages as Zoho has (#144)', async () => {
		await run(writing('create', 'Leads'), {
			input: Array.from({ length: 250 }, (_, number) => lead(number)),
		});
		const { items } = await run({
			resource: 'record',
			operation: 'getMany',
			module: leads,
			returnAll: true,
		});
		expect(items).toHaveLength(twin().records('Leads').length);
		expect(calls('GET', /\/Leads$/)).toHaveLength(2);
	});
});

describe('Record > Search', () => {
	const search = { resource: 'record', operation: 'search', module: leads };

	it('finds by e-mail address (#113)', async () => {
		const { items } = await run({
			...search,
			searchBy: 'email',
			email: 'rosalind@achterberg-wijn.example',
		});
		expect(items.map(({ id }) => id)).toEqual([aLead]);
	});

	it('finds by phone number (#112)', async () => {
		const { items } = await run({ ...search, searchBy: 'phone', phone: '+31 20 555 0141' });
		expect(items.map(({ id }) => id)).toEqual([aLead]);
	});

	it.each([
		['={{ $now.minus(1, "day") }}, {{ $now.plus(1, "day") }}', [aLead]],
		['2000-01-01T00:00:00+01:00, 2000-12-31T23:59:59-05:00', []],
	])('finds by a range of times, each with its zone (#142): %s', async (value, found) => {
		const { items, error } = await run({
			...search,
			searchBy: 'conditions',
			conditions: {
				condition: [
					{ field: 'Created_Time', operator: 'between', value },
					{ field: 'Last_Name', operator: 'starts_with', value: 'Acht' },
				],
			},
		});
		expect(error).toBeUndefined();
		expect(items.map(({ id }) => id)).toEqual(found);
	});

	it('finds by conditions, several values in one text included (#114, #140, #141)', async () => {
		const { items, error } = await run({
			...search,
			searchBy: 'conditions',
			conditions: {
				condition: [
					{ field: 'Last_Name', operator: 'starts_with', value: 'Acht' },
					{ field: 'Company', operator: 'in', value: 'Achterberg Wijnhandel, Northwind' },
				],
			},
		});
		expect(error).toBeUndefined();
		expect(items.map(({ id }) => id)).toEqual([aLead]);
	});

	it('stops at a condition whose field comes to nothing, instead of searching without it', async () => {
		const { error, items } = await run({
			...search,
			searchBy: 'conditions',
			conditions: {
				condition: [
					{ field: '={{ $json.nothing }}', operator: 'equals', value: 'x' },
					{ field: 'Last_Name', operator: 'starts_with', value: 'A' },
				],
			},
		});
		expect(error?.message).toContain("'Field Name or ID'");
		expect(items).toEqual([]);
		expect(calls('GET', /search/)).toEqual([]);
	});

	it('takes the times that n8n gives, with fractions of a second', async () => {
		const { error, items } = await run({
			...search,
			searchBy: 'conditions',
			conditions: {
				condition: [
					{ field: 'Created_Time', operator: 'less_than', value: '={{ $now.plus(1, "day") }}' },
					{ field: 'Last_Name', operator: 'starts_with', value: 'Acht' },
				],
			},
		});
		expect(error).toBeUndefined();
		expect(items.map(({ id }) => id)).toEqual([aLead]);
	});

	it('gives no item when nothing is found (#79)', async () => {
		const { items, error } = await run({ ...search, searchBy: 'word', word: 'zeppelin' });
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	it('explains that there is no contains (#143)', async () => {
		const { error } = await run({
			...search,
			searchBy: 'conditions',
			conditions: { condition: [{ field: 'Company', operator: 'contains', value: 'Wijn' }] },
		});
		expect(error?.description).toContain('equals');
	});
});

describe('Record > Apply Plan', () => {
	const apply = { resource: 'record', operation: 'applyPlan', plan: '={{ $json.plan }}' };
	const plan = (values: object, more: object = {}) => ({
		plan: {
			kind: 'zoho-crm.plan/1',
			module: 'Leads',
			action: 'create',
			values,
			rulesHash: 'hash',
			...more,
		},
	});

	it('writes plans of several kinds, those alike together', async () => {
		const { items, error } = await run(apply, {
			input: [
				plan(lead(1)),
				plan(lead(2)),
				plan({ City: 'Utrecht' }, { action: 'update', recordId: aLead }),
			],
		});
		expect(error).toBeUndefined();
		expect(items.map(({ action }) => action)).toEqual(['created', 'created', 'updated']);
		expect(calls('POST', /Leads$/)).toHaveLength(1);
	});

	it('refuses an item of the Review output before anything is written', async () => {
		const { error } = await run(apply, { input: [plan(lead(1)), { plan: null }] });
		expect(error?.message).toContain("'Plan'");
		expect(calls('POST', /Leads$/)).toHaveLength(0);
	});
});
