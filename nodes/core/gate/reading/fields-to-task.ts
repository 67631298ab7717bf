import { failGpt } from '../../gpt/words/error-catalog';
import type { FieldType, TaskField } from '../../gpt/task/task';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import { limits } from '../../gpt/words/limits';

const TYPES: Record<string, FieldType> = {
	text: 'text',
	textarea: 'text',
	phone: 'text',
	website: 'text',
	bigint: 'text',
	// A name as written; the Gate looks the record up.
	lookup: 'text',
	email: 'email',
	boolean: 'boolean',
	integer: 'integer',
	decimal: 'number',
	date: 'date',
	datetime: 'datetime',
	picklist: 'choice',
	multiselect: 'choices',
};

function readChoices(values: Json | undefined): string[] {
	const list = Array.isArray(values) ? values.filter(isJsonObject) : [];
	const names = list.map((value) => value.display).filter((name) => typeof name === 'string');
	return [...new Set(names.filter((name) => name !== '' && name !== '-None-'))];
}

function toTaskField(field: JsonObject): TaskField | undefined {
	const { name, label, kind } = field;
	if (typeof name !== 'string' || typeof kind !== 'string') return undefined;
	if (field.creatable === false && field.updatable === false) return undefined;
	const type = TYPES[kind];
	if (type === undefined) return undefined;
	const choices = type === 'choice' || type === 'choices' ? readChoices(field.values) : [];
	const free =
		(type === 'choice' || type === 'choices') &&
		(choices.length === 0 || choices.length > limits.shownChoices);
	return {
		name,
		label: typeof label === 'string' ? label : name,
		description: kind === 'lookup' ? 'The name as written in the document' : '',
		type: free ? 'text' : type,
		choices: free ? [] : choices,
		// What a record needs is the Gate's to say; the document need not state all of it.
		required: false,
	};
}

/**
 * Turns a rules item (`WriteRules`) into the fields a model looks for. Read-only fields, record
 * owners and lists of records are left out: they are never a document's to say. `only` narrows the
 * fields by API name. Fails with SCHEMA_INVALID that names the parameter.
 */
export function rulesToTaskFields(rules: unknown, only: string[] = []): TaskField[] {
	const parameter = 'Write Rules';
	if (!isJsonObject(rules) || rules.kind !== 'zoho-crm.rules/1' || !Array.isArray(rules.fields)) {
		const reason = 'it is not what Metadata: Get Write Rules puts out';
		throw failGpt('SCHEMA_INVALID', { parameter, reason });
	}
	const fields = rules.fields.filter(isJsonObject).flatMap((field) => toTaskField(field) ?? []);
	const unknown = only.find((name) => !fields.some((field) => field.name === name));
	if (unknown !== undefined) {
		throw failGpt('SCHEMA_INVALID', {
			parameter: 'Only These Fields',
			reason: `the rules have no field '${unknown}' that a text could fill`,
		});
	}
	return only.length === 0 ? fields : fields.filter((field) => only.includes(field.name));
}
