import type { DataType, FieldSpec, PicklistEntry } from './field-spec.ts';

type Extra = Partial<Omit<FieldSpec, 'name'>>;

function labelOf(name: string): string {
	return name.replace(/__s$/, '').replaceAll('_', ' ');
}

function field(type: DataType, length: number, name: string, extra: Extra = {}): FieldSpec {
	return { name, label: labelOf(name), type, length, ...extra };
}

/** A maker of fields of one type with that type's usual limit (zoho-api.md section 5). */
const maker =
	(type: DataType, length: number) =>
	(name: string, extra?: Extra): FieldSpec =>
		field(type, length, name, extra);

export const text = maker('text', 255);
export const textarea = maker('textarea', 32_000);
export const email = maker('email', 100);
export const phone = maker('phone', 30);
export const website = maker('website', 450);
export const flag = maker('boolean', 5);
export const integer = maker('integer', 9);
export const bigint = maker('bigint', 18);
export const decimal = maker('double', 16);
export const percent = maker('percent', 5);
export const date = maker('date', 20);
export const datetime = maker('datetime', 120);
export const user = maker('userlookup', 120);

export function currency(name: string, extra: Extra = {}): FieldSpec {
	return field('currency', 16, name, { decimals: 2, ...extra });
}

export function lookup(name: string, modules: string[], extra: Extra = {}): FieldSpec {
	return field('lookup', 120, name, { lookup: modules, ...extra });
}

/** A picklist; an entry whose display value differs is written `[actual, display]`. */
export function picklist(
	name: string,
	entries: ReadonlyArray<string | readonly [actual: string, display: string]>,
	extra: Extra = {},
): FieldSpec {
	return field('picklist', 120, name, { values: entries.map(toEntry), ...extra });
}

export function special(type: DataType, name: string, extra: Extra = {}): FieldSpec {
	return field(type, 255, name, extra);
}

export const readOnly = { readOnly: true } satisfies Extra;
export const mandatory = { systemMandatory: true } satisfies Extra;

function toEntry(entry: string | readonly [string, string]): PicklistEntry {
	return typeof entry === 'string'
		? { actual: entry, display: entry }
		: { actual: entry[0], display: entry[1] };
}
