import type { IExecuteFunctions, INode, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { executeWorkflow } from '../../support/engine/execute-workflow';
import { createNodeTypes } from '../../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { lead, onTwin, writing } from './on-twin';

const { twin, run, calls } = onTwin();
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
		expect(first.error?.description).toContain('item 0: Leads');
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

	it('does not write twice because the result is to be shown in another way', async () => {
		breakSecondRequest();
		const first = await run(writing('create', 'Leads'), { input: leads(150) });
		const shown = writing('create', 'Leads', { options: { output: 'inputWithResult' } });
		const second = await run(shown, { retryOf: first.run.data });
		expect(created()).toHaveLength(150);
		expect(second.items[0]).toMatchObject({ ...lead(0), zoho: { action: 'created' } });
	});

	it('writes anew what is no longer the same', async () => {
		breakSecondRequest();
		const first = await run(writing('create', 'Leads'), { input: leads(150) });
		const changed = writing('create', 'Leads', { options: { trigger: 'none' } });
		await run(changed, { retryOf: first.run.data });
		expect(created()).toHaveLength(250);
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
