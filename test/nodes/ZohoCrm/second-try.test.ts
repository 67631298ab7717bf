import type {
	IExecuteFunctions,
	INode,
	INodeType,
	INodeTypeDescription,
	IRunExecutionData,
} from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { executeWorkflow } from '../../support/engine/execute-workflow';
import { createNodeTypes } from '../../support/engine/node-types';
import { passTimeQuickly } from '../../support/engine/quick-waits';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { lead, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
let backToRealTime: () => void;
beforeAll(() => {
	backToRealTime = passTimeQuickly();
});
afterAll(() => backToRealTime());

const posts = () => calls('POST', /Leads$/);
const created = () =>
	twin()
		.changes()
		.filter(({ operation }) => operation === 'create');
const leads = (count: number) => Array.from({ length: count }, (_, number) => lead(number));
const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

class PassOn implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Pass On',
		name: 'passOn',
		group: ['transform'],
		version: 1,
		description: 'Gives what it gets',
		defaults: { name: 'Pass On' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}

/** The second of three requests meets a refusal that passes. */
const breakSecondRequest = () =>
	twin().addFault({
		match: { method: 'POST', path: '/Leads$' },
		kind: 'status',
		status: 403,
		code: 'NO_PERMISSION',
		after: 1,
		times: 1,
	});

describe('Retry On Fail runs the whole node again', () => {
	it('and sends only the rows without a known outcome', async () => {
		breakSecondRequest();
		const { items, error } = await run(writing('create', 'Leads'), {
			input: leads(250),
			settings: retrying,
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(250);
		expect(created()).toHaveLength(250);
		expect(new Set(items.map(({ id }) => id)).size).toBe(250);
	});

	it('also when its first item carries an error', async () => {
		const bad = { Company: 'Nameless' };
		const { items } = await run(writing('create', 'Leads'), {
			input: [bad, ...leads(3)],
			settings: { ...retrying, onError: 'continueRegularOutput' },
		});
		expect(items).toHaveLength(4);
		expect(created()).toHaveLength(3);
		expect(posts()).toHaveLength(1);
	});
});

describe('a retry of a failed execution', () => {
	it('takes up what is known of each row from the stored execution', async () => {
		breakSecondRequest();
		const parameters = writing('create', 'Leads');
		const first = await run(parameters, { input: leads(250) });
		expect(first.error?.description).toMatch(/100 items were written .*\(items 0–99\)/);
		expect(first.error?.description?.length).toBeLessThan(2_000);
		expect(JSON.stringify(first.error?.context)).toContain('item 99: Leads');
		expect(created()).toHaveLength(100);
		const second = await run(parameters, { retryOf: first.run.data });
		expect(second.error).toBeUndefined();
		expect(second.items).toHaveLength(250);
		expect(created()).toHaveLength(250);
	});

	it('also when an expression gives another value at every try', async () => {
		breakSecondRequest();
		const parameters = writing('create', 'Leads', {
			valuesJson: '={{ ({ ...$json, Description: String($now.toMillis()) + Math.random() }) }}',
		});
		const first = await run(parameters, { input: leads(150) });
		await run(parameters, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
	});

	it('does not write twice what a change of another setting leaves as it was', async () => {
		breakSecondRequest();
		const input = leads(150);
		const first = await run(writing('create', 'Leads'), { input });
		const parameters = writing('create', 'Leads', { valuesJson: '={{ ({ ...$json }) }}' });
		await run(parameters, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
	});

	it('does not write twice what has its fields in another order', async () => {
		breakSecondRequest();
		const first = await run(writing('create', 'Leads'), { input: leads(150) });
		const turned = '={{ Object.fromEntries(Object.entries($json).reverse()) }}';
		const parameters = writing('create', 'Leads', { valuesJson: turned });
		await run(parameters, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
	});

	it('does not write twice because the result is to be shown in another way', async () => {
		breakSecondRequest();
		const first = await run(writing('create', 'Leads'), { input: leads(150) });
		const shown = writing('create', 'Leads', { options: { output: 'inputWithResult' } });
		const second = await run(shown, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
		expect(second.items[0]).toMatchObject({ ...lead(0), zoho: { action: 'created' } });
	});

	it('does not write twice when both the result is shown in another way and $now has gone on', async () => {
		breakSecondRequest();
		const now = '={{ ({ ...$json, Description: String($now.toMillis()) + Math.random() }) }}';
		const first = await run(writing('create', 'Leads', { valuesJson: now }), { input: leads(150) });
		const options = { output: 'inputWithResult', sendAgain: true, findAgainBy: 'Email' };
		const shown = writing('create', 'Leads', { valuesJson: now, options });
		await run(shown, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
	});

	it('knows rows again wherever they stand: the first item was removed', async () => {
		breakSecondRequest();
		const parameters = writing('create', 'Leads');
		const first = await run(parameters, { input: leads(150) });
		const data = structuredClone(JSON.parse(JSON.stringify(first.run.data)) as IRunExecutionData);
		data.executionData?.nodeExecutionStack[0]?.data['main']?.[0]?.shift();
		const second = await run(parameters, { retryOf: data });
		expect(second.items).toHaveLength(149);
		expect(created()).toHaveLength(150);
	});

	it('writes as many of identical rows as there are', async () => {
		breakSecondRequest();
		const parameters = writing('create', 'Leads');
		const input = Array.from({ length: 150 }, () => lead(1));
		const first = await run(parameters, { input });
		const second = await run(parameters, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
		expect(new Set(second.items.map(({ id }) => id)).size).toBe(150);
	});

	it('leaves the last word to the last row of a record', async () => {
		const recordId = '5725767000000500001';
		twin().addFault({
			match: { method: 'PUT' },
			kind: 'status',
			status: 403,
			code: 'X',
			after: 1,
			times: 1,
		});
		const parameters = writing('update', 'Leads', {
			recordId,
			valuesJson: '={{ ({ City: $json.City }) }}',
			options: { trigger: '={{ $json.trigger }}' },
		});
		const input = [
			{ City: 'First', trigger: 'none' },
			{ City: 'Second', trigger: 'all' },
			{ City: 'Third', trigger: 'none' },
		];
		const settings = { ...retrying, onError: 'continueRegularOutput' as const };
		const broken = { City: 'Broken', trigger: 'neither' };
		await run(parameters, { input: [broken, ...input], settings });
		const record = twin()
			.records('Leads')
			.find(({ id }) => id === recordId);
		expect(record?.City).toBe('Third');
	});

	it('writes anew what is no longer the same', async () => {
		breakSecondRequest();
		const first = await run(writing('create', 'Leads'), { input: leads(150) });
		const valuesJson = '={{ ({ ...$json, Company: "Umbra plc" }) }}';
		await run(writing('create', 'Leads', { valuesJson }), { retryOf: first.run.data });
		expect(created()).toHaveLength(250);
	});

	it.each([
		['trigger', 'none'],
		['assignmentRuleId', '5725767000000524157'],
		['newPicklistValues', false],
		['checkLayout', true],
	])(
		'makes no second record where %s was set before the retry, and says so',
		async (name, value) => {
			breakSecondRequest();
			const input = leads(150).map((one) => ({ ...one, Company: 'Umbra plc' }));
			const first = await run(writing('create', 'Leads'), { input });
			const changed = writing('create', 'Leads', { options: { [name]: value } });
			const { items } = await run(changed, { retryOf: first.run.data });
			expect(created()).toHaveLength(150);
			const told = items.filter(({ warning }) =>
				/written before, with other options/.test(String(warning)),
			);
			expect(told).toHaveLength(100);
		},
	);

	it('sends an update again with other automations, which leaves the same record', async () => {
		const recordId = '5725767000000500001';
		const update = (options: { trigger?: string }) =>
			writing('update', 'Leads', {
				recordId,
				valuesJson: '={{ ({ City: $json.City }) }}',
				options,
			});
		twin().addFault({
			match: { method: 'PUT' },
			kind: 'status',
			status: 403,
			code: 'X',
			after: 1,
			times: 1,
		});
		const input = Array.from({ length: 101 }, (_, number) => ({ City: `City ${number}` }));
		const first = await run(update({}), { input });
		const { items } = await run(update({ trigger: 'none' }), { retryOf: first.run.data });
		expect(items).toHaveLength(101);
		expect(items.some(({ warning }) => warning !== undefined)).toBe(false);
		expect(
			twin()
				.changes()
				.filter(({ operation }) => operation === 'update'),
		).toHaveLength(201);
	});
});

describe('a write whose answer was lost', () => {
	const loseAnswer = () =>
		twin().addFault({ match: { method: 'POST', path: '/crm/v8/' }, kind: 'reset-after', times: 1 });

	it('is looked up by a unique field, and not sent again', async () => {
		loseAnswer();
		const input = [{ Account_Name: 'Lost and found', Customer_Reference: 'LOST-1' }];
		const { items, error } = await run(writing('create', 'Accounts'), { input });
		expect(error).toBeUndefined();
		expect(created()).toHaveLength(1);
		expect(items).toMatchObject([{ id: created()[0]?.id, action: 'created' }]);
	});

	it('belongs to one row of those that have the same unique value', async () => {
		loseAnswer();
		const input = ['One', 'Two'].map((name) => ({
			Account_Name: name,
			Customer_Reference: 'SAME-1',
		}));
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await run(writing('create', 'Accounts'), { input, settings });
		expect(items[0]).toMatchObject({ id: created()[0]?.id, action: 'created' });
		expect(items[1]).toMatchObject({ details: { code: 'DUPLICATE_DATA' } });
	});

	it('is none of a record that an earlier batch of the run has made', async () => {
		twin().addFault({ match: { method: 'POST' }, kind: 'reset-before', after: 1, times: 1 });
		const input = Array.from({ length: 101 }, (_, number) => ({
			Account_Name: 'Same',
			Customer_Reference: `REF-${number % 100}`,
		}));
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await run(writing('create', 'Accounts'), { input, settings });
		expect(items[0]).toMatchObject({ action: 'created' });
		expect(items[100]).toMatchObject({ details: { code: 'DUPLICATE_DATA' } });
	});

	it('is none of a record that is older by the clock of Zoho CRM, whatever ours says', async () => {
		const input = [{ Account_Name: 'There before', Customer_Reference: 'OLD-1' }];
		await run(writing('create', 'Accounts'), { input });
		twin().advance(20 * 60_000);
		const fault = { match: { method: 'POST', path: 'Accounts$' }, times: 1 };
		twin().addFault({ ...fault, kind: 'reset-before' });
		const { error } = await run(writing('create', 'Accounts'), { input });
		expect(error?.message).toMatch(/with the same .* exists/);
		expect(created()).toHaveLength(1);
	});

	it('of an upsert that is sent again says created where its first sending made the record', async () => {
		loseAnswer();
		const parameters = writing('upsert', 'Leads');
		const { items } = await run(parameters, { input: [lead(1), lead(2), lead(1)] });
		expect(created()).toHaveLength(2);
		expect(items.map(({ action }) => action)).toEqual(['created', 'created', 'updated']);
	});

	it('of an upsert that is sent again says updated where the record was there before', async () => {
		const parameters = writing('upsert', 'Leads');
		await run(parameters, { input: [lead(1)] });
		twin().advance(60_000);
		loseAnswer();
		const { items } = await run(parameters, { input: [lead(1)] });
		expect(items.map(({ action }) => action)).toEqual(['updated']);
	});

	it('fails with what to check when nothing tells the record from others', async () => {
		loseAnswer();
		const note = {
			resource: 'note',
			operation: 'create',
			module: { __rl: true, mode: 'id', value: 'Leads' },
			recordId: '5725767000000500001',
			content: 'Twice would be once too often.',
		};
		const { error } = await run(note, { settings: retrying });
		expect(created()).toHaveLength(1);
		expect(error?.description).toMatch(/Look at the notes of the record/);
	});
});

it('each run of a loop writes its own rows', async () => {
	const node = (name: string, type: string, more: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type: `n8n-nodes-zoho-gpt.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const to = (...names: string[]) => ({
		main: [names.map((name) => ({ node: name, type: 'main' as const, index: 0 }))],
	});
	const { data } = await executeWorkflow({
		workflow: {
			nodes: [
				node('Start', 'passOn'),
				node('Again', 'passOn'),
				node('Write', 'zohoCrm', {
					parameters: writing('create', 'Leads'),
					onError: 'continueRegularOutput',
				}),
			],
			connections: { Start: to('Write', 'Again'), Again: to('Write') },
		},
		nodeTypes: createNodeTypes({ nodes: [ZohoCrm, PassOn] }),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin())],
		input: [{ json: { Company: 'Nameless' } }, { json: lead(1) }],
	});
	expect(data.resultData.runData['Write']).toHaveLength(2);
	expect(created()).toHaveLength(2);
});

it('a new execution writes anew', async () => {
	const parameters = writing('create', 'Leads');
	await run(parameters, { input: leads(2) });
	await run(parameters, { input: leads(2) });
	expect(created()).toHaveLength(4);
});

it('keeps no values of fields in the journal', async () => {
	breakSecondRequest();
	const { run: stored } = await run(writing('create', 'Leads'), { input: leads(150) });
	const journal = JSON.stringify(stored.data.executionData?.contextData);
	expect(journal).toContain('"done"');
	expect(journal).not.toContain('Rivers');
	expect(journal).not.toContain('northwind');
});

it.each([false, true])(
	'a second try that fails before it sends anything leaves unknown what was (continue on fail: %j)',
	async (continues) => {
		const settings = continues ? { onError: 'continueRegularOutput' as const } : {};
		const faults = [
			{ match: { method: 'POST', path: '/Leads$' }, kind: 'reset-after' },
			{ match: { path: '/(coql|users)' }, kind: 'status', status: 503, times: 20 },
		] as const;
		for (const fault of faults) twin().addFault({ ...fault });
		const first = await run(writing('create', 'Leads'), { input: leads(2) });
		expect(first.error?.message).toContain('It is unknown whether');
		twin().clearFaults();
		const match = { path: '/settings/' };
		twin().addFault({ match, kind: 'status', status: 403, code: 'NO_PERMISSION', times: 20 });
		const { error, items } = await run(writing('create', 'Leads'), {
			retryOf: first.run.data,
			settings,
		});
		const unknown = continues
			? items.map(({ details }) => (details as { code: string }).code)
			: (error?.context?.['details'] as { unknown: number[] }).unknown;
		expect(unknown).toEqual(continues ? ['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'] : [0, 1]);
	},
);
