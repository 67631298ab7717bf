import type { INode, INodeParameters, INodeType } from 'n8n-workflow';
import { workflowLibrary } from './n8n.ts';
import { createNodeTypes, packageName } from './node-types.ts';

/** What n8n's canvas writes below a node's name; like the editor, without data to resolve expressions on. */
export function subtitleOf(nodeType: new () => INodeType, parameters: INodeParameters): string {
	const { name, subtitle } = new nodeType().description;
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: `${packageName}.${name}`,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const workflow = new workflowLibrary.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: createNodeTypes({ nodes: [nodeType] }),
	});
	const [stored = node] = Object.values(workflow.nodes);
	return String(workflow.expression.getSimpleParameterValue(stored, subtitle, 'internal', {}));
}
