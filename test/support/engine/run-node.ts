import type {
	ICredentialType,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRun,
	IRunExecutionData,
} from 'n8n-workflow';
import type { StoredCredential } from './credentials.ts';
import { executeWorkflow, type Execution } from './execute-workflow.ts';
import { createNodeTypes, packageName } from './node-types.ts';

export interface NodeRun {
	node: new () => INodeType;
	credentialTypes: ICredentialType[];
	credentials: StoredCredential[];
	parameters: INodeParameters;
	/** Items, or just their JSON. */
	input?: Array<INodeExecutionData | IDataObject>;
	settings?: Partial<INode>;
	retryOf?: IRunExecutionData;
	mode?: Execution['mode'];
	onStart?: Execution['onStart'];
	/** Of the workflow; n8n's own default when left out. */
	timezone?: string;
}

export interface NodeOutcome {
	/** Items by output. */
	outputs: INodeExecutionData[][];
	/** JSON of the first output's items. */
	items: IDataObject[];
	/** What stopped the node, as n8n stores it. */
	error?: { message: string; description?: string; context?: IDataObject; name?: string };
	run: IRun;
}

/** Runs one node of this package on n8n's engine, alone in a workflow. */
export async function runNode(options: NodeRun): Promise<NodeOutcome> {
	const nodeTypes = createNodeTypes({ nodes: [options.node] });
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: `${packageName}.${new options.node().description.name}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: options.parameters,
		...options.settings,
	};
	const run = await executeWorkflow({
		workflow: {
			nodes: [node],
			connections: {},
			...(options.timezone === undefined ? {} : { settings: { timezone: options.timezone } }),
		},
		nodeTypes,
		credentialTypes: options.credentialTypes,
		credentials: options.credentials,
		input: (options.input ?? [{}]).map((item) => (isItem(item) ? item : { json: item })),
		...(options.retryOf ? { retryOf: options.retryOf } : {}),
		...(options.mode ? { mode: options.mode } : {}),
		...(options.onStart ? { onStart: options.onStart } : {}),
	});
	const { runData, error } = run.data.resultData;
	const outputs = (runData['Node']?.at(-1)?.data?.main ?? []).map((items) => items ?? []);
	return {
		outputs,
		items: (outputs[0] ?? []).map(({ json }) => json),
		run,
		...(error ? { error: JSON.parse(JSON.stringify(error)) } : {}),
	};
}

function isItem(item: INodeExecutionData | IDataObject): item is INodeExecutionData {
	return typeof item.json === 'object' && item.json !== null;
}
