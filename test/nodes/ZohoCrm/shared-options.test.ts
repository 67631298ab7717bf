import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectedTo } from '../../support/zoho-connection';
import { standBetween, type Passing } from '../between';
import { lead, moduleOf, onTwin, writing } from './on-twin';

const { twin, run } = onTwin();

/** Writes that reached Zoho since the start of the test. */
let writes: Passing[];
let between: Awaited<ReturnType<typeof standBetween>>;
beforeEach(async () => {
	writes = [];
	between = await standBetween(twin().url, (passing) => {
		if (passing.method !== 'GET') writes.push(passing);
	});
});
afterEach(() => between.close());

/** Every shared option from the item, so that each row has its own. */
const fromItem: INodeParameters = {
	options: {
		output: '={{ $json.output }}',
		dryRun: '={{ $json.dryRun }}',
		trigger: '={{ $json.trigger }}',
		automations: '={{ $json.automations }}',
		assignmentRuleId: '={{ $json.rule }}',
	},
};
const none: string[] = [];
const plain = { output: 'result', dryRun: false, trigger: 'all', automations: none, rule: '' };
const chosen: Array<typeof plain> = [
	plain,
	{ ...plain, output: 'inputWithResult', trigger: 'none', rule: '5725767000000087001' },
	{ ...plain, dryRun: true },
	{ ...plain, trigger: 'chosen', automations: ['workflow'], rule: '5725767000000087002' },
	{ ...plain, output: 'inputWithResult' },
];
const sent = [
	{ trigger: undefined, lar_id: undefined },
	{ trigger: [], lar_id: '5725767000000087001' },
	undefined,
	{ trigger: ['workflow'], lar_id: '5725767000000087002' },
	{ trigger: undefined, lar_id: undefined },
];

const leadIds = () =>
	twin()
		.records('Leads')
		.slice(0, chosen.length)
		.map(({ id }) => String(id));
const plan = (action: string, values: object, more: object = {}) => ({
	gate: {
		plan: { kind: 'zoho-crm.plan/1', module: 'Leads', action, values, rulesHash: 'x', ...more },
	},
});

const onLead = { module: moduleOf('Leads'), recordId: '={{ $json.id }}', ...fromItem };
const withValues = { ...onLead, valuesFrom: 'json', valuesJson: '={{ $json.values }}' };

interface Case {
	parameters: INodeParameters;
	/** What the item of a row brings besides its options. */
	item(id: string, place: number): IDataObject;
	/** What tells the row in a request. */
	mark(id: string, place: number): string;
}

const record = (operation: string): INodeParameters => ({
	resource: 'record',
	operation,
	...withValues,
});
const ofRecords: Array<[string, Case]> = [
	[
		'create',
		{
			parameters: record('create'),
			item: (_, place) => ({ values: lead(place) }),
			mark: (_, place) => `"Rivers ${place}"`,
		},
	],
	[
		'create or update',
		{
			parameters: record('upsert'),
			item: (_, place) => ({ values: lead(place) }),
			mark: (_, place) => `"Rivers ${place}"`,
		},
	],
	[
		'update',
		{
			parameters: record('update'),
			item: (id, place) => ({ id, values: { City: `Town ${place}` } }),
			mark: (id) => id,
		},
	],
	[
		'apply plan',
		{
			parameters: { resource: 'record', operation: 'applyPlan', ...fromItem },
			item: (id, place) => plan('update', { City: `Town ${place}` }, { recordId: id }),
			mark: (id) => id,
		},
	],
];
const ofOthers: Array<[string, Case]> = [
	[
		'delete',
		{
			parameters: { resource: 'record', operation: 'delete', ...onLead },
			item: (id) => ({ id }),
			mark: (id) => id,
		},
	],
	[
		'create a note',
		{
			parameters: { resource: 'note', operation: 'create', content: 'Called.', ...onLead },
			item: (id) => ({ id }),
			mark: (id) => id,
		},
	],
	...['add', 'remove'].map((operation): [string, Case] => [
		`${operation} tags`,
		{
			parameters: { resource: 'tag', operation, tags: 'Hot', ...onLead },
			item: (id) => ({ id }),
			mark: (id) => id,
		},
	]),
];

/** Five rows, each with options of its own, in one run. */
async function runAll({ parameters, item }: Case) {
	const ids = leadIds();
	const input = chosen.map((options, place) => ({ ...options, ...item(ids[place]!, place) }));
	const { items, error } = await run(parameters, {
		input,
		credentials: [connectedTo(twin(), { api_domain: between.url })],
	});
	expect(error).toBeUndefined();
	expect(items).toHaveLength(chosen.length);
	return { ids, items };
}

const requestWith = (mark: string) => {
	const found = writes.filter(({ path, body }) => `${path} ${body}`.includes(mark));
	expect(found.length).toBeLessThan(2);
	return found[0];
};

describe.each([...ofRecords, ...ofOthers])('rows with options of their own: %s', (_, one) => {
	it('each get their own Output', async () => {
		const { items } = await runAll(one);
		items.forEach((item, place) => {
			const beside = chosen[place]?.output === 'inputWithResult';
			expect('zoho' in item && 'rule' in item, `item ${place}`).toBe(beside);
			expect(beside ? item.zoho : item).toHaveProperty('action');
		});
	});

	it('are written or, in a Dry Run, not (#179)', async () => {
		const { ids, items } = await runAll(one);
		items.forEach((item, place) => {
			const { action } = (item.zoho ?? item) as IDataObject;
			const isDry = chosen[place]?.dryRun === true;
			expect(String(action).startsWith('would'), `item ${place}`).toBe(isDry);
			expect(requestWith(one.mark(ids[place]!, place)) === undefined).toBe(isDry);
		});
	});
});

describe.each(ofRecords)('rows with options of their own: %s', (_, one) => {
	it('are sent with their own Trigger Automations and Assignment Rule (#137)', async () => {
		const { ids } = await runAll(one);
		sent.forEach((expected, place) => {
			const body = requestWith(one.mark(ids[place]!, place))?.body;
			if (!expected) return;
			const { trigger, lar_id } = JSON.parse(body ?? '{}');
			expect({ trigger, lar_id }, `item ${place}`).toEqual(expected);
		});
	});
});

describe.each([...ofRecords.filter(([name]) => name !== 'create or update'), ...ofOthers])(
	'rows with the same options: %s',
	(_, one) => {
		it('travel together, whatever their Output', async () => {
			const { ids } = await runAll(one);
			expect(requestWith(one.mark(ids[4]!, 4))).toBe(requestWith(one.mark(ids[0]!, 0)));
		});
	},
);

describe('an option of a write that says nothing known', () => {
	it.each<[string, INodeParameters]>([
		['Dry Run', { dryRun: '={{ "yes" }}' }],
		['Trigger Automations', { trigger: '={{ "None" }}' }],
		['Automations', { trigger: 'chosen', automations: '={{ "Workflow Rules" }}' }],
		['Output', { output: '={{ "Input Item" }}' }],
	])('is named, and nothing is written: %s', async (label, options) => {
		const { error } = await run(writing('create', 'Leads', { options }), { input: [lead(1)] });
		expect(error?.message).toContain(`'${label}'`);
		expect(twin().changes()).toEqual([]);
	});
});

describe('rows of one record', () => {
	const towns = ['Rome', 'Oslo', 'Bern'];
	const triggers = ['all', 'none', 'all'];
	const update = (id: string, values: object) => ({
		id,
		values,
		...plan('update', values, { recordId: id }),
	});

	it.each(['update', 'applyPlan'])(
		'are written in their order, whatever their options: %s',
		async (operation) => {
			const [id = ''] = leadIds();
			await run(
				{ ...withValues, resource: 'record', operation },
				{
					input: towns.map((City, place) => ({
						...plain,
						...update(id, { City }),
						trigger: triggers[place],
					})),
				},
			);
			expect(
				twin()
					.records('Leads')
					.find((one) => one.id === id),
			).toMatchObject({ City: 'Bern' });
		},
	);

	it('are written in their order when Zoho finds it: create or update', async () => {
		await run(record('upsert'), {
			input: towns.map((City, place) => ({
				...plain,
				values: { ...lead(1), City },
				trigger: triggers[place],
			})),
		});
		const found = twin()
			.records('Leads')
			.filter(({ Email }) => Email === lead(1).Email);
		expect(found).toMatchObject([{ City: 'Bern' }]);
	});
});
