import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
const leads = moduleOf('Leads');
const aLead = '5725767000000500001';
const aDeal = '5725767000000400001';

const tagsOf = (id: string): string[] => {
	const tags = twin()
		.records('Leads')
		.find((record) => record.id === id)?.Tag;
	return Array.isArray(tags) ? tags.map((tag) => String((tag as { name: string }).name)) : [];
};

describe('Query > Run COQL Query', () => {
	it('selects records (#21)', async () => {
		const { items, error } = await run({
			resource: 'query',
			operation: 'coql',
			query: "select Last_Name, Company from Leads where Company = 'Achterberg Wijnhandel'",
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ id: aLead, Last_Name: 'Achterberg' }]);
	});
});

describe('Note > Create', () => {
	it('adds notes to records of different modules in one request (#27, #99)', async () => {
		const { items, error } = await run(
			{
				resource: 'note',
				operation: 'create',
				module: moduleOf('={{ $json.module }}'),
				recordId: '={{ $json.id }}',
				title: 'Call summary',
				content: 'They want a second quote.',
			},
			{
				input: [
					{ module: 'Leads', id: aLead },
					{ module: 'Deals', id: aDeal },
				],
			},
		);
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'created' }, { action: 'created' }]);
		expect(calls('POST', /Notes/)).toHaveLength(1);
	});
});

describe('Tag', () => {
	const tag = { resource: 'tag', module: leads, recordId: '={{ $json.id }}' };

	it('adds tags beside those that the record has, and removes them (P59, P60)', async () => {
		const before = tagsOf(aLead);
		const input = [{ id: aLead }];
		const added = await run({ ...tag, operation: 'add', tags: 'Quote wanted, Hot' }, { input });
		expect(added.error).toBeUndefined();
		expect(tagsOf(aLead)).toEqual(expect.arrayContaining([...before, 'Quote wanted', 'Hot']));
		await run({ ...tag, operation: 'remove', tags: 'Quote wanted' }, { input });
		expect(tagsOf(aLead)).not.toContain('Quote wanted');
		expect(tagsOf(aLead)).toContain('Hot');
	});

	it('sends records with the same tags together', async () => {
		const input = twin()
			.records('Leads')
			.slice(0, 4)
			.map(({ id }) => ({ id: String(id) }));
		const { items } = await run({ ...tag, operation: 'add', tags: 'Hot' }, { input });
		expect(items.map(({ id }) => id)).toEqual(input.map(({ id }) => id));
		expect(calls('POST', /add_tags/)).toHaveLength(1);
	});
});

it.each(['tag', 'note'])(
	'names what is missing when there is no such record: %s',
	async (resource) => {
		const { error } = await run({
			resource,
			operation: resource === 'tag' ? 'add' : 'create',
			module: moduleOf('Leads'),
			recordId: '5725767000009999999',
			tags: 'Hot',
			content: 'Called back',
		});
		expect(`${error?.message} ${error?.description}`).toMatch(/no record|ID of a record/);
	},
);

describe('User > Get Many', () => {
	it('lists users by name, role and profile (#134, P56)', async () => {
		const { items, error } = await run({
			resource: 'user',
			operation: 'getMany',
			type: 'AllUsers',
			returnAll: true,
			simplify: true,
		});
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThan(1);
		expect(items[0]).toMatchObject({
			id: expect.any(String),
			full_name: expect.any(String),
			role: expect.any(String),
		});
	});
});

describe('Metadata > Get Write Rules', () => {
	const rules = { resource: 'metadata', operation: 'getWriteRules' };

	it('gives the rules of a module and keeps the files of the item (#2, #3)', async () => {
		const { outputs, error } = await run(
			{ ...rules, module: leads },
			{
				input: [{ json: { a: 1 }, binary: { data: { data: 'aGk=', mimeType: 'text/plain' } } }],
			},
		);
		expect(error).toBeUndefined();
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ kind: 'zoho-crm.rules/1', module: 'Leads' });
		expect(item?.binary?.data?.data).toBe('aGk=');
	});

	it('includes only the fields that are asked for, and knows custom modules (#147)', async () => {
		const { items } = await run({
			...rules,
			module: moduleOf('Fleet_Contracts'),
			fields: 'Name, Monthly_Fee',
		});
		expect((items[0]?.fields as Array<{ name: string }>).map(({ name }) => name).sort()).toEqual([
			'Monthly_Fee',
			'Name',
		]);
	});

	it('names a field that the module does not have', async () => {
		const { error } = await run({ ...rules, module: leads, fields: 'Last_Name, Surname' });
		expect(error?.message).toBe("The module 'Leads' has no field 'Surname'");
	});
});

describe('API Request > Send', () => {
	const request = { resource: 'apiRequest', operation: 'send' };

	it('calls any endpoint with query and body (#111)', async () => {
		const { items, error } = await run({
			...request,
			method: 'GET',
			path: '/crm/v8/settings/fields',
			query: { parameter: [{ name: 'module', value: 'Leads' }] },
		});
		expect(error).toBeUndefined();
		expect(items[0]).toHaveProperty('fields');
	});

	it('sends no write in a dry run and shows it (#179)', async () => {
		const { items } = await run({
			...request,
			method: 'POST',
			path: '/crm/v8/Leads',
			body: '{ "data": [{ "Last_Name": "Rivers", "Company": "Northwind" }] }',
			options: { dryRun: true },
		});
		expect(items).toMatchObject([{ wouldSend: { method: 'POST', path: '/crm/v8/Leads' } }]);
		expect(twin().log()).toEqual([]);
	});

	it('refuses a body with an id as a number, which would be the id of another record', async () => {
		const { error } = await run({
			...request,
			method: 'PUT',
			path: '/crm/v8/Leads',
			body: '{ "data": [{ "id": 5725767000000500001, "City": "Rome" }] }',
		});
		expect(error?.message).toBe("The ID in the parameter 'Body' is a number");
		expect(twin().log()).toEqual([]);
	});

	it.each(['https://elsewhere.example/crm/v8/Leads', '//elsewhere.example/crm', 'crm/v8/Leads'])(
		'takes the token to no other host: %s',
		async (path) => {
			const { error } = await run({ ...request, method: 'GET', path });
			expect(error?.message).toContain("'Path'");
			expect(twin().log()).toEqual([]);
		},
	);
});
