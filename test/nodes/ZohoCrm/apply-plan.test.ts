import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import type { StoredCredential } from '../../support/engine/credentials';
import { runNode } from '../../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { standBetween } from '../between';
import { lead, moduleOf, onTwin } from './on-twin';

const { run, twin } = onTwin();
const apply = { resource: 'record', operation: 'applyPlan' };
const anOwner = '5725767000000100001';
const goOn = { onError: 'continueRegularOutput' as const };

type Gated = IDataObject & { gate: { plan: IDataObject & { values: IDataObject } } };

/** What the Gate puts on its item; with an owner that the workflow sets. */
async function gated(
	parameters: INodeParameters = {},
	credentials: StoredCredential[] = [connectedTo(twin())],
): Promise<Gated> {
	const { items, error } = await runNode({
		node: ZohoCrmGate,
		parameters: {
			module: moduleOf('Leads'),
			fixedValues: { fields: [{ field: 'Owner', value: anOwner }] },
			...parameters,
		},
		input: [lead(1)],
		credentialTypes: zohoCredentialTypes,
		credentials,
	});
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ gate: { verdict: 'ready' } }]);
	return items[0] as Gated;
}

/** As a Set node between Gate and Apply Plan leaves it. */
const changed = ({ gate }: Gated, values: IDataObject, more: IDataObject = {}): Gated => ({
	gate: { plan: { ...gate.plan, ...more, values: { ...gate.plan.values, ...values } } },
});
const withoutOwner = { fixedValues: {} };
const written = () =>
	twin()
		.records('Leads')
		.find(({ Email }) => Email === lead(1).Email);

describe('a plan as the Gate gave it', () => {
	it('is written as it is, with what the workflow set in it', async () => {
		const item = await gated();
		expect(item.gate.plan).toHaveProperty('signature', expect.stringMatching(/^[0-9a-f]{64}$/));
		const { items, error } = await run(apply, { input: [item] });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ action: 'created' }]);
		expect(items[0]).not.toHaveProperty('weighedAgain');
		expect(written()).toMatchObject({ Owner: { id: anOwner } });
	});

	it('is so after its keys have changed their order', async () => {
		const { gate } = await gated();
		const plan = Object.fromEntries(Object.entries(gate.plan).reverse()) as Gated['gate']['plan'];
		const { items } = await run(apply, { input: [{ gate: { plan } }] });
		expect(items[0]).toMatchObject({ action: 'created' });
		expect(items[0]).not.toHaveProperty('weighedAgain');
	});
});

describe('a plan that was changed behind the Gate', () => {
	it('is weighed again: what fits is written, and the rest is said', async () => {
		const item = await gated(withoutOwner);
		const { items, error } = await run(apply, {
			input: [changed(item, { City: 'Utrecht', Lead_Status: 'Contacted', Annual_Revenue: 'much' })],
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{
				action: 'created',
				weighedAgain: expect.stringContaining('changed after the Gate'),
				held: [{ field: 'Annual_Revenue', code: 'WRONG_TYPE', value: 'much' }],
			},
		]);
		expect(written()).toMatchObject({ City: 'Utrecht' });
	});

	it('says so under the result where the item is kept', async () => {
		const item = changed(await gated(withoutOwner), { City: 'Utrecht' });
		const options = { output: 'inputWithResult' };
		const { items } = await run({ ...apply, options }, { input: [item] });
		expect(items).toMatchObject([
			{ ...item, zoho: { action: 'created', weighedAgain: expect.any(String) } },
		]);
	});

	it.each<[IDataObject]>([
		[{ Owner: { id: anOwner } }],
		[{ Layout: { id: '5725767000000091055' } }],
		[{ id: '5725767000000500001' }],
		[{ $approved: true }],
		[{ Tag: [{ name: 'Hot' }] }],
	])('is refused with %j, and the others are written', async (more) => {
		const item = await gated(withoutOwner);
		const { items } = await run(apply, { input: [changed(item, more), item], settings: goOn });
		expect(items).toMatchObject([
			{ details: { code: 'PLAN_HELD', fields: Object.keys(more)[0] } },
			{ action: 'created' },
		]);
		expect(twin().changes()).toHaveLength(1);
	});

	it.each<[string, IDataObject, string]>([
		['another record', { action: 'update', recordId: '5725767000000500001' }, 'updated'],
		['another way to match', { action: 'upsert', matchingFields: ['Email'] }, 'created'],
	])('is weighed again for %s', async (_, more, action) => {
		const item = await gated(withoutOwner);
		const { items } = await run(apply, { input: [changed(item, {}, more)] });
		expect(items).toMatchObject([{ action, weighedAgain: expect.any(String) }]);
	});

	it('names no record to create or to match', async () => {
		const item = changed(await gated(withoutOwner), {}, { recordId: '5725767000000500001' });
		const { error } = await run(apply, { input: [item] });
		expect(error?.message).toContain("('recordId')");
		expect(twin().changes()).toEqual([]);
	});
});

describe('a plan that this credential did not sign', () => {
	it('is weighed again when its Gate had none, though a rules item says what it likes', async () => {
		const rules = await run({
			resource: 'metadata',
			operation: 'getWriteRules',
			module: moduleOf('Leads'),
		});
		const fromItem = { rulesFrom: 'item', rules: JSON.stringify(rules.items[0]) };
		const item = await gated({ ...withoutOwner, ...fromItem });
		expect(item.gate.plan).not.toHaveProperty('signature');
		const { items } = await run(apply, { input: [item] });
		expect(items).toMatchObject([
			{ action: 'created', weighedAgain: expect.stringContaining('no signature') },
		]);
		const owned = await gated(fromItem);
		expect((await run(apply, { input: [owned] })).error?.message).toContain("'Owner'");
	});

	it.each<[string, (stored: StoredCredential) => StoredCredential]>([
		['is of another credential', (stored) => ({ ...stored, id: 'other' })],
		[
			'is of the secret before',
			(stored) => ({ ...stored, data: { ...stored.data, clientSecret: 'the one before' } }),
		],
	])('is weighed again when it %s', async (_, other) => {
		const item = await gated(withoutOwner, [other(connectedTo(twin()))]);
		const { items } = await run(apply, { input: [item] });
		expect(items).toMatchObject([
			{ action: 'created', weighedAgain: expect.stringContaining('does not fit') },
		]);
	});
});

it('a plan of rules that have changed since is weighed by the new ones', async () => {
	const item = await gated({ fixedValues: { fields: [{ field: 'Owner', value: anOwner }] } });
	const between = await standBetween(twin().url, async ({ path }, response, pass) => {
		if (!path.startsWith('/crm/v8/settings/fields')) return false;
		const { body } = await pass();
		const answer = JSON.parse(body) as { fields: Array<{ api_name: string; length: number }> };
		const fields = answer.fields.map((field) =>
			field.api_name === 'Email' ? { ...field, length: 5 } : field,
		);
		response.end(JSON.stringify({ ...answer, fields }));
		return true;
	});
	const credentials = [connectedTo(twin(), { api_domain: between.url })];
	const { items } = await run(apply, { input: [item], credentials });
	between.close();
	expect(items).toMatchObject([
		{
			action: 'created',
			weighedAgain: expect.stringContaining('rules'),
			held: [{ field: 'Email', code: 'TOO_LONG' }],
		},
	]);
	const lead = twin()
		.records('Leads')
		.find(({ id }) => id === items[0]?.['id']);
	expect(lead).toMatchObject({ Owner: { id: anOwner }, Email: null });
});
