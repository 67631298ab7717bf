import { failZoho } from '../words/error-catalog';
import type { Field, FieldKind } from '../words/field';
import { limits } from '../words/limits';
import { coqlText } from './coql-text';
import {
	checkedValues,
	type Condition,
	type Criteria,
	type CriteriaContext,
	type Scalar,
} from './criteria';
import { choice, ordered, text, type SearchOperator } from './criteria-operators';

/** What COQL takes of the search operators, by kind of field; kinds left out stand in no WHERE. Source: Kaizen #80. */
const operatorsOf: Partial<Record<FieldKind, readonly SearchOperator[]>> = {
	text,
	email: text,
	phone: text,
	website: text,
	picklist: choice,
	lookup: choice,
	owner: choice,
	multiModuleLookup: choice,
	multiselect: ['equals', 'in'],
	integer: ordered,
	bigint: ordered,
	decimal: ordered,
	date: ordered,
	datetime: ordered,
	boolean: ['equals', 'not_equal'],
};

const comparisons: Record<string, string> = {
	equals: '=',
	not_equal: '!=',
	greater_than: '>',
	greater_equal: '>=',
	less_than: '<',
	less_equal: '<=',
};

/** Kinds whose values stand without quotes. */
const bare = new Set<FieldKind>(['integer', 'bigint', 'decimal', 'boolean']);

/**
 * Search conditions as a condition of COQL, e.g. `(City = 'Rome' and Last_Name like 'A%')`: what a
 * query compares it compares whole, where a search finds words. Fails as `buildCriteria` does, and with
 * OPERATOR_NOT_SUPPORTED where COQL has no such comparison.
 */
export function buildCoqlCriteria(
	criteria: Criteria,
	context: CriteriaContext & { fields: Field[] },
): string {
	const conditions = { count: 0 };
	const built = build(criteria, context, conditions);
	if (conditions.count <= limits.searchConditions) return built;
	throw failZoho('CRITERIA_LIMIT_EXCEEDED', { limit: limits.searchConditions });
}

type Context = CriteriaContext & { fields: Field[] };

function build(node: Criteria, context: Context, conditions: { count: number }): string {
	if ('field' in node) {
		conditions.count += 1;
		return comparison(node, context);
	}
	const [parts, word] = 'all' in node ? [node.all, 'and'] : [node.any, 'or'];
	const [only, ...others] = parts.map((part) => build(part, context, conditions));
	if (only === undefined) throw failZoho('SEARCH_EMPTY', { parameter: 'Conditions' });
	// Two at a time: COQL takes no third one without brackets (Kaizen #171, answer 2).
	return others.reduce((before, part) => `(${before} ${word} ${part})`, only);
}

function comparison(condition: Condition, context: Context): string {
	const { field, operator } = condition;
	const values = checkedValues(condition, context);
	const kind = context.fields.find((one) => one.name === field)?.kind ?? 'other';
	const allowed: readonly string[] = operatorsOf[kind] ?? [];
	if (!allowed.includes(operator)) {
		const hint =
			allowed.length > 0
				? 'Choose another operator.'
				: 'Leave it out, and put a Filter node behind this one.';
		throw failZoho('OPERATOR_NOT_QUERIED', { field, operator, hint });
	}
	const refuse = (reason: string) => failZoho('CONDITION_VALUE', { field, operator, reason });
	if (values.length > limits.coqlInValues) {
		throw refuse(`Give at most ${limits.coqlInValues} values`);
	}
	const literals = values.map((value) => literal(value, kind));
	if (literals.some((one) => one === undefined)) throw refuse('Give a number');
	const [first = '', second = ''] = literals;
	if (operator === 'in') return `${field} in (${literals.join(', ')})`;
	if (operator === 'between') return `${field} between ${first} and ${second}`;
	if (operator === 'starts_with') return `${field} like ${coqlText(`${String(values[0])}%`)}`;
	if (kind === 'boolean' && operator === 'not_equal') {
		return `${field} = ${String(first !== 'true')}`;
	}
	return `${field} ${comparisons[operator] ?? '='} ${first}`;
}

/** undefined for what stands without quotes and is neither a number nor true or false. */
function literal(value: Scalar, kind: FieldKind): string | undefined {
	const written = String(value);
	if (!bare.has(kind)) return coqlText(written);
	return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(written) ? written : undefined;
}
