import { lettersAndDigits } from '../../gpt/text/fold';
import { given } from '../../kernel/given';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { TracedField } from './read-answer';

/** A value as people see it, with the words it rests on where there are any. */
export interface TracedValue {
	label: string;
	shown: string;
	quote?: string;
}

/** Values of a record by their labels; what has none, or would be shown as an ID alone, is left out. */
export function tracedValues(
	values: JsonObject,
	fields: readonly Field[],
	told: readonly TracedField[],
): TracedValue[] {
	return fields.flatMap((field) => {
		const { [field.name]: value } = values;
		const shown = value === undefined ? undefined : show(value, field);
		if (value === undefined || shown === undefined) return [];
		return [
			{
				label: field.label,
				shown,
				...given({ quote: quoteOf(field, { value, seen: shown }, told) }),
			},
		];
	});
}

function show(value: Json, field: Field): string | undefined {
	if (value === null) return '(emptied)';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'string' || typeof value === 'number') {
		const choice = field.values.find(({ actual }) => actual === value);
		return choice?.display ?? String(value);
	}
	if (Array.isArray(value)) {
		const all = value.map((one) => (isJsonObject(one) ? undefined : show(one, field)));
		const known = all.flatMap((one) => one ?? []);
		return known.length > 0 ? known.join(', ') : undefined;
	}
	const { name } = value;
	return typeof name === 'string' ? name : undefined;
}

/**
 * The words that the value of a field rests on, as Zoho CRM keeps it and as people see it: those of the
 * answer’s field of this name, unless somebody changed the value since; else those of a field that holds the same text.
 */
function quoteOf(
	field: Field,
	{ value, seen }: { value: Json; seen: string },
	told: readonly TracedField[],
): string | undefined {
	const named = told.find(({ name }) => name === field.name);
	if (named) {
		const fits = isLink(value) || isAlike(named.value, value) || isAlike(named.value, seen);
		return fits ? named.quote : undefined;
	}
	const own = typeof value === 'string' ? lettersAndDigits(value) : '';
	if (own === '') return undefined;
	return told.find((one) => textsIn(one.value).some((text) => lettersAndDigits(text) === own))
		?.quote;
}

const isLink = (value: Json): boolean => isJsonObject(value);

function isAlike(one: Json, other: Json): boolean {
	const [left, right] = [one, other].map((value) => textsIn(value).map(lettersAndDigits).join(' '));
	return left === right;
}

function textsIn(value: Json): string[] {
	if (value === null) return [];
	if (typeof value !== 'object') return [String(value)];
	return Object.values(value).flatMap((one) => textsIn(one));
}
