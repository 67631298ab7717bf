import { failGpt } from '../core/gpt/words/error-catalog';
import type { TaskField, ValueKind } from '../core/gpt/task/task';
import { isJsonObject } from '../core/kernel/json';

const kinds: ValueKind[] = ['copied', 'written'];

/** What is chosen for a text field; undefined leaves it to the field. */
export const readKind = (raw: unknown): ValueKind | undefined => kinds.find((kind) => kind === raw);

/** Reads the fixedCollection of kinds: by API name what is chosen for a field. */
export function readKinds(raw: unknown): Map<string, ValueKind> {
	const list = isJsonObject(raw) && Array.isArray(raw.values) ? raw.values : [];
	return new Map(
		list.filter(isJsonObject).flatMap((entry): Array<[string, ValueKind]> => {
			const kind = readKind(entry.kind);
			const name = String(entry.field ?? '').trim();
			return kind === undefined || name === '' ? [] : [[name, kind]];
		}),
	);
}

/** Fields with the kinds that are chosen for them. Fails with SCHEMA_INVALID for a field that is no text. */
export function withKinds(fields: TaskField[], chosen: Map<string, ValueKind>): TaskField[] {
	return fields.map((field) => {
		const kind = chosen.get(field.name);
		if (kind === undefined) return field;
		if (field.type !== 'text') {
			const reason = `'${field.name}' is no field for texts: its values are always derived or copied`;
			throw failGpt('SCHEMA_INVALID', { parameter: 'Kinds of Fields', reason });
		}
		return { ...field, kind };
	});
}
