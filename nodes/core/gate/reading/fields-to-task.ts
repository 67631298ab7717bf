import { failGpt } from '../../gpt/words/error-catalog';
import type { FieldType, TaskField } from '../../gpt/task/task';
import { limits } from '../../gpt/words/limits';
import { given } from '../../kernel/given';
import { isJsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { WriteRules } from '../../zoho/words/write-rules';
import { valueKindOf } from './value-kinds';

const taskTypes: Record<string, FieldType> = {
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

/** What people see in a picklist, without Zoho's empty entry. */
function readChoices(values: unknown): string[] {
	const list = Array.isArray(values) ? values.filter(isJsonObject) : [];
	const names = list.map((value) => value.display).filter((name) => typeof name === 'string');
	return [...new Set(names.filter((name) => name !== '' && name !== '-None-'))];
}

function toTaskField(field: Readonly<Record<string, unknown>>): TaskField | undefined {
	const { name, label, kind } = field;
	if (typeof name !== 'string' || typeof kind !== 'string') return undefined;
	if (field.creatable === false && field.updatable === false) return undefined;
	const type = taskTypes[kind];
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
		kind: valueKindOf({ name, kind, custom: field.custom === true }),
		...given({ maxLength: typeof field.length === 'number' ? field.length : undefined }),
	};
}

/** Whether a text may say what stands in the field. */
export const isForTexts = (field: Field): boolean => toTaskField({ ...field }) !== undefined;

/** Whether what stands in the field is a text that can be copied or written. */
export const isForWords = (field: Field): boolean => toTaskField({ ...field })?.type === 'text';

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
	checkNames(only, fields, { parameter: 'Only These Fields', owner: 'the rules have' });
	return only.length === 0 ? fields : fields.filter((field) => only.includes(field.name));
}

/** Which fields of a module are looked for. */
interface ChosenFields {
	/** API names. */
	names: string[];
	/** Whether those that a new record must have are looked for as well. */
	addRequired: boolean;
}

/** Like `rulesToTaskFields`, for a module of which fields were chosen: never all of its hundreds. */
export function moduleToTaskFields(
	rules: WriteRules,
	{ names, addRequired }: ChosenFields,
): TaskField[] {
	const parameter = 'Field Names or IDs';
	const possible = rules.fields.flatMap((field) => toTaskField({ ...field }) ?? []);
	checkNames(names, possible, { parameter, owner: `the module ${rules.module} has` });
	const required = new Set(
		rules.fields.filter((field) => field.required && field.creatable).map(({ name }) => name),
	);
	const wanted = possible.filter(
		({ name }) => names.includes(name) || (addRequired && required.has(name)),
	);
	if (wanted.length > 0) return wanted;
	const reason = addRequired
		? `it names no field, and the module ${rules.module} requires none that a text could fill`
		: 'it names no field';
	throw failGpt('SCHEMA_INVALID', { parameter, reason });
}

function checkNames(
	names: string[],
	fields: TaskField[],
	{ parameter, owner }: { parameter: string; owner: string },
): void {
	const unknown = names.find((name) => !fields.some((field) => field.name === name));
	if (unknown === undefined) return;
	const reason = `${owner} no field '${unknown}' that a text could fill`;
	throw failGpt('SCHEMA_INVALID', { parameter, reason });
}
