import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';
import { withReview } from '../../support/stories/with-review.ts';

const branch = JSON.parse(
	readFileSync(fileURLToPath(new URL('../../../workflows/review.json', import.meta.url)), 'utf8'),
) as Parameters<typeof withReview>[1];

const to = (node: string, index = 0) => ({ node, type: 'main' as const, index });

/**
 * A workflow that weighs what is posted to it ({ extraction, gate: { module, … }, customer }) and hands to the
 * review branch of the stories what the Gate holds. `limit` is how long a form is open.
 */
export function reviewWorkflow(path: string, limit?: { seconds: number }): WorkflowFile {
	const story = withReview(
		{
			name: `Review ${path}`,
			nodes: [
				{
					id: path,
					name: 'Posted',
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2.1,
					position: [0, 0],
					webhookId: crypto.randomUUID(),
					parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
				},
				{
					id: 'item',
					name: 'Item',
					type: 'n8n-nodes-base.set',
					typeVersion: 3.4,
					position: [200, 0],
					parameters: { mode: 'raw', jsonOutput: '={{ $json.body }}', options: {} },
				},
				{
					id: 'gate',
					name: 'Gate',
					type: 'n8n-nodes-zoho-gpt.zohoCrmGate',
					typeVersion: 1,
					position: [400, 0],
					parameters: {
						authentication: 'oAuth2',
						proposal: '={{ $json.extraction }}',
						module: { __rl: true, mode: 'id', value: '={{ $json.target.module }}' },
						action: '={{ $json.target.action }}',
						recordId: '={{ $json.target.recordId }}',
						allowedFields: '={{ $json.target.fields }}',
						alsoRequired: '={{ $json.target.alsoRequired }}',
						fixedValuesMode: 'json',
						fixedValuesJson: '={{ JSON.stringify($json.target.fixedValues ?? {}) }}',
						options: { reasonForReview: '={{ $json.target.reason }}' },
					},
					credentials: { zohoCrmOAuth2Api: { id: '', name: '' } },
				},
				{
					id: 'what',
					name: 'What to Review',
					type: 'n8n-nodes-base.noOp',
					typeVersion: 1,
					position: [600, 100],
					parameters: {},
				},
			],
			connections: {
				Posted: { main: [[to('Item')]] },
				Item: { main: [[to('Gate')]] },
				Gate: { main: [[], [to('What to Review')]] },
			},
			settings: { executionOrder: 'v1' },
		},
		branch,
	);
	const limited = story.nodes.map((node) =>
		limit && node.type === 'n8n-nodes-zoho-gpt.zohoCrmGate' && node.parameters['action'] === 'ask'
			? {
					...node,
					parameters: { ...node.parameters, closeAfterDays: limit.seconds / 86_400 },
				}
			: node,
	);
	return { ...story, nodes: limited } as unknown as WorkflowFile;
}
