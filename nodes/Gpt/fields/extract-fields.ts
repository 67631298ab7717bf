import type { INodeProperties } from 'n8n-workflow';
import { secondReadingOptions } from './second-reading';
import { fieldsOfModule } from './zoho-fields';

const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. orderNumber',
	description: 'Key of the value in the result',
};

const typeField: INodeProperties = {
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'Choice', value: 'choice' },
		{ name: 'Date', value: 'date' },
		{ name: 'Date and Time', value: 'datetime' },
		{ name: 'Email', value: 'email' },
		{ name: 'List of Choices', value: 'choices' },
		{ name: 'Number', value: 'number' },
		{ name: 'Text', value: 'text' },
		{ name: 'True or False', value: 'boolean' },
		{ name: 'Whole Number', value: 'integer' },
	],
	default: 'text',
};

const kindOptions = [
	{
		name: 'Copied',
		value: 'copied',
		description: 'Names, numbers, addresses: the value must stand in the text as it is',
	},
	{
		name: 'Written',
		value: 'written',
		description: 'Subjects, descriptions, titles: GPT words it, resting on words of the text',
	},
];

const kindField: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: '',
			description: 'Copied; all other types follow from the words by rules',
		},
		...kindOptions,
	],
	default: '',
	description: 'How the value comes from the text, and so how it is checked',
	displayOptions: { show: { type: ['text'] } },
};

const choicesField: INodeProperties = {
	displayName: 'Choices',
	name: 'choices',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Low, Medium, High',
	description: 'Allowed values, separated by commas',
	displayOptions: { show: { type: ['choice', 'choices'] } },
};

const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. The number of our order, not of the invoice',
	description: 'What to look for, in a few words',
};

const requiredField: INodeProperties = {
	displayName: 'Required',
	name: 'required',
	type: 'boolean',
	default: false,
	description: 'Whether the status is review when the text does not state it',
};

export const extractFields: INodeProperties[] = [
	{
		displayName: 'Fields',
		name: 'fieldSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Define Below', value: 'define' },
			{
				name: 'From Zoho CRM Module',
				value: 'module',
				description: 'Fields of a module with their types and picklists',
			},
			{
				name: 'From Zoho CRM Write Rules',
				value: 'rules',
				description: 'What Metadata: Get Write Rules of the Zoho CRM node puts out',
			},
		],
		default: 'define',
		description: 'Where the list of values to find comes from',
	},
	{
		displayName: 'Values to Find',
		name: 'fields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		required: true,
		default: { field: [{ name: '', type: 'text', description: '', required: false }] },
		placeholder: 'Add Field',
		displayOptions: { show: { fieldSource: ['define'] } },
		options: [
			{
				displayName: 'Field',
				name: 'field',
				// In the order they are filled in.
				values: [nameField, typeField, kindField, choicesField, descriptionField, requiredField],
			},
		],
	},
	...fieldsOfModule([
		{
			displayName: 'Field Names or IDs',
			name: 'moduleFields',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getTextFields', loadOptionsDependsOn: ['module.value'] },
			default: [],
			hint: 'Leave empty to look for the required fields alone',
			description:
				'The fields to look for. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Add Required Fields',
			name: 'addRequired',
			type: 'boolean',
			default: true,
			description: 'Whether to look also for the fields that a new record of the module must have',
		},
	]),
	{
		displayName: 'Write Rules',
		name: 'rules',
		type: 'json',
		required: true,
		default: '={{ $json }}',
		description: 'The rules of the module as Metadata: Get Write Rules puts them out',
		displayOptions: { show: { fieldSource: ['rules'] } },
	},
	{
		displayName: 'Only These Fields',
		name: 'onlyFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. Last_Name, Company, Email',
		description: 'API names separated by commas; empty looks for every field that can be written',
		displayOptions: { show: { fieldSource: ['rules'] } },
	},
];

export const extractOptions: INodeProperties[] = [
	{
		displayName: 'Accept Inferred Choices',
		name: 'acceptInferred',
		type: 'boolean',
		default: false,
		description: 'Whether a choice that the text implies without naming it needs no review',
	},
	{
		displayName: 'Our Company',
		name: 'ownCompany',
		type: 'string',
		default: '',
		placeholder: 'e.g. Northwind Bikes, northwind.example',
		description:
			'Names and web domains of your own company, separated by commas: what is of it is not taken for the data of who writes. Of a mail the domain it was sent to is known.',
	},
	...secondReadingOptions('Values that differ go to review with both.'),
	{
		displayName: 'Kinds of Fields',
		name: 'kinds',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Field',
		description:
			'Text fields whose values are to be copied or written, unlike usual: GPT writes subjects, descriptions and titles, and copies all other texts',
		displayOptions: { show: { '/fieldSource': ['module', 'rules'] } },
		options: [
			{
				displayName: 'Field',
				name: 'values',
				values: [
					{
						displayName: 'Field Name or ID',
						name: 'field',
						type: 'options',
						typeOptions: {
							loadOptionsMethod: 'getWordFields',
							loadOptionsDependsOn: ['module.value'],
						},
						default: '',
						description:
							'The field whose kind is chosen. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
					},
					{
						displayName: 'Kind',
						name: 'kind',
						type: 'options',
						options: kindOptions,
						default: 'written',
					},
				],
			},
		],
	},
];
