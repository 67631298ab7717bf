import type {
	ICredentialType,
	INode,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { createCredentialsHelper, type StoredCredential } from './credentials.ts';
import { core } from './n8n.ts';

/** What n8n's server hands to its engine for an execution, as far as nodes come near it. */
export function createAdditionalData(
	nodes: INode[],
	credentialTypes: ICredentialType[],
	credentials: StoredCredential[],
): IWorkflowExecuteAdditionalData {
	const stored = { id: 'workflow', name: 'workflow', nodes } as unknown as IWorkflowBase;
	return {
		credentialsHelper: createCredentialsHelper(credentialTypes, credentials),
		hooks: new core.ExecutionLifecycleHooks('manual', '1', stored),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		variables: {},
		setExecutionStatus: () => {},
		logAiEvent: () => {},
		...localAddresses,
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** n8n wants addresses here, though nothing in this process listens. */
const localAddresses = Object.fromEntries(
	[
		'webhookWaitingBaseUrl',
		'formWaitingBaseUrl',
		'restApiUrl',
		'instanceBaseUrl',
		'formBaseUrl',
		'formTestBaseUrl',
		'webhookBaseUrl',
		'webhookTestBaseUrl',
		'mcpBaseUrl',
		'mcpTestBaseUrl',
	].map((name) => [name, 'http://127.0.0.1/']),
);
