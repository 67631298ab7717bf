import type {
	ICredentialType,
	ExecuteWorkflowData,
	IConnections,
	INode,
	INodeExecutionData,
	INodeTypes,
	IRun,
	IRunExecutionData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createAdditionalData } from './additional-data.ts';
import type { StoredCredential } from './credentials.ts';
import { core, workflowLibrary } from './n8n.ts';

/** A workflow as its file holds it. */
export interface WorkflowFile {
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: Record<string, unknown>;
}

export interface Execution {
	workflow: WorkflowFile;
	nodeTypes: INodeTypes;
	credentialTypes: ICredentialType[];
	/** Given to every node that takes a credential of the type and names none that is here. */
	credentials: StoredCredential[];
	/** Items that go into the start node; one empty item when left out. */
	input?: INodeExecutionData[];
	/** Name of the node to start from; the first one without an incoming connection when left out. */
	startNode?: string;
	/** What a failed execution left behind: it is taken up where it stopped, as n8n's retry does. */
	retryOf?: IRunExecutionData;
	/** `retry` when somebody runs an earlier execution again, which n8n may have kept no data of. */
	mode?: WorkflowExecuteMode;
	/** Gets the items and the run of each call that the workflow makes of itself. */
	onCall?(items: INodeExecutionData[], run: IRun): void;
	/** Gets a function that stops the execution, as n8n's button does. */
	onStart?(stop: () => void): void;
}

/** Executes a workflow in this process on n8n's own engine, the real OAuth2 code included. */
export async function executeWorkflow(execution: Execution): Promise<IRun> {
	const { nodeTypes, credentialTypes, credentials } = execution;
	const nodes = execution.workflow.nodes.map((node) =>
		withCredentials(node, nodeTypes, credentials),
	);
	const workflow = new workflowLibrary.Workflow({
		id: 'workflow',
		name: execution.workflow.name ?? 'workflow',
		nodes,
		connections: execution.workflow.connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', ...execution.workflow.settings },
	});
	const additionalData = createAdditionalData(nodes, credentialTypes, credentials);
	additionalData.executeWorkflow = (_, __, { inputData }) => startAgain(execution, inputData);
	const runData = execution.retryOf
		? afterFailure(execution.retryOf, workflow)
		: fromStart(workflow.getNode(findStart(execution))!, execution.input);
	const mode = execution.mode ?? (execution.retryOf ? 'retry' : 'manual');
	const engine = new core.WorkflowExecute(additionalData, mode, runData);
	const running = engine.processRunExecutionData(workflow);
	execution.onStart?.(() => running.cancel());
	return await running;
}

/**
 * The workflow once more, from its own trigger for that: what n8n does when a workflow executes itself.
 * It runs until it ends or waits for a person; an execution that waits for nobody here ends with that.
 */
async function startAgain(
	execution: Execution,
	input: INodeExecutionData[] = [],
): Promise<ExecuteWorkflowData> {
	const trigger = execution.workflow.nodes.find(({ type }) =>
		type.endsWith('.executeWorkflowTrigger'),
	);
	if (!trigger) throw new Error('The workflow has no trigger by which a workflow is executed');
	const { workflow, nodeTypes, credentialTypes, credentials } = execution;
	const run = await executeWorkflow({
		...{ workflow, nodeTypes, credentialTypes, credentials, input },
		...{ startNode: trigger.name, mode: 'integrated' },
	});
	execution.onCall?.(input, run);
	const { error } = run.data.resultData;
	if (error) throw error;
	return { executionId: '2', data: [input] };
}

function withCredentials(
	node: INode,
	nodeTypes: INodeTypes,
	credentials: StoredCredential[],
): INode {
	const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const given = { ...node.credentials };
	for (const { name: type } of description.credentials ?? []) {
		const isHere = credentials.some(({ id }) => id === given[type]?.id);
		const fitting = credentials.find((credential) => credential.type === type);
		if (!isHere && fitting) given[type] = { id: fitting.id, name: fitting.name };
	}
	return { ...node, credentials: given };
}

function findStart({ workflow, startNode }: Execution): string {
	if (startNode !== undefined) return startNode;
	const targets = new Set(
		Object.values(workflow.connections).flatMap((byType) =>
			Object.values(byType).flatMap((outputs) =>
				outputs.flatMap((connections) => (connections ?? []).map(({ node }) => node)),
			),
		),
	);
	const start = workflow.nodes.find(({ name, disabled }) => !targets.has(name) && !disabled);
	if (!start) throw new Error('The workflow has no node to start from');
	return start.name;
}

function fromStart(node: INode, input: INodeExecutionData[] = [{ json: {} }]): IRunExecutionData {
	return workflowLibrary.createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main: [input] }, source: null }] },
	});
}

/** As n8n's server does when somebody retries a failed execution with the workflow as it is now. */
function afterFailure(failed: IRunExecutionData, workflow: Workflow): IRunExecutionData {
	const data = structuredClone(toPlain(failed));
	const { lastNodeExecuted, runData } = data.resultData;
	delete data.resultData.error;
	const runs = lastNodeExecuted === undefined ? undefined : runData[lastNodeExecuted];
	if (runs?.at(-1)?.error !== undefined) runs.pop();
	for (const waiting of data.executionData?.nodeExecutionStack ?? []) {
		waiting.node = workflow.getNode(waiting.node.name) ?? waiting.node;
	}
	return data;
}

const toPlain = (data: IRunExecutionData): IRunExecutionData =>
	JSON.parse(JSON.stringify(data)) as IRunExecutionData;
