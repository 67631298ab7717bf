import type { WorkflowFile } from '../n8n/workflows.ts';
import type { Story } from './stories.ts';

/** Header that a caller proves with that a sample comes from this stage. */
export const SAMPLE_HEADER = 'X-Sample-Key';

/** The entry, and behind it what makes an item of a record that was posted. */
const names = { entry: 'Sample Entry', record: 'Sample Record of the Stage' };

/** Where the entry of a story listens once it is published. */
export const sampleAddress = (n8nUrl: string, { samplePath }: Story): string =>
	`${n8nUrl}/webhook/${samplePath}`;

/**
 * The story with one trigger more, for this stage alone: a webhook that takes a file as the form
 * field `data`, or as JSON the item of a record, asks for the stage's key and answers with what came of it.
 */
export function withSampleEntry({ workflow, samplePath, firstNode, takes }: Story): WorkflowFile {
	const entry = {
		id: samplePath,
		name: names.entry,
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
	const asItem = {
		id: `${samplePath}-record`,
		name: names.record,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [-300, 760],
		parameters: { mode: 'raw', jsonOutput: '={{ $json.body }}', options: {} },
	};
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	const [added, led] =
		takes === 'record'
			? [[entry, asItem], { [names.entry]: to(names.record), [names.record]: to(firstNode) }]
			: [[entry], { [names.entry]: to(firstNode) }];
	return {
		...workflow,
		nodes: [...workflow.nodes, ...added],
		connections: { ...(workflow.connections as object), ...led },
	};
}
