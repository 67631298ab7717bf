import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';

/** Whether nobody has entered anything: a checkbox that is not ticked counts, a zero does not. */
export function isBlank(value: Json | undefined): boolean {
	if (value === undefined || value === null || value === false || value === '-None-') return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.length === 0;
}

/** A value without what Zoho CRM tells beside it: of a linked record or a user the ID alone. */
export function bareValue(value: Json): Json {
	if (isJsonObject(value) && typeof value['id'] === 'string') return { id: value['id'] };
	return value;
}

/** Whether two values of a field are the same one; the order of choices plays no part, nor a time's zone. */
export function isSameValue(one: Json, other: Json): boolean {
	return comparable(one) === comparable(other);
}

/** The fields of a record as they are kept for a later look. */
export const bareValues = (record: JsonObject, fields: readonly string[]): JsonObject =>
	Object.fromEntries(fields.map((field) => [field, bareValue(record[field] ?? null)]));

function comparable(value: Json): string {
	const bare = bareValue(value);
	if (bare === '' || (Array.isArray(bare) && bare.length === 0)) return 'null';
	if (Array.isArray(bare)) return JSON.stringify(bare.map(comparable).sort());
	if (typeof bare === 'string' && isMoment.test(bare)) return String(Date.parse(bare));
	return JSON.stringify(bare);
}

const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
