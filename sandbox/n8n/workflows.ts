import type { CredentialReference } from './credentials.ts';
import { waitUntil, type Session } from './session.ts';

export interface WorkflowNode {
	name: string;
	type: string;
	disabled?: boolean;
	parameters?: Record<string, unknown>;
	credentials?: Record<string, unknown>;
	[key: string]: unknown;
}

export interface WorkflowFile {
	name: string;
	nodes: WorkflowNode[];
	connections: unknown;
	settings?: Record<string, unknown>;
	[key: string]: unknown;
}

interface Publication {
	status: string;
	triggers?: Array<{ status?: string; errorMessage?: string }>;
}

/**
 * Creates a workflow as the editor's import does, then picks credentials by type, as its user would:
 * every type that a node names gets the credential given for that type.
 */
export async function importWorkflow(
	session: Session,
	file: WorkflowFile,
	credentials: Record<string, CredentialReference>,
): Promise<string> {
	const pick = (node: WorkflowNode): WorkflowNode => {
		if (node.credentials === undefined) return node;
		const picked = Object.keys(node.credentials).map((type) => [type, credentials[type]]);
		return {
			...node,
			credentials: Object.fromEntries(picked.filter(([, found]) => found !== undefined)),
		};
	};
	const { id } = await session.call<{ id: string }>('POST', '/rest/workflows', {
		name: file.name,
		nodes: file.nodes.map(pick),
		connections: file.connections,
		settings: file.settings ?? {},
	});
	return id;
}

/** Whether this n8n publishes after it has answered; versions that do not have no say about it. */
interface Settings {
	useWorkflowPublicationService?: boolean;
}

/** Publishes a workflow and waits until its triggers listen. Fails with what n8n says of them. */
export async function publishWorkflow(session: Session, id: string): Promise<void> {
	const path = `/rest/workflows/${id}`;
	const { versionId } = await session.call<{ versionId: string }>('GET', path);
	await session.call('POST', `${path}/activate`, { versionId });
	const settings = await session.call<Settings>('GET', '/rest/settings');
	// Otherwise n8n answered when the triggers listened, or refused.
	if (!settings.useWorkflowPublicationService) return;
	await waitUntil(`Publishing workflow ${id}`, 60_000, async () => {
		const publication = await session.call<Publication>('GET', `${path}/publication-status`);
		const refused = publication.triggers?.find((trigger) => trigger.errorMessage);
		if (refused) throw new Error(`A trigger did not start: ${refused.errorMessage}`);
		return publication.status === 'published' ? true : undefined;
	});
}
