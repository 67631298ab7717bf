import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

/**
 * Reads all `files` at once and finds the e-mail address in each; failed items have an output of their
 * own. Started by a POST to its `name`.
 */
export function createReadFilesWorkflow(files: string, name: string): WorkflowFile {
	return {
		name,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: crypto.randomUUID(),
				parameters: {
					httpMethod: 'POST',
					path: name,
					responseMode: 'onReceived',
					options: {},
				},
			},
			{
				id: 'read',
				name: 'Read',
				type: 'n8n-nodes-base.readWriteFile',
				typeVersion: 1.1,
				position: [200, 0],
				parameters: { operation: 'read', fileSelector: files, options: {} },
			},
			{
				id: 'extract',
				name: 'Extract',
				type: 'n8n-nodes-zoho-gpt.gpt',
				typeVersion: 1,
				position: [400, 0],
				parameters: {
					operation: 'extract',
					source: 'file',
					model: { __rl: true, mode: 'id', value: 'gpt-6-luna' },
					fields: {
						field: [{ name: 'email', type: 'email', description: 'E-mail address', choices: '' }],
					},
					// A fraction of the usual, so that the test takes less.
					options: { maxReadingTime: 5 },
				},
				credentials: { zohoGptModelApi: {} },
				onError: 'continueErrorOutput',
			},
		],
		connections: {
			Start: { main: [[{ node: 'Read', type: 'main', index: 0 }]] },
			Read: { main: [[{ node: 'Extract', type: 'main', index: 0 }]] },
		},
	};
}
