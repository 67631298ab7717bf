import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

/** Takes `{ accounts: [...] }` at a webhook and writes one account per entry. */
export function createAccountsWorkflow(
	path: string,
	settings: Record<string, unknown> = {},
): WorkflowFile {
	return {
		name: `Accounts by ${path}`,
		nodes: [
			{
				id: 'take',
				name: 'Take',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: crypto.randomUUID(),
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
			},
			{
				id: 'split',
				name: 'One Item Each',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				position: [200, 0],
				parameters: { fieldToSplitOut: 'body.accounts', options: {} },
			},
			{
				id: 'write',
				name: 'Write Accounts',
				type: 'n8n-nodes-zoho-gpt.zohoCrm',
				typeVersion: 1,
				position: [400, 0],
				parameters: {
					resource: 'record',
					operation: 'create',
					module: { __rl: true, mode: 'id', value: 'Accounts' },
					valuesFrom: 'json',
					valuesJson: '={{ $json }}',
				},
				credentials: { zohoCrmOAuth2Api: {} },
				...settings,
			},
		],
		connections: {
			Take: { main: [[{ node: 'One Item Each', type: 'main', index: 0 }]] },
			'One Item Each': { main: [[{ node: 'Write Accounts', type: 'main', index: 0 }]] },
		},
	};
}
