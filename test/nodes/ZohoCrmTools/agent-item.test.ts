import type {
	EngineRequest,
	EngineResponse,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeParameters,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { expect, it } from 'vitest';
import { ZohoCrmTools } from '../../../nodes/ZohoCrmTools/ZohoCrmTools.node';
import { executeWorkflow } from '../../support/engine/execute-workflow';
import { createNodeTypes, packageName } from '../../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { onTwin } from './on-twin';

const crm = onTwin();
const deal = '5725767000000400004';

/** What n8n's AI Agent does with a call of a model: it has the engine run the node that has the tool. */
class Agent implements INodeType {
	static calls: IDataObject[] = [];

	description: INodeTypeDescription = {
		...{ displayName: 'Agent', name: 'agent', group: ['transform'], version: 1, description: '' },
		usableAsTool: true,
		...{ defaults: { name: 'Agent' }, inputs: ['main'], outputs: ['main'], properties: [] },
	};

	execute = async (response?: EngineResponse): Promise<never> => {
		const answered = response?.actionResponses ?? [];
		const request: EngineRequest = {
			actions: Agent.calls.map((input, at) => ({
				...{ actionType: 'ExecutionNodeAction', nodeName: 'Tools', type: 'ai_tool' },
				...{ input, id: String(at), metadata: { itemIndex: 0 } },
			})),
			metadata: {},
		};
		const items = answered.map(({ data }) => data.data?.['ai_tool']?.[0]?.[0] ?? { json: {} });
		return (answered.length === 0 ? request : [items]) as never;
	};
}

/** What the agent was given comes from a node before it. */
class Start implements INodeType {
	description: INodeTypeDescription = {
		...new Agent().description,
		name: 'start',
		usableAsTool: true,
	};

	async execute(this: IExecuteFunctions) {
		return await Promise.resolve([this.getInputData()]);
	}
}

/** Answers of the tools to calls of a model, by an agent that was given the item. */
async function ask(item: IDataObject, calls: IDataObject[], parameters: INodeParameters = {}) {
	Agent.calls = calls;
	const node = (name: string, type: string, own: INodeParameters = {}): INode => ({
		...{ id: name, name, type: `${packageName}.${type}`, typeVersion: 1, position: [0, 0] },
		parameters: own,
	});
	const run = await executeWorkflow({
		workflow: {
			nodes: [
				node('Start', 'start'),
				node('Agent', 'agent'),
				node('Tools', 'zohoCrmTools', parameters),
			],
			connections: {
				Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
				Tools: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
		},
		nodeTypes: createNodeTypes({ nodes: [Agent, Start, ZohoCrmTools] }),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(crm.twin())],
		startNode: 'Start',
		input: [{ json: item }],
	});
	const { error, runData } = run.data.resultData;
	const failed = error ?? runData['Tools']?.find((one) => one.error)?.error;
	const items = runData['Agent']?.at(-1)?.data?.main?.[0] ?? [];
	return { failed, answers: items.map(({ json }) => json) };
}

it('takes no argument from the item that the agent was given', async () => {
	const item = { module: 'Leads', title: 'Not for the CRM', content: 'Nor this', record: 'x' };
	const { answers } = await ask(
		item,
		[
			{ tool: 'zoho_add_note', module: 'Deals', record: deal, content: 'Said by the model' },
			{ tool: 'zoho_find_records' },
		],
		{ classes: ['read', 'write'] },
	);
	expect(answers).toEqual([
		expect.objectContaining({ note: expect.anything() }),
		{ error: expect.objectContaining({ code: 'ARGUMENT_MISSING', parameter: 'module' }) },
	]);
	expect(crm.twin().records('Notes').at(-1)).toMatchObject({
		Note_Content: 'Said by the model',
		Note_Title: null,
	});
});

const only = (value: string) => ({
	only: { condition: [{ module: 'Deals', field: 'Owner', operator: 'equals', value }] },
});
const find = { tool: 'zoho_find_records', module: 'Deals', fields: ['Owner'], limit: 200 };

it('lets no model say by what it is bound', async () => {
	const item = { owner: 'Imogen Blackwood', module: 'Deals' };
	for (const value of [
		'={{ $json.owner }}',
		'={{ $input.item.json.owner }}',
		"={{ $fromAI('owner') }}",
	]) {
		const said = { ...find, owner: 'Femke Oudekerk' };
		const { failed, answers } = await ask(item, [said], only(value));
		expect(JSON.stringify(answers), value).not.toContain('Femke');
		expect(failed?.message, value).toContain("'Only Records Where'");
	}
	const expires = { options: { expires: '={{ $json.expires }}' } };
	const later = { ...find, expires: '2090-01-01' };
	expect((await ask({ expires: '2020-01-01' }, [later], expires)).failed?.message).toContain(
		"'Options'",
	);
});

it('is bound by a field of the item that the model gave nothing for', async () => {
	const bound = only('={{ $json.owner }}');
	const { answers } = await ask({ owner: 'Imogen Blackwood', module: 'Leads' }, [find], bound);
	expect(JSON.stringify(answers)).toContain('Imogen Blackwood');
	expect(JSON.stringify(answers)).not.toContain('Femke');
	for (const value of [
		'={{ $json.module }}',
		'={{ Object.values($json)[0] }}',
		"={{ $json['owner'] }}",
	]) {
		const { failed } = await ask({ owner: 'Imogen Blackwood' }, [find], only(value));
		expect(failed?.message, value).toContain("'Only Records Where'");
	}
});

it('is bound by what another node says, whatever the model calls its arguments', async () => {
	const bound = only("={{ $('Start').item.json.owner }}");
	const { answers } = await ask({ owner: 'Imogen Blackwood' }, [find], bound);
	expect(JSON.stringify(answers)).toContain('Imogen Blackwood');
	expect(JSON.stringify(answers)).not.toContain('Femke');
	const more = await ask({ owner: 'Imogen Blackwood' }, [{ ...find, owner: 'x' }], bound);
	expect(more.answers).toEqual([
		{ error: expect.objectContaining({ code: 'ARGUMENT_UNKNOWN', parameter: 'owner' }) },
	]);
});
