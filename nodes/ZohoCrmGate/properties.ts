import type { INodeProperties } from 'n8n-workflow';

const shownFor = (name: string, ...values: string[]) => ({
	displayOptions: { show: { [name]: values } },
});

/** The panel, in the order in which a person thinks: what is proposed, by which rules, to write where. */
export const gateProperties: INodeProperties[] = [
	{
		displayName: 'Proposal',
		name: 'proposal',
		type: 'json',
		default: '={{ $json }}',
		required: true,
		description: 'What the GPT node puts out, or an object of field API names and values',
	},
	{
		displayName: 'Rules From',
		name: 'rulesFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Rules Item',
				value: 'item',
				description: "Rules that the operation 'Get Write Rules' put out earlier in the workflow",
			},
			{
				name: 'Zoho CRM',
				value: 'zoho',
				description: 'Fetch the rules of a module once for each run',
			},
		],
		default: 'zoho',
	},
	{
		displayName: 'Module',
		name: 'module',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'Module that the record belongs to',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchModules', searchable: true },
			},
			{ displayName: 'By API Name', name: 'id', type: 'string', placeholder: 'e.g. Leads' },
		],
		...shownFor('rulesFrom', 'zoho'),
	},
	{
		displayName: 'Rules',
		name: 'rules',
		type: 'json',
		default: "={{ $('Get Write Rules').item.json }}",
		required: true,
		description: "Item that the operation 'Get Write Rules' put out",
		...shownFor('rulesFrom', 'item'),
	},
	{
		displayName: 'Action',
		name: 'planAction',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Create', value: 'create', description: 'Plan a new record' },
			{
				name: 'Create or Update',
				value: 'upsert',
				description: 'Create a new record, or update the current one if it already exists (upsert)',
			},
			{ name: 'Update', value: 'update', description: 'Plan a change of a known record' },
		],
		default: 'create',
	},
	{
		displayName: 'Record ID',
		name: 'recordId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 5725767000000524157',
		description: 'ID of the record to update, which the proposal can never supply',
		...shownFor('planAction', 'update'),
	},
	{
		displayName: 'Matching Fields',
		name: 'matchingFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. Email',
		description:
			'API names of fields that tell whether the record exists, separated by commas. Empty leaves it to the duplicate check of Zoho CRM.',
		...shownFor('planAction', 'upsert'),
	},
	{
		displayName: 'Allowed Fields',
		name: 'allowedFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. First_Name, Last_Name, Company',
		description:
			'API names of fields that the proposal may fill, separated by commas. Empty allows all fields that can be written.',
	},
	{
		displayName: 'Set Fixed Values',
		name: 'fixedValuesMode',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Field by Field', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
		description: 'How to give the values that the workflow sets itself',
	},
	{
		displayName: 'Fixed Values',
		name: 'fixedValues',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		description: 'Values that the workflow sets itself, which win over those of the proposal',
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
						placeholder: 'e.g. Lead_Source',
						description: 'API name of the field',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. Web Site',
						description: 'An empty value sets nothing',
					},
				],
			},
		],
		...shownFor('fixedValuesMode', 'fields'),
	},
	{
		displayName: 'Fixed Values',
		name: 'fixedValuesJson',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"Lead_Source": "Web Site"}',
		description: 'Values that the workflow sets itself, which win over those of the proposal',
		...shownFor('fixedValuesMode', 'json'),
	},
	{
		displayName: 'Lookups',
		name: 'lookups',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Lookup',
		default: {},
		description:
			'Where to find the records that lookup fields name. A lookup is let through if exactly one record fits.',
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
							'API name of the field to compare. Empty compares the name of the record, or its e-mail address when the value is one.',
					},
				],
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Treat Fields GPT Marked for Review As Held',
				name: 'marksHold',
				type: 'boolean',
				default: true,
				description:
					'Whether to hold values that GPT itself marked for review, even if they fit the rules',
			},
			{
				displayName: 'When an Optional Field Is Held',
				name: 'heldOptional',
				type: 'options',
				options: [
					{
						name: 'Let the Rest Through',
						value: 'passRest',
						description: 'Plan the fields that fit, and list the held ones beside the plan',
					},
					{
						name: 'Send to Review',
						value: 'review',
						description: 'Let a person decide on the whole record',
					},
				],
				default: 'review',
			},
		],
	},
];
