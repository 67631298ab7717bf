import type { JsonObject } from '../../kernel/json';
import type { Field } from '../words/field';

/**
 * A sentence on what the layouts require and a new record lacks; undefined when it lacks nothing.
 * Zoho checks that only where a layout is named, people see it when they edit the record. Source:
 * Zoho CRM developer documents, Insert Records.
 */
export function layoutLacks(fields: Field[], record: JsonObject): string | undefined {
	const lacking = fields.filter(
		(field) =>
			field.required &&
			!field.mandatory &&
			field.creatable &&
			(record[field.name] ?? null) === null,
	);
	if (lacking.length === 0) return undefined;
	const names = lacking.map(({ label }) => `'${label}'`).join(', ');
	return `The layout requires ${names}, which this record lacks`;
}
