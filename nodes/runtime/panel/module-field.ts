import type { INodeProperties } from 'n8n-workflow';

/** The module, from the organization's own list or by its API name. */
export const moduleField: INodeProperties = {
	displayName: 'Module',
	name: 'module',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The module of Zoho CRM, standard or custom',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a module…',
			typeOptions: { searchListMethod: 'searchModules', searchable: true },
		},
		{
			displayName: 'By API Name',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. Leads',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '[A-Za-z][A-Za-z0-9_]*',
						errorMessage: 'An API name has letters, digits and underscores only',
					},
				},
			],
		},
	],
};
