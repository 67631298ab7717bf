import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { watchSubtitle } from '../runtime/changes/watch-fields';
import { getActiveUsers } from '../runtime/panel/get-active-users';
import { getFields } from '../runtime/panel/get-fields';
import { searchModules } from '../runtime/panel/search-modules';
import { zohoCredentials } from '../runtime/zoho/zoho-credentials';
import { instantProperties } from './properties';

export class ZohoCrmInstantTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho CRM Instant Trigger',
		name: 'zohoCrmInstantTrigger',
		icon: {
			light: 'file:../../icons/zoho-crm-trigger.svg',
			dark: 'file:../../icons/zoho-crm-trigger.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle: watchSubtitle,
		description:
			'Starts the workflow within a second when records of Zoho CRM change, by Zoho’s notifications',
		eventTriggerDescription: '',
		activationMessage:
			'Zoho CRM now tells this workflow of changes. A notification that gets lost is made up for by the sweep.',
		defaults: { name: 'Zoho CRM Instant Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: zohoCredentials,
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'zoho',
				// The node tells Zoho CRM its address; nobody has to copy it.
				ndvHideUrl: true,
			},
		],
		properties: instantProperties,
	};

	methods = {
		listSearch: { searchModules },
		loadOptions: { getActiveUsers, getFields },
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { channelStands } = await import('./channel-hooks.js');
				return await channelStands(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				const { openChannel } = await import('./channel-hooks.js');
				return await openChannel(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				const { endChannel } = await import('./channel-hooks.js');
				return await endChannel(this);
			},
		},
	};

	/** Looks for changes when Zoho tells of one and from time to time, and keeps the channel open. */
	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		const { startWatch } = await import('./start-watch.js');
		return await startWatch(this);
	}

	/** Takes what Zoho posts. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { takeCall } = await import('./take-call.js');
		return await takeCall(this);
	}

	/** With items at hand n8n starts a node that has this; without, it would wait for the next change. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}
