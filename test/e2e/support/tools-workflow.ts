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

/** An agent with the CRM's tools that answers what is posted to it; with `approved`, a person allows each call by mail. */
export function agentWorkflow(
	path: string,
	parameters: Record<string, unknown>,
	{ approved = false }: { approved?: boolean } = {},
): WorkflowFile {
	const review = {
		id: 'review',
		name: 'Ask by Mail',
		type: 'n8n-nodes-base.emailSendHitlTool',
		typeVersion: 2.1,
		position: [200, 200],
		webhookId: crypto.randomUUID(),
		parameters: {
			operation: 'sendAndWait',
			fromEmail: 'crm@example.com',
			toEmail: 'owner@example.com',
			subject: 'Approve',
			message: '={{ $tool.name }}: {{ JSON.stringify($tool.parameters) }}',
			responseType: 'approval',
			approvalOptions: { values: { approvalType: 'double' } },
			options: {},
		},
		credentials: { smtp: {} },
	};
	const toAgent = { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] };
	return {
		name: `Agent ${path}`,
		nodes: [
			{
				id: 'asked',
				name: 'Asked',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2.1,
				position: [0, 0],
				webhookId: crypto.randomUUID(),
				parameters: {
					httpMethod: 'POST',
					path,
					responseMode: approved ? 'onReceived' : 'lastNode',
					options: {},
				},
			},
			{
				id: 'agent',
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3.1,
				position: [200, 0],
				parameters: { promptType: 'define', text: '={{ $json.body.text }}', options: {} },
			},
			{
				id: 'model',
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.3,
				position: [100, 200],
				parameters: {
					model: { __rl: true, mode: 'id', value: 'scripted' },
					responsesApiEnabled: false,
					options: {},
				},
				credentials: { openAiApi: {} },
			},
			toolsNode(parameters, path),
			...(approved ? [review] : []),
		],
		connections: {
			Asked: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			...(approved
				? {
						'CRM Tools': { ai_tool: [[{ node: 'Ask by Mail', type: 'ai_tool', index: 0 }]] },
						'Ask by Mail': toAgent,
					}
				: { 'CRM Tools': toAgent }),
		},
		settings: { executionOrder: 'v1' },
	};
}
