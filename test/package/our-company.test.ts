import { join } from 'node:path';
import type { IDataObject, INodeTypes } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import { readStories, type Story } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const stories = readStories().filter(({ workflow }) =>
	workflow.nodes.some(({ name }) => name === 'Our Company'),
);

let twin: Twin;
let nodeTypes: INodeTypes;
beforeAll(async () => {
	await installN8n(() => {});
	nodeTypes = createNodeTypes({
		nodes: [ZohoCrm],
		stockDir: join(serverFolder(), 'node_modules'),
	});
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());
beforeEach(() => twin.reset());

/** What a story takes for our own company, where its nodes for that run from one of them on. */
async function ownOf({ workflow }: Story, startNode: string, json: IDataObject = {}) {
	const { nodes } = workflow as unknown as WorkflowFile;
	const { data } = await executeWorkflow({
		workflow: {
			nodes: nodes
				.filter(({ name }) => ['Our Organization', 'Our Company'].includes(name))
				.map((node) => ({ ...node, waitBetweenTries: 1 })),
			connections: {
				'Our Organization': { main: [[{ node: 'Our Company', type: 'main', index: 0 }]] },
			},
		},
		startNode,
		input: [{ json }, { json }],
		nodeTypes,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
	});
	expect(data.resultData.error).toBeUndefined();
	return data.resultData.runData['Our Company']?.[0]?.data?.main?.[0]?.map((item) => item.json);
}

describe.each(stories)('our own company in $file', (story) => {
	it('is the organization of Zoho CRM, asked once for all items', async () => {
		expect(await ownOf(story, 'Our Organization')).toEqual([
			{ names: 'Marrowby Cargo Cycles B.V., marrowby.example' },
		]);
		expect(twin.log().filter(({ path }) => path.endsWith('/org'))).toHaveLength(1);
	});

	it.each([
		[
			{ company_name: 'Trago, Inc.', website: 'https://www.trago.example/en?x=1' },
			'Trago  Inc., trago.example',
		],
		[{ company_name: 'Trago', website: null }, 'Trago'],
		[{ company_name: null, website: 'soon' }, ''],
		[{ error: 'No permission' }, ''],
	])('is read from %j', async (organization, names) => {
		const [own] = (await ownOf(story, 'Our Company', organization)) ?? [];
		expect(own).toEqual({ names });
	});

	it('is nobody where the connection may not read the organization', async () => {
		twin.addFault({ match: { path: '/crm/v8/org' }, kind: 'scope' });
		expect(await ownOf(story, 'Our Organization')).toEqual([{ names: '' }]);
	});
});
