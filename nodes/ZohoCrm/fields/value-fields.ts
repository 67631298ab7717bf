import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../core/kernel/json';
import type { ParameterReader } from '../../runtime/operation';
import { failParameter } from '../../runtime/parameter-errors';

/** How the values of a record are given, and what they are as far as the parameters say. */
export type GivenValues =
	| { from: 'fields'; values: JsonObject; matchingFields: string[] }
	| { from: 'item'; known: string[]; matchingFields: string[] };

export function valueFields(mode: 'add' | 'update' | 'upsert'): INodeProperties[] {
	return [
		{
			displayName: 'Values From',
			name: 'valuesFrom',
			type: 'options',
			options: [
				{
					name: 'Fields',
					value: 'fields',
					description: 'Choose fields of the module, with their picklists and types',
				},
				{ name: 'JSON', value: 'json', description: 'One object with field API names' },
			],
			default: 'fields',
		},
		{
			displayName: 'Values',
			name: 'values',
			type: 'resourceMapper',
			default: { mappingMode: 'defineBelow', value: null },
			noDataExpression: true,
			required: true,
			typeOptions: {
				loadOptionsDependsOn: ['module.value'],
				resourceMapper: {
					resourceMapperMethod: mode === 'add' ? 'mapFieldsToCreate' : 'mapFieldsToUpdate',
					mode: mode === 'upsert' ? 'upsert' : 'add',
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: false,
					supportAutoMap: true,
					refreshStaleSchemaOnOpen: true,
					multiKeyMatch: mode === 'upsert',
					...(mode === 'upsert'
						? {
								matchingFieldsLabels: {
									title: 'Matching Fields',
									description: 'A record in which all of these are equal is updated',
									hint: 'Without a match a new record is created',
								},
							}
						: {}),
				},
			},
			displayOptions: { show: { valuesFrom: ['fields'] }, hide: { module: [''] } },
		},
		{
			displayName: 'Values',
			name: 'valuesJson',
			type: 'json',
			default: '{}',
			required: true,
			placeholder: 'e.g. { "Last_Name": "Rivers", "Company": "Northwind" }',
			description: 'Field API names and values; lookups take an ID, picklists their label or value',
			displayOptions: { show: { valuesFrom: ['json'] } },
		},
		...(mode === 'upsert' ? [matchingFieldsField] : []),
	];
}

const matchingFieldsField: INodeProperties = {
	displayName: 'Matching Fields',
	name: 'matchingFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. Email, Phone',
	description:
		'API names separated by commas, tried in this order. When empty, Zoho CRM matches by the module’s own fields.',
	displayOptions: { show: { valuesFrom: ['json'] } },
};

/** Reads the fields above. Fails when the JSON is no object. */
export function readGivenValues(parameters: ParameterReader): GivenValues {
	if (parameters.raw('valuesFrom') === 'json') {
		const values = parameters.json('valuesJson');
		if (!isJsonObject(values)) throw failParameter('FIELDS_NOT_OBJECT', { parameter: 'Values' });
		return { from: 'fields', values, matchingFields: parameters.list('matchingFields') };
	}
	const mapper = parameters.raw('values');
	const given = isJsonObject(mapper) ? mapper : {};
	const matchingFields = readTexts(given.matchingColumns);
	if (given.mappingMode === 'autoMapInputData') {
		return { from: 'item', known: readKnown(given.schema), matchingFields };
	}
	const values = isJsonObject(given.value) ? given.value : {};
	return { from: 'fields', values: withoutNulls(values), matchingFields };
}

/** The record to write: the given values, or the item's own as far as the module has such fields. */
export function resolveValues(given: GivenValues, item: IDataObject): JsonObject {
	if (given.from === 'fields') return given.values;
	const values = isJsonObject(item) ? item : {};
	if (given.known.length === 0) return values;
	return Object.fromEntries(Object.entries(values).filter(([name]) => given.known.includes(name)));
}

/** A field that was added and left as it is comes as null; to empty a field people clear its text. */
function withoutNulls(values: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function readTexts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function readKnown(schema: unknown): string[] {
	if (!Array.isArray(schema)) return [];
	return schema.flatMap((field: unknown) => {
		if (!isJsonObject(field) || field.removed === true) return [];
		return typeof field.id === 'string' ? [field.id] : [];
	});
}
