import type { WorkflowFile } from '../n8n/workflows.ts';
import type { Story } from './stories.ts';

/** Header that a caller proves with that a sample comes from this stage. */
export const SAMPLE_HEADER = 'X-Sample-Key';

const NAME = 'Sample File';

/** Where the entry of a story listens once it is published. */
export const sampleAddress = (n8nUrl: string, { samplePath }: Story): string =>
	`${n8nUrl}/webhook/${samplePath}`;

/**
 * The story with one trigger more, for this stage alone: a webhook that takes a file as the form
 * field `data`, asks for the stage's key and answers with what came of it.
 */
export function withSampleEntry({ workflow, samplePath, firstNode }: Story): WorkflowFile {
	const entry = {
		id: samplePath,
		name: NAME,
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		position: [-300, 600],
		webhookId: crypto.randomUUID(),
		parameters: {
			httpMethod: 'POST',
			path: samplePath,
			authentication: 'headerAuth',
			responseMode: 'lastNode',
			responseData: 'allEntries',
			options: {},
		},
		credentials: { httpHeaderAuth: {} },
	};
	const toFirst = { main: [[{ node: firstNode, type: 'main', index: 0 }]] };
	return {
		...workflow,
		nodes: [...workflow.nodes, entry],
		connections: { ...(workflow.connections as object), [NAME]: toFirst },
	};
}
