import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { authenticationField, zohoCredentials } from '../runtime/zoho/zoho-credentials';
import { findOperation, menuFields } from './menu';
import { getFields } from '../runtime/panel/get-fields';
import { searchModules } from '../runtime/panel/search-modules';
import { mapFieldsToCreate, mapFieldsToUpdate } from './methods/resource-mapping';
import { subtitle } from './subtitle';

export class ZohoCrm implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoho CRM All Modules',
		name: 'zohoCrm',
		icon: {
			light: 'file:../../icons/zoho-crm-all-modules.svg',
			dark: 'file:../../icons/zoho-crm-all-modules.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle,
		description: 'Work with every module of Zoho CRM, standard and custom, by its own rules',
		defaults: { name: 'Zoho CRM All Modules' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: zohoCredentials,
		properties: [authenticationField, ...menuFields],
	};

	methods = {
		listSearch: { searchModules },
		loadOptions: { getFields },
		resourceMapping: { mapFieldsToCreate, mapFieldsToUpdate },
	};

	/** Loads what executes on first use, so that n8n's start pays nothing for it. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = String(this.getNodeParameter('resource', 0));
		const operation = String(this.getNodeParameter('operation', 0));
		try {
			const { executeOperation } = await import('./execute-operation.js');
			return await executeOperation(this, findOperation(resource, operation));
		} catch (cause) {
			const { toNodeError } = await import('../runtime/failures/to-node-error.js');
			throw toNodeError(this.getNode(), cause);
		}
	}
}
