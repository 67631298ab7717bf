import { checkValue } from '../../zoho/rules/check-value';
import type { Field } from '../../zoho/words/field';
import { bounds } from '../words/bounds';
import { failTool } from '../words/error-catalog';
import { isId } from '../words/is-id';
import { isAboutEmpty, isWindow, operators, operatorsOf, type Operator } from './operators';
import type { Literal, QueryOperator, Where } from './query';
import { windowOf } from './windows';

/** What a condition is read by. */
export interface Reading {
	/** The argument that holds the condition. */
	parameter: string;
	/** Milliseconds since the epoch, and the date it is there. */
	now: number;
	today: string;
	/** Names of records in one condition, each of which is a call; undefined takes all. */
	mostNames?: number;
	/** IDs of the records that a field links to by this name. */
	linked(field: Field, name: string): Promise<string[]>;
}

/** `id` as a field: every record has it, and no module lists it. */
export const idField: Field = {
	name: 'id',
	label: 'ID',
	kind: 'lookup',
	dataType: 'bigint',
	required: false,
	mandatory: false,
	creatable: false,
	updatable: false,
	values: [],
	unique: true,
	custom: false,
};

/**
 * A condition in people's words as a condition of a query. Fails with ARGUMENT_WRONG, which says what
 * the field takes.
 */
export async function toWhere(
	field: Field,
	{ operator: asked, values }: { operator: string; values: readonly string[] },
	reading: Reading,
): Promise<Where> {
	const { parameter } = reading;
	const wrong = (expected: string) =>
		failTool('ARGUMENT_WRONG', { parameter, field: field.name, expected });
	const allowed = operatorsOf[field.kind];
	const operator = operators.find((one) => one === asked);
	if (operator === undefined || !allowed.includes(operator)) {
		const expected =
			allowed.length === 0
				? `no condition on ${field.name}: Zoho CRM cannot compare this kind of field`
				: `for ${field.name} one of the operators ${allowed.join(', ')}`;
		throw wrong(expected);
	}
	if (isAboutEmpty(operator)) {
		const how = operator === 'is_empty' ? 'is null' : 'is not null';
		return { field: field.name, operator: how, values: [] };
	}
	const given = values.map((value) => value.trim()).filter((value) => value !== '');
	if (given.length === 0) throw wrong(`at least one value to compare ${field.name} with`);
	if (given.length > bounds.values)
		throw wrong(`at most ${bounds.values} values for ${field.name}`);
	const { mostNames } = reading;
	if (mostNames !== undefined && namesIn(field, given).length > mostNames) {
		throw wrong(`at most ${mostNames} names of records for ${field.name}, others by their IDs`);
	}
	if (isWindow(operator)) return windowOf(field, operator, { ...reading, days: given, wrong });
	if (operator === 'contains' || operator === 'starts_with') {
		if (given.some((value) => /[%_]/.test(value))) throw wrong('a part of a text without % and _');
		const before = operator === 'contains' ? '%' : '';
		return anyOf(
			given.map((value) => ({
				field: field.name,
				operator: 'like',
				values: [`${before}${value}%`],
			})),
		);
	}
	const literals = (
		await Promise.all(given.map((value) => literalsOf(field, value, reading)))
	).flat();
	if (operator === 'equals' || operator === 'not_equals') {
		return sameAs(field, operator, literals);
	}
	const [first, ...others] = literals;
	if (first === undefined || others.length > 0)
		throw wrong(`one value to compare ${field.name} with`);
	return { field: field.name, operator: signs[operator] ?? '=', values: [first] };
}

/** Names that are looked up one by one; users are known together. */
const namesIn = ({ kind }: Field, values: readonly string[]): string[] =>
	kind === 'lookup' ? values.filter((value) => !isId(value)) : [];

const signs: Partial<Record<Operator, QueryOperator>> = {
	greater_than: '>',
	at_least: '>=',
	less_than: '<',
	at_most: '<=',
};

const anyOf = (parts: Where[]): Where =>
	parts.length === 1 && parts[0] ? parts[0] : { any: parts };

function sameAs(field: Field, operator: Operator, literals: Literal[]): Where {
	const { name, kind } = field;
	if (kind === 'boolean')
		return anyOf(literals.map((value) => ({ field: name, operator: '=', values: [value] })));
	const not = operator === 'not_equals';
	if (literals.length === 1) return { field: name, operator: not ? '!=' : '=', values: literals };
	return { field: name, operator: not ? 'not in' : 'in', values: literals };
}

/** What somebody typed as values of the field; the name of a record may stand for several of them. */
async function literalsOf(field: Field, text: string, reading: Reading): Promise<Literal[]> {
	const { parameter } = reading;
	const wrong = (expected: string) =>
		failTool('ARGUMENT_WRONG', { parameter, field: field.name, expected });
	switch (field.kind) {
		case 'lookup':
		case 'owner':
		case 'multiModuleLookup':
			if (isId(text)) return [text];
			if (field.name === 'id') throw wrong('the ID of a record, which is digits alone');
			return await reading.linked(field, text);
		case 'text':
		case 'email':
		case 'phone':
		case 'website':
			return [text];
		default: {
			const checked = checkValue(field, text);
			if (!checked.ok) {
				const { reason, allowed = [] } = checked.issue;
				const choices = allowed.length > 0 ? `: ${allowed.slice(0, 50).join(', ')}` : '';
				throw wrong(`a value that ${field.name} has (${reason}${choices})`);
			}
			const values = Array.isArray(checked.value) ? checked.value : [checked.value];
			return values.flatMap((value): Literal[] => {
				if (typeof value === 'object' || value === null) return [];
				if (typeof value !== 'number' && field.kind !== 'bigint') return [value];
				// Another number than was asked for would find other records.
				if (Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER) return [Number(value)];
				throw wrong('a number of at most 15 digits');
			});
		}
	}
}
