import type {
	IBinaryData,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WriteRules } from '../../nodes/core/zoho/words/write-rules';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { createStandIn, type StandIn } from '../../sandbox/gpt/stand-in';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { executeWorkflow } from '../support/engine/execute-workflow';
import { createNodeTypes, packageName } from '../support/engine/node-types';
import { runNode } from '../support/engine/run-node';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';
import { standBetween, type Passing } from './between';
import { fileOf, keyFor, modelCredentialTypes, modelOf } from './Gpt/on-stand-in';
import { moduleOf } from './ZohoCrm/on-twin';

let twin: Twin;
let standIn: StandIn;
beforeAll(async () => {
	[twin, standIn] = await Promise.all([createTwin(), createStandIn()]);
});
afterAll(() => Promise.all([twin.close(), standIn.close()]));
beforeEach(() => {
	twin.reset();
	standIn.reset();
});

const stage = (modelUrl = standIn.url) => ({
	credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
	credentials: [connectedTo(twin), keyFor(modelUrl, standIn.apiKey)],
});

/** As Email Trigger (IMAP) puts a mail out, with a file of its own. */
const mail: INodeExecutionData = {
	json: {
		from: 'Ann Example <ann.example@northwind.example>',
		to: 'sales@example.com',
		subject: 'Twenty bikes',
		textPlain:
			'Hello,\n\nplease send us an offer with your price for twenty bikes.\n\nKind regards\nAnn Example\nNorthwind GmbH\n+31 20 555 0101',
		metadata: { 'message-id': '<1@northwind.example>' },
	},
	binary: { attachment_0: { ...fileOf('plan.pdf', 'not read')['data'] } as IBinaryData },
};

/** Runs nodes one behind the other, each with what it cannot do without. */
async function runChain(
	steps: Array<[name: string, type: string, INodeParameters]>,
	modelUrl = standIn.url,
) {
	const nodes = steps.map(
		([name, type, parameters], place): INode => ({
			id: name,
			name,
			type: `${packageName}.${type}`,
			typeVersion: 1,
			position: [place, 0],
			parameters,
		}),
	);
	const links = nodes
		.slice(1)
		.map(({ name }, place) => [
			nodes[place]?.name,
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	const run = await executeWorkflow({
		workflow: { nodes, connections: Object.fromEntries(links) },
		nodeTypes: createNodeTypes({ nodes: [Gpt, ZohoCrm, ZohoCrmGate] }),
		...stage(modelUrl),
		input: [mail],
	});
	const { runData, error } = run.data.resultData;
	return {
		error,
		after: (name: string): INodeExecutionData[][] =>
			(runData[name]?.at(-1)?.data?.main ?? []).map((items) => items ?? []),
	};
}

const classify: INodeParameters = {
	operation: 'classify',
	model: modelOf('gpt-6-luna'),
	categories: {
		category: [
			{ name: 'Inquiry', description: 'Somebody asks for a price or an offer' },
			{ name: 'Support', description: 'Something is broken, or a complaint' },
		],
	},
};
const extract: INodeParameters = {
	operation: 'extract',
	model: modelOf('gpt-6-luna'),
	fieldSource: 'module',
	module: moduleOf('Leads'),
};

describe('a mail that is classified, extracted, weighed and written', () => {
	it('goes through four nodes on their defaults, without an expression', async () => {
		const { error, after } = await runChain([
			['Classify', 'gpt', classify],
			['Extract', 'gpt', extract],
			['Gate', 'zohoCrmGate', { module: moduleOf('Leads') }],
			['Apply Plan', 'zohoCrm', { operation: 'applyPlan' }],
		]);
		expect(error).toBeUndefined();
		const [[weighed]] = after('Gate') as [INodeExecutionData[]];
		expect(weighed?.json).toMatchObject({
			...mail.json,
			classification: { result: { label: 'Inquiry' } },
			extraction: {
				result: { Last_Name: 'Example', Company: 'Northwind GmbH' },
				rules: { module: 'Leads', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
			},
			gate: { verdict: 'ready', plan: { module: 'Leads', action: 'create' } },
		});
		expect(weighed?.binary).toEqual(mail.binary);
		const { extraction, gate } = weighed?.json as Record<string, { [key: string]: IDataObject }>;
		expect(gate?.['plan']?.['rulesHash']).toBe(extraction?.['rules']?.['hash']);
		const written = after('Apply Plan')[0]?.[0]?.json;
		expect(written).toMatchObject({ action: 'created', module: 'Leads' });
		const lead = twin.records('Leads').find(({ id }) => id === written?.['id']);
		expect(lead).toMatchObject({ Last_Name: 'Example', Company: 'Northwind GmbH' });
	});

	it('writes once, by Apply Plan: GPT sees no token, and the Gate only reads (#42, #64, #65, #67)', async () => {
		const seen: Passing[] = [];
		const between = await standBetween(standIn.url, (passing) => void seen.push(passing));
		const proposing: Parameters<typeof runChain>[0] = [
			['Extract', 'gpt', extract],
			['Gate', 'zohoCrmGate', { module: moduleOf('Leads') }],
		];
		await runChain(proposing, between.url);
		expect(twin.log().filter(({ method }) => method !== 'GET')).toEqual([]);
		const { error } = await runChain(
			[...proposing, ['Apply Plan', 'zohoCrm', { operation: 'applyPlan' }]],
			between.url,
		);
		between.close();
		expect(error).toBeUndefined();
		expect(twin.changes()).toMatchObject([{ operation: 'create' }]);
		const told = seen.map(({ path, body, request }) => [path, body, request.headers]);
		expect(JSON.stringify(told)).toContain('Northwind GmbH');
		const { accessToken, refreshToken, secret } = twin.client;
		for (const word of [accessToken, refreshToken, secret, twin.url]) {
			expect(JSON.stringify(told)).not.toContain(word);
		}
	});

	it('reads the rules of the module once for both, and anew before it writes', async () => {
		await runChain([
			['Extract', 'gpt', extract],
			['Gate', 'zohoCrmGate', { module: moduleOf('Leads') }],
		]);
		const readings = () => twin.log().filter(({ path }) => path.endsWith('/settings/fields'));
		const before = readings().length;
		expect(before).toBeLessThanOrEqual(1);
		await runChain([
			['Extract', 'gpt', extract],
			['Gate', 'zohoCrmGate', { module: moduleOf('Leads') }],
			['Apply Plan', 'zohoCrm', { operation: 'applyPlan' }],
		]);
		expect(readings().length).toBe(before + 1);
	});
});

describe('a field that an item has already', () => {
	const twice = (options: INodeParameters) =>
		runChain([
			['First', 'gpt', classify],
			['Second', 'gpt', { ...classify, options }],
		]);

	it('is not lost: the second node says which option to change, before it asks the model', async () => {
		const { error } = await twice({});
		expect(error?.message).toContain("already has a field 'classification'");
		expect(error?.description).toContain("'Put Result in Field'");
		expect(standIn.log()).toHaveLength(1);
	});

	it.each([
		['in any of the items, before one of them is paid for', {}, 0],
		['in one item, and the others go on', { onError: 'continueRegularOutput' as const }, 1],
	])('is not lost %s', async (_, settings, paid) => {
		const { items, error } = await runNode({
			node: Gpt,
			parameters: classify,
			input: [mail, { ...mail, json: { ...mail.json, classification: null } }],
			settings,
			...stage(),
		});
		expect(error?.message ?? items[1]?.['error']).toContain("already has a field 'classification'");
		expect(standIn.log()).toHaveLength(paid);
	});

	it('stays where the second node puts its result elsewhere', async () => {
		const { after } = await twice({ resultField: 'again' });
		expect(Object.keys(after('Second')[0]?.[0]?.json ?? {})).toEqual([
			...Object.keys(mail.json),
			'classification',
			'again',
		]);
	});

	it('is replaced where that was chosen', async () => {
		const { after, error } = await twice({ replace: true, noneName: 'Other' });
		expect(error).toBeUndefined();
		expect(after('Second')[0]?.[0]?.json).toMatchObject({ classification: { status: 'ok' } });
	});

	it('is no matter where the result goes alone', async () => {
		const { after } = await twice({ resultOnly: true });
		expect(Object.keys(after('Second')[0]?.[0]?.json ?? {})).toEqual(['classification']);
	});

	it('stops the Gate alike', async () => {
		const { error } = await runChain([
			['Extract', 'gpt', { ...extract, options: { resultField: 'gate' } }],
			['Gate', 'zohoCrmGate', { module: moduleOf('Leads'), proposal: '={{ $json.gate }}' }],
		]);
		expect(error?.message).toContain("already has a field 'gate'");
	});
});

describe('a module of Zoho CRM on the GPT node', () => {
	const run = (parameters: INodeParameters, input = [mail]) =>
		runNode({ node: Gpt, parameters, input, ...stage() });

	async function sourcesOfLeads(): Promise<string[]> {
		const parameters = {
			resource: 'metadata',
			operation: 'getWriteRules',
			module: moduleOf('Leads'),
		};
		const { items } = await runNode({ node: ZohoCrm, parameters, ...stage() });
		const { fields } = items[0] as unknown as WriteRules;
		return (
			fields.find(({ name }) => name === 'Lead_Source')?.values.map(({ display }) => display) ?? []
		);
	}

	it('gives the fields that a record needs and those that were chosen, never all', async () => {
		const { items } = await run({ ...extract, moduleFields: ['Phone', 'Lead_Source'] });
		const { fields } = items[0]?.['extraction'] as { fields: object };
		expect(Object.keys(fields).sort()).toEqual(['Company', 'Last_Name', 'Lead_Source', 'Phone']);
	});

	it('gives those that were chosen alone, also by an expression of names', async () => {
		const { items } = await run({
			...extract,
			moduleFields: '={{ "Email, Phone" }}',
			addRequired: false,
		});
		expect(items[0]).toMatchObject({
			extraction: {
				result: { Email: 'ann.example@northwind.example', Phone: '+31 20 555 0101' },
			},
		});
	});

	it('can come with each item', async () => {
		const input = ['Leads', 'Contacts'].map((module) => ({
			...mail,
			json: { ...mail.json, module },
		}));
		const { items, error } = await run(
			{ ...extract, module: moduleOf('={{ $json.module }}') },
			input,
		);
		expect(error).toBeUndefined();
		expect(items.map(({ extraction }) => (extraction as IDataObject)['rules'])).toMatchObject([
			{ module: 'Leads' },
			{ module: 'Contacts' },
		]);
	});

	it('gives the labels of Classify from a picklist', async () => {
		const { items, error } = await run({
			operation: 'classify',
			model: modelOf('gpt-6-luna'),
			fieldSource: 'module',
			module: moduleOf('Leads'),
			picklistField: 'Lead_Source',
		});
		expect(error).toBeUndefined();
		const { result, rules } = items[0]?.['classification'] as Record<string, IDataObject>;
		expect(rules).toMatchObject({ module: 'Leads' });
		expect([...(await sourcesOfLeads()), 'None of These']).toContain(result?.['label']);
	});

	it('takes the categories from an expression, with each item', async () => {
		const { error, items } = await runNode({
			node: Gpt,
			parameters: {
				...classify,
				fieldSource: 'json',
				categoriesJson: '={{ $json.open }}',
				options: { noneName: 'Something Else' },
			},
			input: [
				{
					json: {
						...mail.json,
						open: ['Support', { name: 'Inquiry', description: 'An offer, a price' }],
					},
				},
				{ json: { ...mail.json, open: ['Complaint about a broken bike'] } },
			],
			...stage(),
		});
		expect(error).toBeUndefined();
		const labels = items.map(
			(item) => (item['classification'] as { result: IDataObject }).result['label'],
		);
		expect(['Support', 'Inquiry', 'Something Else']).toContain(labels[0]);
		expect(['Complaint about a broken bike', 'Something Else']).toContain(labels[1]);
	});

	it.each<[INodeParameters, string]>([
		[{ ...extract, module: moduleOf('={{ "" }}') }, "'Module' is empty"],
		[{ ...extract, module: moduleOf('Nowhere') }, 'Nowhere'],
		[{ ...extract, moduleFields: ['Nonsense'] }, "no field 'Nonsense'"],
		[{ ...extract, moduleFields: ['Owner'] }, "no field 'Owner' that a text could fill"],
		[{ ...extract, addRequired: false }, 'names no field'],
		[
			{ ...classify, fieldSource: 'module', module: moduleOf('Leads'), picklistField: 'Email' },
			"'Email' of Leads is no picklist",
		],
	])('%j is refused before the model is asked', async (parameters, words) => {
		const { error } = await run(parameters);
		expect(`${error?.message} ${error?.description}`).toContain(words);
		expect(standIn.log()).toEqual([]);
	});

	it('needs no connection to Zoho CRM where none is chosen', async () => {
		const { error } = await runNode({
			node: Gpt,
			parameters: classify,
			input: [mail],
			...stage(),
			credentials: [keyFor(standIn.url, standIn.apiKey)],
		});
		expect(error).toBeUndefined();
		expect(twin.log()).toEqual([]);
	});
});

describe('as a tool', () => {
	it('gives the agent the result alone', async () => {
		const { items } = await runNode({
			node: Gpt,
			parameters: classify,
			input: [mail],
			settings: { type: `${packageName}.gptTool` },
			...stage(),
		});
		expect(Object.keys(items[0] ?? {})).toEqual(['classification']);
	});
});
