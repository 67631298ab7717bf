import { readingsOf } from '../../gpt/proof/numbers/readings';
import type { Json } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import { shown } from '../review/shown';

export interface TypedValue {
	value: Json;
	/** What a person has to say more clearly; one sentence without a full stop. */
	unclear?: string;
}

/**
 * What somebody typed into a form as the rules of the CRM read it. People write numbers as they do at
 * home: `1.200` may be twelve hundred or a little more than one, so such a number is asked for again.
 * What cannot be read is left as it is, for the rules to refuse.
 */
export function typedValue(typed: Json, proposed: Json, field: Field): TypedValue {
	if (Array.isArray(typed)) return { value: typed.map((one) => choiceOf(one, field)) };
	if (typeof typed !== 'string') return { value: typed };
	switch (field.kind) {
		case 'picklist':
			return { value: choiceOf(typed, field) };
		case 'boolean':
			return { value: typed === 'Yes' ? true : typed === 'No' ? false : typed };
		case 'integer':
		case 'decimal':
			return typedNumber(typed);
		case 'datetime':
			return { value: typedTime(typed, shown(proposed, field)) };
		default:
			return { value: typed };
	}
}

/** What the API takes for what people see. */
const choiceOf = (typed: Json, { values }: Field): Json =>
	values.find(({ display }) => display === typed)?.actual ?? typed;

function typedNumber(typed: string): TypedValue {
	const parts = /^([+-]?)(\d[\d.,'’\u00a0\u202f\u2009 ]*)$/u.exec(typed);
	const [, sign = '', digits = ''] = parts ?? [];
	const readings = parts ? readingsOf(digits.trimEnd()) : [];
	const [reading, other] = readings;
	if (!reading || !Number.isFinite(reading.value)) return { value: typed };
	if (other) {
		const unclear = `Say ${reading.value} or ${other.value.toFixed(2)}: the sign in it may group digits or begin decimals`;
		return { value: typed, unclear };
	}
	// As text, so that no digit of a long number is lost before the rules have seen it.
	const plain = digits.replace(/\D/gu, '').length > 15 ? digits : String(reading.value);
	return { value: `${sign === '-' ? '-' : ''}${plain}` };
}

/** `2026-11-21 14:00`, at the offset that the proposed time had where none is typed. */
function typedTime(typed: string, proposed: string): string {
	const parts =
		/^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}:\d{2}(?::\d{2})?)\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(typed);
	if (!parts) return typed;
	const [, day, time = '', zone] = parts;
	const offset = zone ?? /[+-]\d{2}:\d{2}$/.exec(proposed)?.[0] ?? '';
	return `${day}T${time.padStart(time.split(':').length === 3 ? 8 : 5, '0')}${offset}`;
}
