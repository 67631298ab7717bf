import { isJsonObject, type JsonObject } from '../core/kernel/json';
import { toolClasses, type Condition, type ToolSettings } from '../core/tools/words/tool-settings';
import { failParameter } from '../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import { readAppointmentSettings } from './read-appointment-settings';
import { readMoment } from './read-moment';

/** What the panel lays down. Fails with a CoreError that names the parameter: nothing of it is guessed. */
export function readToolSettings(parameters: ParameterReader, timezone: string): ToolSettings {
	const only = rowsOf(parameters.raw('only'), 'condition').map(toCondition('Only Records Where'));
	const values = rowsOf(parameters.raw('values'), 'condition').map(
		toCondition('Only Values Where'),
	);
	const see = rowsOf(parameters.raw('see'), 'module').map(toFields('Fields to See'));
	const fill = rowsOf(parameters.raw('fill'), 'module').map(toFields('Fields to Fill'));
	const modules = [...new Set(parameters.list('modules'))];
	const strange = [...only, ...values, ...see, ...fill].find(
		({ module }) => !modules.includes(module),
	);
	if (strange) {
		throw failParameter('PARAMETER_NOT_A_CHOICE', {
			parameter: 'Module Name or ID',
			choices: modules.join(', '),
		});
	}
	const whole = (name: string, usual: number, label: string): number => {
		const number = parameters.optionalNumber(`options.${name}`) ?? usual;
		if (Number.isInteger(number) && number >= 0) return number;
		throw failParameter('PARAMETER_NOT_NUMBER', { parameter: label });
	};
	const expires = parameters.optionalText('options.expires');
	return {
		modules: modules.map((module) => ({
			module,
			see: see.find((one) => one.module === module)?.fields,
			fill: fill.find((one) => one.module === module)?.fields,
			only: conditionsOf(only, module),
			values: conditionsOf(values, module),
		})),
		classes: new Set(parameters.choices('classes', toolClasses)),
		off: new Set(parameters.list('options.off')),
		prefix: readPrefix(parameters),
		expiresAt: expires === undefined ? undefined : readMoment(expires, timezone, 'Expires'),
		dryRun: parameters.flag('options.dryRun'),
		automations:
			parameters.raw('options.automations') === undefined || parameters.flag('options.automations'),
		ceilings: {
			call: whole('writesPerCall', 10, 'Writes per Call'),
			session: whole('writesPerSession', 50, 'Writes per Session'),
			hour: whole('writesPerHour', 200, 'Writes per Hour'),
		},
		country: parameters.optionalText('options.country'),
		appointments: readAppointmentSettings(parameters, timezone),
	};
}

function rowsOf(collection: unknown, name: string): JsonObject[] {
	const rows = isJsonObject(collection) ? collection[name] : undefined;
	return Array.isArray(rows) ? rows.filter(isJsonObject) : [];
}

function nameOf(row: JsonObject, key: string, parameter: string): string {
	const value = row[key];
	// A condition without its module or field would bind nothing, without a word.
	if (typeof value === 'string' && value.trim() !== '') return value.trim();
	throw failParameter('PARAMETER_EMPTY', { parameter });
}

interface OfModule {
	module: string;
	condition: Condition;
}

const conditionsOf = (all: OfModule[], module: string): Condition[] =>
	all.filter((one) => one.module === module).map(({ condition }) => condition);

const toCondition =
	(parameter: string) =>
	(row: JsonObject): OfModule => {
		const value = row['value'] ?? '';
		const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
		if (!isScalar)
			throw failParameter('PARAMETER_NOT_TEXT', { parameter: 'Value', kind: 'a list' });
		const operator = row['operator'];
		const values = String(value)
			.split(';')
			.map((one) => one.trim())
			.filter((one) => one !== '');
		return {
			module: nameOf(row, 'module', `${parameter} > Module Name or ID`),
			condition: {
				field: nameOf(row, 'field', `${parameter} > Field Name or ID`),
				operator: typeof operator === 'string' ? operator : 'equals',
				values,
			},
		};
	};

const toFields =
	(parameter: string) =>
	(row: JsonObject): { module: string; fields: string[] } => ({
		module: nameOf(row, 'module', `${parameter} > Module Name or ID`),
		fields: namesIn(row['fields']),
	});

/** A list, or a text with commas that an expression gives. */
function namesIn(value: unknown): string[] {
	const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
	return list
		.filter((one) => typeof one === 'string')
		.map((one) => one.trim())
		.filter((one) => one !== '');
}

/** Names of tools have letters, digits, dashes and underscores, 64 at most. */
function readPrefix(parameters: ParameterReader): string {
	const set = parameters.raw('options.prefix');
	const prefix = typeof set === 'string' ? set.trim() : 'zoho';
	if (/^[A-Za-z0-9_-]{0,30}$/.test(prefix)) return prefix;
	throw failParameter('PARAMETER_NOT_A_CHOICE', {
		parameter: 'Prefix',
		choices: 'up to 30 letters, digits, dashes and underscores',
	});
}
