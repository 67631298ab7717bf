import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { getActiveUsers } from '../runtime/panel/get-active-users';
import { getFields } from '../runtime/panel/get-fields';
import { searchModules } from '../runtime/panel/search-modules';
import { authenticationField, zohoCredentials } from '../runtime/zoho/zoho-credentials';
import { triggerProperties } from './properties';

/** `created: Leads`, as far as the module is fixed. */
const subtitle =
	'={{ $parameter.events.join(", ") + ($rawParameter.module && !$rawParameter.module.startsWith("=") ? ": " + $parameter.module : "") }}';

export class ZohoCrmTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho CRM Trigger',
		name: 'zohoCrmTrigger',
		icon: {
			light: 'file:../../icons/zoho-crm-trigger.svg',
			dark: 'file:../../icons/zoho-crm-trigger.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle,
		description:
			'Starts the workflow when records of any module of Zoho CRM are made, changed or deleted: none is lost, and none comes twice',
		defaults: { name: 'Zoho CRM Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: zohoCredentials,
		properties: [authenticationField, ...triggerProperties],
	};

	methods = {
		listSearch: { searchModules },
		loadOptions: { getActiveUsers, getFields },
	};

	/** Loads what polls on first use, so that n8n's start pays nothing for it. */
	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			const { pollTrigger } = await import('./poll-trigger.js');
			return await pollTrigger(this);
		} catch (cause) {
			const { toNodeError } = await import('../runtime/failures/to-node-error.js');
			throw toNodeError(this.getNode(), cause);
		}
	}
}
