import { tryToParseDateTime, type IDataObject, type INodeProperties } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../core/kernel/json';
import { ownName } from '../../core/zoho/rules/promised-names';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { failParameter } from '../../runtime/parameters/parameter-errors';
import { readJson } from '../../runtime/parameters/read-json';

/** How the values of a record are given, and what they are as far as the parameters say. */
export type GivenValues =
	| { from: 'fields'; values: JsonObject; matchingFields: string[]; localTimes?: string[] }
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
					...given({ matchingFieldsLabels: mode === 'upsert' ? matchingFieldsLabels : undefined }),
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

const matchingFieldsLabels = {
	title: 'Matching Fields',
	description: 'A record in which all of these are equal is updated',
	hint: 'Without a match a new record is created',
};

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
	const types = readTypes(given.schema);
	const values = Object.entries(isJsonObject(given.value) ? given.value : {})
		.filter(([, value]) => isGiven(value))
		.map(([name, value]) => [name, readTyped(value, types.get(name))]);
	const localTimes = [...types.keys()].filter((name) => types.get(name) === 'dateTime');
	return { from: 'fields', values: Object.fromEntries(values), matchingFields, localTimes };
}

/**
 * The record to write: the given values, or the item's own as far as the module has such fields, under
 * whatever name. A time that the panel's calendar gave without a zone is one of the workflow's `timezone`.
 */
export function resolveValues(
	given: GivenValues,
	{ item, module, timezone }: { item: IDataObject; module: string; timezone: string },
): JsonObject {
	if (given.from === 'fields') return inZone(given.values, given.localTimes ?? [], timezone);
	const values = isJsonObject(item) ? item : {};
	if (given.known.length === 0) return values;
	const isKnown = (name: string): boolean =>
		given.known.includes(name) || given.known.includes(ownName(module, name));
	return Object.fromEntries(Object.entries(values).filter(([name]) => isKnown(name)));
}

/**
 * A field that was added and left as it is comes as null, an expression on what an item lacks as
 * undefined; to empty a field people clear its text.
 */
const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Lists and objects are typed into the panel as JSON; any other text stays what it is. */
function readTyped(value: Json, type: string | undefined): Json {
	const isJsonType = type === 'array' || type === 'object';
	if (!isJsonType || typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	try {
		return readJson(JSON.parse(value)) ?? value;
	} catch {
		return value;
	}
}

function inZone(values: JsonObject, localTimes: string[], timezone: string): JsonObject {
	const moved = localTimes.flatMap((name) => {
		const value = values[name];
		if (typeof value !== 'string' || !withoutZone.test(value.trim())) return [];
		return [[name, tryToParseDateTime(value, timezone).toISO() ?? value]];
	});
	return { ...values, ...Object.fromEntries(moved) };
}

const withoutZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

function readTypes(schema: unknown): Map<string, string> {
	const fields = Array.isArray(schema) ? schema.filter(isJsonObject) : [];
	return new Map(fields.map(({ id, type }) => [String(id), String(type)]));
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
