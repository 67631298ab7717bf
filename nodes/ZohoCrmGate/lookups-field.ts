import type { INodeProperties } from 'n8n-workflow';
import { hiddenForAnswers } from './shown-for';

/** Where the records are found that lookup fields name. */
export const lookupsField: INodeProperties = {
	displayName: 'Lookups',
	name: 'lookups',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Lookup',
	default: {},
	description:
		'Where to find the records that lookup fields name. A lookup is let through if exactly one record fits.',
	displayOptions: hiddenForAnswers,
	options: [
		{
			displayName: 'Fields',
			name: 'fields',
			values: [
				{
					displayName: 'Field',
					name: 'field',
					type: 'string',
					default: '',
					placeholder: 'e.g. What_Id',
					description: 'API name of the lookup field',
				},
				{
					displayName: 'Search In',
					name: 'module',
					type: 'string',
					default: '',
					placeholder: 'e.g. Deals',
					description: 'API name of the module; needed for fields that may point to several',
				},
				{
					displayName: 'Match By',
					name: 'matchField',
					type: 'string',
					default: '',
					placeholder: 'e.g. Deal_Name',
					description:
						'API name of the field to compare, be the value nothing but digits. Empty compares the name of the record, or its e-mail address when the value is one.',
				},
				{
					displayName: 'Only Records Where',
					name: 'only',
					type: 'string',
					default: '',
					placeholder: 'e.g. (Stage:not_equal:Closed Won)',
					description: 'Search criteria of Zoho CRM that the record has to meet as well',
				},
			],
		},
	],
};
