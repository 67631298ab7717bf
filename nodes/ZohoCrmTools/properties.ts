import type { INodeProperties } from 'n8n-workflow';
import { appointmentsField } from './appointment-properties';
import { byLabel } from '../runtime/panel/result-options';

const oneModule: INodeProperties = {
	displayName: 'Module Name or ID',
	name: 'module',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getModules' },
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const fieldNames = { loadOptionsMethod: 'getModuleFields', loadOptionsDependsOn: ['&module'] };

/** Fields by module. */
const fieldsOf = (
	property: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
): INodeProperties => ({
	...property,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add module',
	default: {},
	options: [
		{
			displayName: 'Module',
			name: 'module',
			values: [
				oneModule,
				{
					displayName: 'Field Names or IDs',
					name: 'fields',
					type: 'multiOptions',
					typeOptions: fieldNames,
					default: [],
					description:
						'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					hint: 'No other field of the module is open',
				},
			],
		},
	],
});

/** Conditions by module. */
const conditionsOf = (
	property: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
): INodeProperties => ({
	...property,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add condition',
	default: {},
	options: [
		{
			displayName: 'Condition',
			name: 'condition',
			values: [
				oneModule,
				{
					displayName: 'Field Name or ID',
					name: 'field',
					type: 'options',
					typeOptions: fieldNames,
					default: '',
					description:
						'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				},
				{
					displayName: 'Operator',
					name: 'operator',
					type: 'options',
					options: [
						{ name: 'At Least', value: 'at_least' },
						{ name: 'At Most', value: 'at_most' },
						{ name: 'Contains', value: 'contains' },
						{ name: 'Equals', value: 'equals' },
						{ name: 'Greater Than', value: 'greater_than' },
						{ name: 'Is Empty', value: 'is_empty' },
						{ name: 'Is Not Empty', value: 'is_not_empty' },
						{ name: 'Less Than', value: 'less_than' },
						{ name: 'Not Equals', value: 'not_equals' },
						{ name: 'Older Than Days', value: 'older_than_days' },
						{ name: 'Starts With', value: 'starts_with' },
						{ name: 'Within Last Days', value: 'within_last_days' },
						{ name: 'Within Next Days', value: 'within_next_days' },
					],
					default: 'equals',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. EMEA',
					description:
						'Several values with semicolons between them are alternatives. Users and linked records go by name or ID.',
				},
			],
		},
	],
});

/** What the tools may do, from the widest choice to the narrowest. */
export const toolsProperties: INodeProperties[] = [
	{
		displayName: 'Module Names or IDs',
		name: 'modules',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getModules' },
		default: ['Accounts', 'Contacts', 'Deals', 'Leads'],
		required: true,
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'The modules that the tools may touch',
	},
	{
		displayName: 'Allowed',
		name: 'classes',
		type: 'multiOptions',
		options: [
			{ name: 'Delete', value: 'delete', description: 'Move records to the Recycle Bin' },
			{ name: 'Query', value: 'query', description: 'Read by COQL queries that the model writes' },
			{ name: 'Read', value: 'read', description: 'Find, read, count and describe' },
			{
				name: 'Write',
				value: 'write',
				description:
					'Create and change records, convert leads, add notes, calls and meetings, book appointments',
			},
		],
		default: ['read'],
		description: 'What the tools may do',
	},
	conditionsOf({
		displayName: 'Only Records Where',
		name: 'only',
		description:
			'What holds for every record that is read or written. All conditions of a module hold together.',
	}),
	fieldsOf({
		displayName: 'Fields to See',
		name: 'see',
		description:
			'Fields that may be read, asked about and sorted by; all where a module is not named',
	}),
	fieldsOf({
		displayName: 'Fields to Fill',
		name: 'fill',
		description: 'Fields that may be written; all that can be where a module is not named',
	}),
	conditionsOf({
		displayName: 'Only Values Where',
		name: 'values',
		description:
			'What holds for a value that is filled, such as a stage or a highest amount. Fields that a write leaves alone are not looked at.',
	}),
	appointmentsField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: byLabel([
			{
				displayName: 'Country',
				name: 'country',
				type: 'string',
				default: '',
				placeholder: 'e.g. GB',
				description: 'Two letters, for phone numbers that are written without their country',
			},
			{
				displayName: 'Dry Run',
				name: 'dryRun',
				type: 'boolean',
				default: false,
				description: 'Whether to say what would be written, and write nothing',
			},
			{
				displayName: 'Expires',
				name: 'expires',
				type: 'dateTime',
				default: '',
				description: 'From then on no tool is listed and every call is refused',
			},
			{
				displayName: 'Prefix',
				name: 'prefix',
				type: 'string',
				default: 'zoho',
				placeholder: 'e.g. zoho',
				description:
					'Begins the name of every tool. Give each a different one where several of these nodes are connected.',
			},
			{
				displayName: 'Tools Off Names or IDs',
				name: 'off',
				type: 'multiOptions',
				typeOptions: { loadOptionsMethod: 'getTools' },
				default: [],
				description:
					'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				hint: 'Single tools that are switched off although their kind is allowed',
			},
			{
				displayName: 'Trigger Automations',
				name: 'automations',
				type: 'boolean',
				default: true,
				description:
					'Whether workflow rules and other automations of Zoho CRM run on what the tools write',
			},
			{
				displayName: 'Writes per Call',
				name: 'writesPerCall',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 10,
				description: 'Records that one call may write, at most',
			},
			{
				displayName: 'Writes per Hour',
				name: 'writesPerHour',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 200,
				description: 'Records that may be written in 60 minutes, whoever calls',
			},
			{
				displayName: 'Writes per Session',
				name: 'writesPerSession',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 50,
				description: 'Records that one client session, or one execution of an agent, may write',
			},
		]),
	},
];
