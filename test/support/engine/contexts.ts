import type {
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	IPollFunctions,
	ISupplyDataFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { inWorkflow, type SingleNode } from './in-workflow.ts';
import { openPanel } from './load-options.ts';
import { core, workflowLibrary } from './n8n.ts';

export interface Contexts {
	execute: IExecuteFunctions;
	supplyData: ISupplyDataFunctions;
	panel: ILoadOptionsFunctions;
	poll: IPollFunctions;
	trigger: ITriggerFunctions;
	webhook: IWebhookFunctions;
	hook: IHookFunctions;
}

/** Every context in which n8n calls a node, by n8n's own classes. */
export function openContexts(
	single: SingleNode,
	input: INodeExecutionData[] = [{ json: {} }],
	signal?: AbortSignal,
): Contexts {
	const { workflow, node, additionalData } = inWorkflow(single);
	const run = workflowLibrary.createRunExecutionData({});
	const data = { main: [input] };
	const executed = { node, data, source: null };
	const webhook = { webhookDescription: { name: 'default' }, isTest: false } as never;
	const contexts: Record<keyof Contexts, unknown> = {
		execute: new core.ExecuteContext(
			workflow,
			node,
			additionalData,
			'manual',
			run,
			0,
			input,
			data,
			executed,
			[],
			signal,
		),
		supplyData: new core.SupplyDataContext(
			workflow,
			node,
			additionalData,
			'manual',
			run,
			0,
			input,
			data,
			'ai_tool',
			executed,
			[],
			signal,
		),
		panel: openPanel(single),
		poll: new core.PollContext(workflow, node, additionalData, 'trigger', 'activate'),
		trigger: new core.TriggerContext(workflow, node, additionalData, 'trigger', 'activate'),
		webhook: new core.WebhookContext(workflow, node, additionalData, 'webhook', webhook, [], null),
		hook: new core.HookContext(workflow, node, additionalData, 'trigger', 'activate', webhook),
	};
	return contexts as Contexts;
}
