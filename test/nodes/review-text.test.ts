import { Workflow, type IDataObject, type INodeTypes } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { readStories } from '../../sandbox/stage/stories';

interface Story {
	nodes: Array<{
		name: string;
		parameters: { assignments?: { assignments: Array<{ name: string; value: string }> } };
	}>;
}

/** An expression as n8n evaluates it for an item: it writes it anew before, and drops brackets on the way. */
function evaluated(expression: string, json: IDataObject): unknown {
	const node = {
		id: '1',
		name: 'Node',
		type: 'any',
		typeVersion: 1,
		position: [0, 0] as [number, number],
	};
	const nodeTypes = { getByNameAndVersion: () => ({ description: { properties: [] } }) };
	const workflow = new Workflow({
		nodes: [{ ...node, parameters: {} }],
		connections: {},
		active: false,
		nodeTypes: nodeTypes as unknown as INodeTypes,
	});
	return workflow.expression.getParameterValue(
		expression,
		null,
		0,
		0,
		'Node',
		[{ json }],
		'manual',
		{},
	);
}

it.each(readStories())(
	'$file tells who reviews what failed, and the next step (#191, #192, #193)',
	({ workflow }) => {
		const { nodes } = workflow as unknown as Story;
		const node = nodes.find(({ name }) => name === 'What to Review');
		const text = node?.parameters.assignments?.assignments.find(({ name }) => name === 'text');
		const evaluate = (json: IDataObject) => evaluated(text?.value ?? '', json);
		const failed = { error: 'The item holds no text', message: "Switch 'Simplify' off." };
		expect(evaluate(failed)).toBe("The item holds no text. Switch 'Simplify' off.");
		expect(evaluate({ error: { message: 'It failed' } })).toBe('It failed');
	},
);
