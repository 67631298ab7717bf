import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

/** Starts with every lead that is made or changed, and does nothing with it. */
export function createInstantWorkflow(): WorkflowFile {
	return {
		name: 'Leads at once',
		nodes: [
			{
				id: 'trigger',
				name: 'Instant',
				type: 'n8n-nodes-zoho-gpt.zohoCrmInstantTrigger',
				typeVersion: 1,
				position: [0, 0],
				webhookId: crypto.randomUUID(),
				parameters: {
					authentication: 'oAuth2',
					module: { __rl: true, mode: 'id', value: 'Leads' },
					events: ['created'],
					options: { sweepEvery: 1 },
				},
				credentials: { zohoCrmOAuth2Api: {} },
			},
			{
				id: 'after',
				name: 'After',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [200, 0],
				parameters: {},
			},
		],
		connections: { Instant: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
	};
}
