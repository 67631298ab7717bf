import { isJsonObject, type Json } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';

/** A value as a person reads and types it: of a picklist what people see there, of a record its name. */
export function shown(value: Json | undefined, field?: Pick<Field, 'kind' | 'values'>): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map((one) => shown(one, field)).join(', ');
	if (typeof value === 'boolean') return value ? 'Yes' : 'No';
	if (isJsonObject(value)) return shown(value['name'] ?? value['display_value'] ?? null, field);
	const text = String(value);
	if (field?.kind === 'datetime') return spacedTime(text);
	return field?.values.find(({ actual }) => actual === text)?.display ?? text;
}

/** `2026-11-21T14:00:00+01:00` as `2026-11-21 14:00 +01:00`. */
function spacedTime(text: string): string {
	const parts =
		/^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
	if (!parts) return text;
	const [, day, minute, second = ':00', zone = ''] = parts;
	const offset = zone === 'Z' ? '+00:00' : zone;
	return `${day} ${minute}${second === ':00' ? '' : second} ${offset}`.trim();
}

/** A text that ends with dots where it is too long, none of its signs cut in two. */
export const cut = (text: string, length: number): string =>
	text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')} …`;
