import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type ISupplyDataFunctions,
	type SupplyData,
} from 'n8n-workflow';
import { authenticationField, zohoCredentials } from '../runtime/zoho/zoho-credentials';
import { getActiveUsers } from '../runtime/panel/get-active-users';
import { getModules } from './methods/get-modules';
import { getModuleFields } from './methods/get-module-fields';
import { getTools } from './methods/get-tools';
import { toolsProperties } from './properties';

/** What is allowed, as far as no expression gives it. */
const subtitle =
	'={{ Array.isArray($rawParameter.classes) ? $rawParameter.classes.join(", ") : "" }}';

export class ZohoCrmTools implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho CRM Tools',
		name: 'zohoCrmTools',
		icon: {
			light: 'file:../../icons/zoho-crm-tools.svg',
			dark: 'file:../../icons/zoho-crm-tools.dark.svg',
		},
		group: ['output'],
		version: [1],
		subtitle,
		description:
			'Let an AI agent or an MCP client work in your own Zoho CRM, as far as you allow it',
		defaults: { name: 'Zoho CRM Tools' },
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		outputNames: ['Tools'],
		credentials: zohoCredentials,
		properties: [authenticationField, ...toolsProperties],
	};

	methods = { loadOptions: { getActiveUsers, getModules, getModuleFields, getTools } };

	/** The tools as an MCP Server Trigger or an agent lists them; made anew for every request. */
	async supplyData(this: ISupplyDataFunctions, itemIndex: number): Promise<SupplyData> {
		const { supplyTools } = await import('./supply-tools.js');
		return await supplyTools(this, itemIndex);
	}

	/** A call of an agent, which n8n's engine makes by running the node. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { executeTools } = await import('./execute-tools.js');
		return await executeTools(this);
	}
}
