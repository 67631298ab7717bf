import { given } from '../core/kernel/given';
import { isJsonObject, type Json } from '../core/kernel/json';
import type { FieldType, TaskField } from '../core/gpt/task/task';
import { readKind } from './read-kinds';

const fieldTypes: FieldType[] = [
	'text',
	'number',
	'integer',
	'boolean',
	'date',
	'datetime',
	'email',
	'choice',
	'choices',
];

function readChoices(raw: Json | undefined): string[] {
	const list = Array.isArray(raw) ? raw : String(raw ?? '').split(',');
	return list.map((choice) => String(choice).trim()).filter((choice) => choice !== '');
}

/** Reads the fixedCollection of fields. */
export function readTaskFields(raw: unknown): TaskField[] {
	const list = isJsonObject(raw) && Array.isArray(raw.field) ? raw.field : [];
	return list.filter(isJsonObject).map((entry) => {
		const type = fieldTypes.find((value) => value === entry.type) ?? 'text';
		return {
			name: String(entry.name ?? '').trim(),
			label: String(entry.label ?? entry.name ?? '').trim(),
			description: String(entry.description ?? '').trim(),
			type,
			choices: type === 'choice' || type === 'choices' ? readChoices(entry.choices) : [],
			required: entry.required === true,
			...given({ kind: readKind(entry.kind) }),
		};
	});
}
