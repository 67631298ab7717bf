import type {
	ICredentialType,
	INode,
	INodeParameters,
	INodeType,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';
import { createAdditionalData } from './additional-data.ts';
import type { StoredCredential } from './credentials.ts';
import { workflowLibrary } from './n8n.ts';
import { createNodeTypes, packageName } from './node-types.ts';

export interface SingleNode {
	node: new () => INodeType;
	credentialTypes: ICredentialType[];
	credentials: StoredCredential[];
	parameters: INodeParameters;
	/** Of the workflow. */
	id?: string;
}

/** A node alone in a workflow, with what n8n's server hands to the contexts it is called in. */
export function inWorkflow(single: SingleNode): {
	workflow: Workflow;
	node: INode;
	additionalData: IWorkflowExecuteAdditionalData;
} {
	const nodeTypes = createNodeTypes({ nodes: [single.node] });
	const given = single.credentials.map(({ type, id, name }) => [type, { id, name }]);
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: `${packageName}.${new single.node().description.name}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: single.parameters,
		credentials: Object.fromEntries(given),
	};
	const workflow = new workflowLibrary.Workflow({
		id: single.id ?? 'workflow',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = createAdditionalData([node], single.credentialTypes, single.credentials);
	return { workflow, node: workflow.getNode('Node')!, additionalData };
}
