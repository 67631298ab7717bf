import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

const toolsNode = (parameters: Record<string, unknown>, id: string) => ({
	id,
	name: 'CRM Tools',
	type: 'n8n-nodes-zoho-gpt.zohoCrmTools',
	typeVersion: 1,
	position: [0, 200],
	parameters,
	credentials: { zohoCrmOAuth2Api: {} },
});

/** An MCP server with the CRM's tools, behind a bearer token. */
export function mcpWorkflow(path: string, parameters: Record<string, unknown>): WorkflowFile {
	return {
		name: `MCP ${path}`,
		nodes: [
			{
				id: 'trigger',
				name: 'CRM Server',
				type: '@n8n/n8n-nodes-langchain.mcpTrigger',
				typeVersion: 2.1,
				position: [0, 0],
				webhookId: crypto.randomUUID(),
				parameters: { path, authentication: 'bearerAuth' },
				credentials: { httpBearerAuth: {} },
			},
			toolsNode(parameters, path),
		],
		connections: {
			'CRM Tools': { ai_tool: [[{ node: 'CRM Server', type: 'ai_tool', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}
