import type { INode } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { createAdditionalData } from '../../support/engine/additional-data';
import { core, workflowLibrary } from '../../support/engine/n8n';
import { createNodeTypes } from '../../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { onTwin, writing } from './on-twin';

const { twin } = onTwin();

/** The node as n8n calls it over MCP: outside any execution, with the arguments as its item. */
function asTool(args: object) {
	const credentials = [connectedTo(twin())];
	const node: INode = {
		id: 'tool',
		name: 'Tool',
		type: 'n8n-nodes-zoho-gpt.zohoCrmTool',
		typeVersion: 1,
		position: [0, 0],
		parameters: writing('create', 'Leads'),
		credentials: { zohoCrmOAuth2Api: { id: 'zoho', name: 'Zoho' } },
	};
	const nodeTypes = createNodeTypes({ nodes: [ZohoCrm] });
	const workflow = new workflowLibrary.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const input = [{ json: { ...args } }];
	return new core.SupplyDataContext(
		workflow,
		workflow.getNode('Tool')!,
		createAdditionalData([node], zohoCredentialTypes, credentials),
		'trigger',
		workflowLibrary.createEmptyRunExecutionData(),
		0,
		input,
		{ ai_tool: [input] },
		'ai_tool',
		{ data: { main: [input] }, node, source: null },
		[],
	);
}

const created = () =>
	twin()
		.changes()
		.filter(({ operation }) => operation === 'create');
const call = (args: object) => ZohoCrm.prototype.execute.call(asTool(args) as never);

describe('as a tool, over MCP', () => {
	it('creates a lead without the data of an execution (#24)', async () => {
		const [items] = await call({ Last_Name: 'Rivers', Company: 'Northwind' });
		expect(items).toMatchObject([{ json: { action: 'created', module: 'Leads' } }]);
		expect(created()).toHaveLength(1);
	});

	it('tells the agent what to change', async () => {
		await expect(call({ Company: 'Northwind' })).rejects.toMatchObject({
			message: expect.stringContaining("'Last_Name'"),
			description: expect.any(String),
		});
		expect(created()).toEqual([]);
	});
});
