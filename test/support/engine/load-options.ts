import type {
	ICredentialType,
	ILoadOptionsFunctions,
	INode,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { createAdditionalData } from './additional-data.ts';
import type { StoredCredential } from './credentials.ts';
import { core, workflowLibrary } from './n8n.ts';
import { createNodeTypes, packageName } from './node-types.ts';

export interface OpenPanel {
	node: new () => INodeType;
	credentialTypes: ICredentialType[];
	credentials: StoredCredential[];
	parameters: INodeParameters;
}

/** The context in which the editor fills the lists of an open panel. */
export function openPanel(panel: OpenPanel): ILoadOptionsFunctions {
	const nodeTypes = createNodeTypes({ nodes: [panel.node] });
	const given = panel.credentials.map(({ type, id, name }) => [type, { id, name }]);
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: `${packageName}.${new panel.node().description.name}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: panel.parameters,
		credentials: Object.fromEntries(given),
	};
	const workflow = new workflowLibrary.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = createAdditionalData([node], panel.credentialTypes, panel.credentials);
	const shown = workflow.getNode('Node')!;
	additionalData.currentNodeParameters = shown.parameters;
	const context: unknown = new core.LoadOptionsContext(workflow, shown, additionalData, '');
	return context as ILoadOptionsFunctions;
}
