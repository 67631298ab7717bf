import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import type { Field, FieldKind } from '../words/field';
import { lookBack } from '../words/limits';
import { comparable } from '../writing/lost-answer';

/** Kinds whose values Zoho gives back as they were sent, and COQL can select. */
const compared: ReadonlySet<FieldKind> = new Set([
	'text',
	'email',
	'phone',
	'website',
	'picklist',
	'boolean',
	'integer',
	'bigint',
	'decimal',
	'date',
	'lookup',
]);

const addresses: ReadonlySet<FieldKind> = new Set(['email', 'phone', 'website']);

/** Fields in which rows are held against records: those that any of them fills, up to 40. */
export function comparedFields(rows: readonly Json[], fields: readonly Field[]): string[] {
	const filled = new Set(rows.flatMap((row) => (isJsonObject(row) ? Object.keys(row) : [])));
	return fields
		.filter(({ name, kind }) => compared.has(kind) && filled.has(name))
		.map(({ name }) => name)
		.slice(0, lookBack.fields);
}

/** Whether the record holds what the row says of the fields; one that the record does not tell of counts for neither. */
export function isSame(row: Json, record: JsonObject, names: readonly string[]): boolean {
	if (!isJsonObject(row)) return false;
	return names.every((name) => {
		if (row[name] === undefined || record[name] === undefined) return true;
		return key(row[name]) === key(record[name]);
	});
}

/**
 * Whether the record may be the row's with some values changed since: it has the same name, or an
 * address or number of the row; of a row that has none of these, any of its texts.
 */
export function isAlike(
	row: Json,
	record: JsonObject,
	{ names, fields }: { names: readonly string[]; fields: readonly Field[] },
): boolean {
	if (!isJsonObject(row)) return false;
	const texts = names.filter((name) => typeof row[name] === 'string' && key(row[name]) !== '');
	const telling = fields.filter(
		({ kind, mandatory }) => addresses.has(kind) || (kind === 'text' && mandatory),
	);
	const own = texts.filter((name) => telling.some((field) => field.name === name));
	return (own.length > 0 ? own : texts).some((name) => key(row[name]) === key(record[name]));
}

/** A value as it is compared: without case and outer blanks, a lookup by its ID. */
function key(value: Json | undefined): string {
	if (typeof value === 'boolean') return String(value);
	const text = isJsonObject(value) ? value['id'] : value;
	return comparable(text) ?? '';
}
