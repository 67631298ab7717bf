import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
const leads = moduleOf('Leads');
const goOn = { onError: 'continueRegularOutput' as const };
const good = lead(1);

describe('without continue on fail', () => {
	it('writes nothing when one of the values would be refused (#43)', async () => {
		const { error } = await run(writing('create', 'Leads'), {
			input: [good, { ...lead(2), No_of_Employees: 'many' }],
		});
		expect(error?.message).toContain("'No_of_Employees'");
		expect(error?.context?.itemIndex).toBe(1);
		expect(calls('POST', /Leads/)).toHaveLength(0);
	});

	it('lists what was written, with ids, when Zoho refuses a row of several', async () => {
		const number = 'MFC-2026-0007';
		const { error } = await run(writing('create', 'Fleet_Contracts'), {
			input: [{ Name: 'New' }, { Name: 'Doubled', Contract_Number: number }],
		});
		const created = twin()
			.changes()
			.find(({ operation }) => operation === 'create');
		expect(error?.message).toContain("'Contract_Number'");
		expect(error?.description).toContain(`item 0: Fleet_Contracts ${created?.id} created`);
	});
});

describe('with continue on fail', () => {
	it('writes every item, however deep one of them is nested beside what is written', async () => {
		let deep: IDataObject = {};
		for (let level = 0; level < 5_000; level += 1) deep = { deep };
		const values = '={{ { Last_Name: "Rivers " + $json.n, Company: "Northwind" } }}';
		const { items, error } = await run(writing('create', 'Leads', { valuesJson: values }), {
			input: [{ n: 0 }, { n: 1, deep }, { n: 2 }],
			settings: goOn,
		});
		expect(error).toBeUndefined();
		expect(items.map(({ action }) => action)).toEqual(['created', 'created', 'created']);
	});

	it('gives each row of a 207 its own outcome; a duplicate names the record that is there (#122)', async () => {
		const taken = twin()
			.records('Fleet_Contracts')
			.find(({ Contract_Number }) => Contract_Number === 'MFC-2026-0007');
		const { outputs, error } = await run(writing('create', 'Fleet_Contracts'), {
			input: [
				{ Name: 'First' },
				{ Name: 'Doubled', Contract_Number: 'MFC-2026-0007' },
				{ Name: 'Third' },
			],
			settings: goOn,
		});
		expect(error).toBeUndefined();
		expect(
			twin()
				.log()
				.map(({ status }) => status),
		).toContain(207);
		expect(outputs[0]).toMatchObject([
			{ json: { action: 'created' }, pairedItem: { item: 0 } },
			{
				json: {
					error: expect.stringContaining(`'Contract_Number' exists: ${String(taken?.id)}`),
					message: expect.any(String),
				},
				pairedItem: { item: 1 },
			},
			{ json: { action: 'created' }, pairedItem: { item: 2 } },
		]);
	});

	it('sends failed rows to the error output when there is one', async () => {
		const { outputs } = await run(writing('create', 'Leads'), {
			input: [good, { Company: 'Nameless' }],
			settings: { onError: 'continueErrorOutput' },
		});
		expect(outputs).toMatchObject([
			[{ json: { action: 'created' } }],
			[{ json: { error: expect.stringContaining("'Last_Name'") } }],
		]);
	});

	it.each([
		['an unknown field', { ...lead(2), Lastname: 'x' }, "'Lastname'"],
		[
			'a picklist value that does not exist',
			{ ...lead(2), Lead_Source: 'Pigeon' },
			"'Lead_Source'",
		],
		['a missing required field', { Company: 'Nameless' }, "'Last_Name'"],
		['a text that is too long', { ...lead(2), City: 'x'.repeat(400) }, "'City'"],
	])('names the field of %s, and the other items go on (#120, #121)', async (_, bad, field) => {
		const { items } = await run(writing('create', 'Leads'), {
			input: [bad, good],
			settings: goOn,
		});
		expect(items[0]?.error).toContain(field);
		expect(items[0]?.message).not.toBe('');
		expect(items[1]).toMatchObject({ action: 'created' });
	});

	it('names what may be meant by an unknown field (#108)', async () => {
		const { items } = await run(writing('create', 'Leads'), {
			input: [{ ...good, last_name: 'x' }],
			settings: goOn,
		});
		expect(items[0]?.message).toContain("'Last_Name'");
	});

	it('refuses an id that is a number, since its last digits may be lost', async () => {
		const { items } = await run(
			{ resource: 'record', operation: 'get', module: leads, recordId: '={{ $json.id }}' },
			{ input: [{ id: 5725767000000500001 }, { id: '5725767000000500001' }], settings: goOn },
		);
		expect(items[0]?.error).toBe("The ID in the parameter 'Record ID' is a number");
		expect(items[1]).toMatchObject({ id: '5725767000000500001' });
	});

	it('refuses a word of one letter before any call (#78, #121)', async () => {
		const { items } = await run(
			{
				resource: 'record',
				operation: 'search',
				module: leads,
				searchBy: 'word',
				word: '={{ $json.word }}',
			},
			{ input: [{ word: 'a' }], settings: goOn },
		);
		expect(items[0]?.error).toMatch(/word/i);
		expect(twin().log()).toEqual([]);
	});

	it('keeps a broken expression to its own item', async () => {
		const { items } = await run(writing('create', 'Leads', { valuesJson: '={{ $json.text }}' }), {
			input: [{ text: '{ "Last_Name": ' }, { text: JSON.stringify(good) }],
			settings: goOn,
		});
		expect(items[0]?.error).toBe("The parameter 'Values' is not valid JSON");
		expect(items[1]).toMatchObject({ action: 'created' });
	});
});

it('names a module that the connected user may not use (#124)', async () => {
	twin().addFault({
		match: { path: '/Leads$' },
		kind: 'status',
		status: 403,
		code: 'NO_PERMISSION',
	});
	const { error } = await run({
		resource: 'record',
		operation: 'getMany',
		module: leads,
		options: { fields: 'id' },
	});
	expect(error?.message).toBe("The connected user may not do this in module 'Leads'");
	expect(error?.description).toContain('administrator');
});

it('names a module that does not exist', async () => {
	const { error } = await run({
		resource: 'record',
		operation: 'getMany',
		module: moduleOf('Leeds'),
		options: { fields: 'id' },
	});
	expect(error?.message).toContain("'Leeds'");
});
