import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { authenticationField, zohoCredentials } from '../runtime/zoho/zoho-credentials';
import { getActiveUsers } from '../runtime/panel/get-active-users';
import { searchWritableModules } from '../runtime/panel/search-modules';
import { formWebhooks } from './ask/form-webhooks';
import { gateProperties } from './properties';

/** `create: Leads`, as far as action and module are fixed: what an expression gives is known with an item only. */
const subtitle =
	'={{ [$rawParameter.action, $rawParameter.module].filter((set) => set && !set.startsWith("=")).join(": ") }}';

export class ZohoCrmGate implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho CRM Gate for Proposals',
		name: 'zohoCrmGate',
		icon: {
			light: 'file:../../icons/zoho-crm-gate.svg',
			dark: 'file:../../icons/zoho-crm-gate.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle,
		description:
			"Check proposed values against your organization's own rules: a plan that may be written, or a review by a person",
		defaults: { name: 'Zoho CRM Gate' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Ready', 'Review'],
		credentials: zohoCredentials.map((one) => ({ ...one, required: false })),
		webhooks: formWebhooks,
		properties: [authenticationField, ...gateProperties],
	};

	methods = {
		listSearch: { searchModules: searchWritableModules() },
		loadOptions: { getActiveUsers },
	};

	/** Loads what executes on first use, so that n8n's start pays nothing for it. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { executeGate } = await import('./execute-gate.js');
		return await executeGate(this);
	}

	/** The form of an execution that waits here. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { answerForm } = await import('./ask/answer-form.js');
		return await answerForm(this);
	}
}
