import type { INodeProperties } from 'n8n-workflow';
import { hiddenForAnswers, shownToWeigh } from './shown-for';

/** What the workflow sets itself, field by field or as JSON. */
export const fixedValuesFields: INodeProperties[] = [
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
		displayOptions: hiddenForAnswers,
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
		...shownToWeigh('fixedValuesMode', 'fields'),
	},
	{
		displayName: 'Fixed Values',
		name: 'fixedValuesJson',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"Lead_Source": "Web Site"}',
		description: 'Values that the workflow sets itself, which win over those of the proposal',
		...shownToWeigh('fixedValuesMode', 'json'),
	},
];
