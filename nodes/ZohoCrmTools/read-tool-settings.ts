import { isJsonObject, type JsonObject } from '../core/kernel/json';
import { kit } from '../core/tools/kit/kit';
import { toolClasses, type Condition, type ToolSettings } from '../core/tools/words/tool-settings';
import { failParameter } from '../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';
import { readAppointmentSettings } from './read-appointment-settings';
import { readMoment } from './read-moment';

/** What the panel lays down. Fails with a CoreError that names the parameter: nothing of it is guessed. */
export function readToolSettings(parameters: ParameterReader, timezone: string): ToolSettings {
	const rows = (name: string, inner: string, parameter: string) =>
		rowsOf(parameters.raw(name), inner, parameter);
	const only = rows('only', 'condition', 'Only Records Where').map(
		toCondition('Only Records Where'),
	);
	const values = rows('values', 'condition', 'Only Values Where').map(
		toCondition('Only Values Where'),
	);
	const see = rows('see', 'module', 'Fields to See').map(toFields('Fields to See'));
	const fill = rows('fill', 'module', 'Fields to Fill').map(toFields('Fields to Fill'));
	checkBrakes(parameters.raw('options'));
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
			see: fieldsIn(see, module),
			fill: fieldsIn(fill, module),
			only: conditionsOf(only, module),
			values: conditionsOf(values, module),
		})),
		classes: new Set(parameters.choices('classes', toolClasses)),
		off: readOff(parameters),
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
		country: readCountry(parameters),
		appointments: readAppointmentSettings(parameters, timezone),
	};
}

/** What holds the tools back, by its name in the panel. */
const brakes = {
	expires: 'Expires',
	dryRun: 'Dry Run',
	off: 'Tools Off Names or IDs',
	writesPerCall: 'Writes per Call',
	writesPerSession: 'Writes per Session',
	writesPerHour: 'Writes per Hour',
};

/** Fails for a brake whose expression gives nothing: it is not taken for none. */
function checkBrakes(options: unknown): void {
	if (!isJsonObject(options)) return;
	for (const [name, parameter] of Object.entries(brakes)) {
		if (!Object.hasOwn(options, name)) continue;
		if (['', null, undefined].some((nothing) => options[name] === nothing))
			throw failParameter('PARAMETER_EMPTY', { parameter });
	}
}

/** Rows of a collection; an expression that gives anything else is not taken for none. */
function rowsOf(collection: unknown, name: string, parameter: string): JsonObject[] {
	const rows = isJsonObject(collection) ? (collection[name] ?? []) : (collection ?? []);
	if (Array.isArray(rows) && rows.every(isJsonObject)) return rows;
	throw failParameter('PARAMETER_UNREADABLE', { parameter, reason: 'It is no list of rows' });
}

function readOff(parameters: ParameterReader): Set<string> {
	const off = parameters.list('options.off');
	const names = kit.map(({ name }) => name);
	if (off.every((name) => names.includes(name))) return new Set(off);
	throw failParameter('PARAMETER_NOT_A_CHOICE', {
		parameter: brakes.off,
		choices: names.join(', '),
	});
}

interface OpenFields {
	module: string;
	fields: string[];
}

/** Fields of all rows of a module; undefined where it has none. */
function fieldsIn(rows: readonly OpenFields[], module: string): string[] | undefined {
	const own = rows.filter((one) => one.module === module);
	return own.length === 0 ? undefined : own.flatMap(({ fields }) => fields);
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
	(row: JsonObject): OpenFields => ({
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

function readCountry(parameters: ParameterReader): string | undefined {
	const country = parameters.optionalText('options.country')?.trim().toUpperCase();
	if (country === undefined || /^[A-Z]{2}$/.test(country)) return country;
	throw failParameter('COUNTRY_NOT_TWO_LETTERS', { parameter: 'Country' });
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
