import type { INodeProperties } from 'n8n-workflow';
import { isJsonObject, type Json } from '../../core/kernel/json';
import type { Criteria } from '../../core/zoho/query/criteria';
import { failParameter } from '../parameters/parameter-errors';
import type { ParameterReader } from '../parameters/parameter-reader';

interface Condition {
	field: string;
	operator: string;
	value: Json;
}

export interface Conditions {
	combine: 'and' | 'or';
	conditions: Condition[];
}

type Value = string | number | boolean;

export const conditionsFields: INodeProperties[] = [
	{
		displayName: 'Conditions',
		name: 'conditions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add condition',
		default: {},
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
	},
];

/** Reads the builder. Fails when it holds no condition, or one without a field. */
export function readConditions(parameters: ParameterReader): Conditions {
	const conditions = readOptionalConditions(parameters);
	if (conditions) return conditions;
	throw failParameter('PARAMETER_EMPTY', { parameter: 'Conditions' });
}

/** Reads the builder; undefined when it holds no condition. Fails for one without a field. */
export function readOptionalConditions(parameters: ParameterReader): Conditions | undefined {
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
	if (conditions.length === 0) return undefined;
	return { combine: parameters.choice('combine', ['and', 'or']) ?? 'and', conditions };
}

/** The builder's conditions as the core takes them; In and Between take a list, or text with commas. */
export function toCriteria({ combine, conditions }: Conditions): Criteria {
	const parts = conditions.map(({ field, operator, value }) => ({
		field,
		operator,
		value: toValue(operator, value),
	}));
	return combine === 'or' ? { any: parts } : { all: parts };
}

function toValue(operator: string, value: Json): Value | Value[] {
	if (Array.isArray(value)) return value.map(toScalar);
	const isList = operator === 'in' || operator === 'between';
	if (!isList || typeof value !== 'string') return toScalar(value);
	return value.split(',').map((part) => part.trim());
}

function toScalar(value: Json): Value {
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return typeof value === 'string' ? value : JSON.stringify(value);
}
