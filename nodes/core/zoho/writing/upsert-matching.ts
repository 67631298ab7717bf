import type { JsonObject } from '../../kernel/json';
import type { Field } from '../words/field';
import { comparable } from './lost-answer';
import { systemMatchField } from './system-match-field';

/** Activities have no upsert. */
export const noUpsert: ReadonlySet<string> = new Set(['Tasks', 'Events', 'Calls']);

/** Whether an upsert of the row finds its record again when it is sent twice. */
export function hasMatchValue(
	row: JsonObject,
	{ module, matchingFields, fields }: { module: string; matchingFields: string[]; fields: Field[] },
): boolean {
	const names = matchedBy(module, matchingFields, fields);
	return row['id'] !== undefined || names.some((name) => comparable(row[name]) !== undefined);
}

/** The fields Zoho matches by: those given, else its own, and every unique field. */
function matchedBy(module: string, given: string[], fields: Field[]): string[] {
	const own = given.length > 0 ? given : [systemMatchField(module)];
	return [...own, ...fields.filter((field) => field.unique).map((field) => field.name)];
}
