import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { nearestNames } from '../words/nearest-names';
import type { Field } from '../words/field';
import type { Metadata } from './metadata';

/** The `fields` of a read: as asked, or the module's own in Zoho's order, up to what Zoho takes. */
export async function requestedFields(
	metadata: Metadata,
	module: string,
	fields: string[],
): Promise<string[]> {
	checkFieldCount(fields);
	if (fields.length > 0) return fields;
	const all = await metadata.namedFields(module);
	return all
		.filter((field) => field.kind !== 'subform')
		.slice(0, limits.fields)
		.map((field) => field.name);
}

/** Fails with TOO_MANY_FIELDS when more are named than Zoho gives. */
export function checkFieldCount(fields: string[]): void {
	if (fields.length <= limits.fields) return;
	throw failZoho('TOO_MANY_FIELDS', { count: fields.length, limit: limits.fields });
}

/**
 * Fails with UNKNOWN_FIELD when a field that was asked for is in no row and not in the module either:
 * Zoho leaves a misspelled name out without a word. Costs a call only when a field is missing.
 */
export async function checkReturnedFields(
	metadata: Metadata,
	{ module, fields, rows }: { module: string; fields: string[]; rows: JsonObject[] },
): Promise<void> {
	if (rows.length === 0) return;
	const missing = fields.filter(
		(name) => !name.includes('.') && !rows.some((row) => Object.hasOwn(row, name)),
	);
	if (missing.length === 0) return;
	const all = await metadata.namedFields(module);
	const field = missing.find((name) => !all.some((known) => known.name === name));
	if (field !== undefined) throw unknownField(module, field, nearestNames(field, all));
}

/** Fails with UNKNOWN_FIELD when a field that somebody chose is not in the module. */
export function requireField(module: string, fields: Field[], name: string | undefined): void {
	if (name === undefined || fields.some((one) => one.name === name)) return;
	throw unknownField(module, name, nearestNames(name, fields));
}

/** UNKNOWN_FIELD with the names that may have been meant. */
export function unknownField(module: string, field: string, near: string[]) {
	const hint =
		near.length > 0
			? `Did you mean ${near.map((name) => `'${name}'`).join(' or ')}?`
			: 'The API names stand in Zoho CRM under Setup, Developer Hub, APIs and SDKs, API names.';
	return failZoho('UNKNOWN_FIELD', { module, field, hint, near });
}
