import type { INodeProperties } from 'n8n-workflow';
import { optionLimits } from '../../core/gpt/words/limits';
import { numberOption } from '../number-option';
import { onlyAboutOption } from './only-about-option';
import { pipelineFields } from './pipeline-fields';
import { secondReadingOptions } from './second-reading';
import { fieldsOfModule } from './zoho-fields';

export const categoryFields: INodeProperties[] = [
	{
		displayName: 'Categories From',
		name: 'fieldSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Define Below', value: 'define' },
			{
				name: 'JSON',
				value: 'json',
				description: 'A list that an expression gives, such as the open deals of a customer',
			},
			{
				name: 'Zoho CRM Picklist',
				value: 'module',
				description: 'The values of a picklist of a module',
			},
			{
				name: 'Zoho CRM Pipeline',
				value: 'pipeline',
				description: 'The open stages of a deal’s pipeline; the answer says why as well',
			},
		],
		default: 'define',
		description: 'Where the list of categories comes from',
	},
	...fieldsOfModule([
		{
			displayName: 'Picklist Field Name or ID',
			name: 'picklistField',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getPicklists', loadOptionsDependsOn: ['module.value'] },
			default: '',
			required: true,
			description:
				'The field whose values are the categories. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
	]),
	...pipelineFields,
	{
		displayName: 'Categories',
		name: 'categories',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		required: true,
		default: { category: [{ name: '', description: '' }] },
		placeholder: 'Add Category',
		description: 'A category for texts that belong to none is always added',
		displayOptions: { show: { fieldSource: ['define'] } },
		options: [
			{
				displayName: 'Category',
				name: 'category',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						required: true,
						default: '',
						placeholder: 'e.g. Support Case',
					},
					{
						displayName: 'Description',
						name: 'description',
						type: 'string',
						default: '',
						placeholder: 'e.g. Something we sold is broken or late',
						description: 'What belongs here, in a few words; the model decides by it',
					},
				],
			},
		],
	},
	{
		displayName: 'Categories (JSON)',
		name: 'categoriesJson',
		type: 'json',
		required: true,
		default: '[]',
		placeholder: 'e.g. [{ "name": "Support Case", "description": "Something is broken" }]',
		description:
			'A list of names, or of objects with name and description. A category for texts that belong to none is always added.',
		displayOptions: { show: { fieldSource: ['json'] } },
	},
	{
		displayName: 'Wishes',
		name: 'wishes',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'One',
				value: 'one',
				description: 'Classify the text as a whole',
			},
			{
				name: 'Several',
				value: 'several',
				description: 'Put out an item for each thing that the text wants or tells',
			},
		],
		default: 'one',
		displayOptions: { hide: { fieldSource: ['pipeline'] } },
	},
	{
		displayName: 'Allow Multiple Categories',
		name: 'multiple',
		type: 'boolean',
		default: false,
		description: 'Whether a text may belong to several categories',
		displayOptions: { show: { wishes: ['one'] }, hide: { fieldSource: ['pipeline'] } },
	},
];

export const classifyOptions: INodeProperties[] = [
	{
		displayName: 'Engine',
		name: 'engine',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description:
					'Decisions where the server has them, at any Reasoning Effort, else structured output',
			},
			{
				name: 'Decisions',
				value: 'decisions',
				description: 'Probabilities for each category, at the price of reading alone',
			},
			{
				name: 'Structured Output',
				value: 'structured',
				description: 'A written answer with the words that decide it',
			},
		],
		default: 'auto',
		description: 'How the model is asked',
		displayOptions: { show: { '/wishes': ['one'] }, hide: { '/fieldSource': ['pipeline'] } },
	},
	{
		displayName: 'None Category Name',
		name: 'noneName',
		type: 'string',
		default: 'None of These',
		description: 'Label of texts that belong to none of the categories',
	},
	onlyAboutOption,
	numberOption(optionLimits.margin, {
		displayName: 'Review Margin',
		name: 'margin',
		description:
			'Least lead of the best category over the second best, or of applying over not applying where several may apply; below it the status is review',
		numberPrecision: 2,
	}),
	numberOption(optionLimits.threshold, {
		displayName: 'Review Threshold',
		name: 'threshold',
		description:
			'Confidence below which the status is review; a category without one is reviewed, too, unless this and Review Margin are 0',
		numberPrecision: 2,
	}),
	...secondReadingOptions('A stage that differs goes to review with both.').map((option) => ({
		...option,
		displayOptions: { show: { '/fieldSource': ['pipeline'] } },
	})),
];
