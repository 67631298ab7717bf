import { readAlternatives } from '../core/gate/verdict/also-required';
import { failGate } from '../core/gate/words/error-catalog';
import type { GateSettings, LookupSetting } from '../core/gate/words/settings';
import { given } from '../core/kernel/given';
import { isJsonObject, type JsonObject } from '../core/kernel/json';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import { failParameter } from '../runtime/parameters/parameter-errors';
import { readFound, readLinks, readOwners } from './read-found';

function rowsOf(collection: unknown): JsonObject[] {
	const rows = isJsonObject(collection) ? collection['fields'] : undefined;
	return Array.isArray(rows) ? rows.filter(isJsonObject) : [];
}

function textOf(row: JsonObject, name: string, parameter: string): string {
	const value = row[name] ?? '';
	if (typeof value !== 'string')
		throw failParameter('PARAMETER_NOT_TEXT', { parameter, kind: 'something else' });
	return value.trim();
}

function fieldOf(row: JsonObject, parameter: string): string {
	const field = textOf(row, 'field', `${parameter} > Field`);
	if (field === '') throw failParameter('PARAMETER_EMPTY', { parameter: `${parameter} > Field` });
	return field;
}

function readFixedValues(parameters: ParameterReader): JsonObject {
	if (parameters.optionalText('fixedValuesMode') !== 'json') {
		const rows = rowsOf(parameters.raw('fixedValues'));
		const values = rows.map((row) => [fieldOf(row, 'Fixed Values'), row['value'] ?? ''] as const);
		return Object.fromEntries(values.filter(([, value]) => value !== ''));
	}
	const values = parameters.json('fixedValuesJson') ?? {};
	if (!isJsonObject(values))
		throw failParameter('FIELDS_NOT_OBJECT', { parameter: 'Fixed Values' });
	return values;
}

function toLookup(row: JsonObject): LookupSetting {
	return {
		field: fieldOf(row, 'Lookups'),
		...given({
			module: textOf(row, 'module', 'Lookups > Search In') || undefined,
			matchField: textOf(row, 'matchField', 'Lookups > Match By') || undefined,
			only: textOf(row, 'only', 'Lookups > Only Records Where') || undefined,
		}),
	};
}

type Aim = Pick<GateSettings, 'action' | 'recordId' | 'found'>;

/** What to plan, and for which record: one that was found is updated, else a new one is made. */
function readAim(parameters: ParameterReader): Aim {
	switch (parameters.text('action')) {
		case 'create':
			return { action: 'create' };
		case 'update':
			return { action: 'update', recordId: parameters.id('recordId') };
		case 'updateFound': {
			const found = readFound(parameters);
			return { action: found.recordId === undefined ? 'create' : 'update', ...found };
		}
		case 'upsert':
			return { action: 'upsert' };
		default:
			throw failGate('ACTION_UNKNOWN');
	}
}

/** An option that is there and comes to nothing, as on a mail without a sender, allows no record. */
function readOnlyMatch(parameters: ParameterReader): string | undefined {
	const options = parameters.raw('options');
	if (!isJsonObject(options) || !Object.hasOwn(options, 'onlyMatch')) return undefined;
	if (parameters.list('matchingFields').length === 0)
		throw failParameter('PARAMETER_EMPTY', { parameter: 'Matching Fields' });
	return parameters.optionalText('options.onlyMatch') ?? '';
}

/** Reads what the workflow's author laid down. Fails with a CoreError that names the parameter. */
export function readSettings(parameters: ParameterReader): GateSettings {
	const aim = readAim(parameters);
	const { action } = aim;
	return {
		...aim,
		matchingFields: action === 'upsert' ? parameters.list('matchingFields') : [],
		...given({ onlyMatch: action === 'upsert' ? readOnlyMatch(parameters) : undefined }),
		allowedFields: parameters.list('allowedFields'),
		alsoRequired: parameters.list('alsoRequired').map(readAlternatives),
		fixedValues: readFixedValues(parameters),
		links: readLinks(parameters),
		owners: readOwners(parameters),
		reasonForReview: parameters.optionalText('options.reasonForReview')?.trim() ?? '',
		lookups: rowsOf(parameters.raw('lookups')).map(toLookup),
		heldOptional:
			parameters.optionalText('options.heldOptional') === 'passRest' ? 'passRest' : 'review',
		marksHold: parameters.raw('options.marksHold') !== false,
	};
}
