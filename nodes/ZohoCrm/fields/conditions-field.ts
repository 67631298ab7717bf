import type { INodeProperties } from 'n8n-workflow';
import { isJsonObject, type Json } from '../../core/kernel/json';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { failParameter } from '../../runtime/parameters/parameter-errors';

export interface Condition {
	field: string;
	operator: string;
	value: Json;
}

export interface Conditions {
	combine: 'and' | 'or';
	conditions: Condition[];
}

const shown = { show: { searchBy: ['conditions'] } };

export const conditionsFields: INodeProperties[] = [
	{
		displayName: 'Conditions',
		name: 'conditions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add condition',
		default: {},
		displayOptions: shown,
		options: [
			{
				displayName: 'Condition',
				name: 'condition',
				values: [
					{
						displayName: 'Field Name or ID',
						name: 'field',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getFields', loadOptionsDependsOn: ['module.value'] },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Operator',
						name: 'operator',
						type: 'options',
						options: [
							{ name: 'Between', value: 'between' },
							{ name: 'Equals', value: 'equals' },
							{ name: 'Greater or Equal', value: 'greater_equal' },
							{ name: 'Greater Than', value: 'greater_than' },
							{ name: 'In', value: 'in' },
							{ name: 'Less or Equal', value: 'less_equal' },
							{ name: 'Less Than', value: 'less_than' },
							{ name: 'Not Equal', value: 'not_equal' },
							{ name: 'Starts With', value: 'starts_with' },
						],
						default: 'equals',
						description: 'On text fields, Zoho CRM’s equals finds the words anywhere in the field',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'For In and Between, values separated by commas',
					},
				],
			},
		],
	},
	{
		displayName: 'Combine',
		name: 'combine',
		type: 'options',
		options: [
			{ name: 'All Conditions (AND)', value: 'and' },
			{ name: 'Any Condition (OR)', value: 'or' },
		],
		default: 'and',
		displayOptions: shown,
	},
];

/** Reads the builder. Fails when it holds no condition, or one without a field. */
export function readConditions(parameters: ParameterReader): Conditions {
	const given = parameters.raw('conditions');
	const list = isJsonObject(given) && Array.isArray(given.condition) ? given.condition : [];
	const conditions = list.map((condition) => {
		const { field, operator, value } = isJsonObject(condition) ? condition : {};
		// Left out, it would widen the search without a word.
		if (typeof field !== 'string' || field.trim() === '') {
			throw failParameter('PARAMETER_EMPTY', { parameter: 'Field Name or ID' });
		}
		return { field: field.trim(), operator: String(operator ?? 'equals'), value: value ?? '' };
	});
	if (conditions.length === 0) throw failParameter('PARAMETER_EMPTY', { parameter: 'Conditions' });
	return { combine: parameters.choice('combine', ['and', 'or']) ?? 'and', conditions };
}
