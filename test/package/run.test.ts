import fs from 'node:fs';
import path from 'node:path';
import type { INode, INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStandIn, type StandIn } from '../../sandbox/gpt/stand-in';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { executeWorkflow } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { keyFor, modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';
import { packedPackage, root } from './packed-package';

const MINUTES = 60_000;
const samples = path.join(root, 'sandbox/samples');

let twin: Twin;
let standIn: StandIn;
beforeAll(async () => {
	packedPackage();
	twin = await createTwin();
	standIn = await createStandIn();
}, 5 * MINUTES);
afterAll(async () => {
	await twin.close();
	await standIn.close();
});

const steps = (module: string, fields: string): Array<[string, string, INodeParameters]> => [
	[
		'Rules',
		'zohoCrm',
		{
			resource: 'metadata',
			operation: 'getWriteRules',
			module: { __rl: true, mode: 'id', value: module },
		},
	],
	[
		'Extract',
		'gpt',
		{
			operation: 'extract',
			model: { __rl: true, mode: 'id', value: 'gpt-6-luna' },
			fieldSource: 'rules',
			rules: '={{ $json }}',
			onlyFields: fields,
		},
	],
	[
		'Gate',
		'zohoCrmGate',
		{
			rulesFrom: 'item',
			rules: "={{ $('Rules').item.json }}",
			allowedFields: fields,
		},
	],
	['Write', 'zohoCrm', { resource: 'record', operation: 'applyPlan' }],
];

const node = (name: string, type: string, parameters: INodeParameters): INode => ({
	id: name,
	name,
	type: `n8n-nodes-zoho-gpt.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** One file through the packed nodes: rules, extraction, Gate, and the plan into the twin. */
async function play(file: string, module: string, fields: string) {
	const chain = steps(module, fields);
	const names = chain.map(([name]) => name);
	const links = names.slice(1).map((next, i) => [names[i], next] as const);
	const run = await executeWorkflow({
		workflow: {
			nodes: chain.map(([name, type, parameters]) => node(name, type, parameters)),
			connections: Object.fromEntries(
				links.map(([from, to]) => [from, { main: [[{ node: to, type: 'main', index: 0 }]] }]),
			),
		},
		nodeTypes: createNodeTypes({ packageDir: packedPackage() }),
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(standIn.url, standIn.apiKey)],
		startNode: 'Rules',
		input: [
			{
				json: {},
				binary: {
					data: {
						data: fs.readFileSync(path.join(samples, file)).toString('base64'),
						mimeType: 'application/octet-stream',
						fileName: path.basename(file),
					},
				},
			},
		],
	});
	const { error, runData } = run.data.resultData;
	return { error, outputOf: (name: string) => runData[name]?.[0]?.data?.main ?? [] };
}

it('turns a mail into a lead with nothing but what is in the package', async () => {
	const fields = 'First_Name, Last_Name, Company, Email';
	const { error, outputOf } = await play('mails/first/enquiry-garden-centre.eml', 'Leads', fields);
	expect(error).toBeUndefined();
	expect(outputOf('Write')[0]?.[0]?.json).toMatchObject({ action: 'created', module: 'Leads' });
});

it('reads a PDF with nothing but what is in the package', async () => {
	const file = 'documents/first/order-form-kolibri-signed.pdf';
	const { error, outputOf } = await play(file, 'Deals', 'Deal_Name, Amount');
	expect(error).toBeUndefined();
	const [ready = [], review = []] = outputOf('Gate');
	expect([...(ready ?? []), ...(review ?? [])]).toHaveLength(1);
});
