import { checkValue } from '../rules/check-value';
import { operatorsOf } from './criteria-operators';
import { failZoho } from '../words/error-catalog';
import type { Field, FieldKind } from '../words/field';
import { limits } from '../words/limits';
import { nearestNames } from '../words/nearest-names';
import { unknownField } from '../modules/requested-fields';

export type Scalar = string | number | boolean;

/** `between` takes two values, `in` a list, every other operator one. */
export interface Condition {
	field: string;
	/** A SearchOperator; anything else is refused with what would do. */
	operator: string;
	value: Scalar | Scalar[];
}

export type Criteria = Condition | { all: Criteria[] } | { any: Criteria[] };

/** What the conditions are checked against; without fields only the form is. */
export interface CriteriaContext {
	module: string;
	fields?: Field[];
}

const allOperators = new Set<string>(Object.values(operatorsOf).flat());

/** Kinds whose values Zoho reads in one form only. */
const formed = new Set<FieldKind>(['date', 'datetime', 'boolean', 'integer', 'decimal']);

/** The search criteria in Zoho's grammar, e.g. `((Last_Name:starts_with:A)and(City:equals:Rome))` (#114, #140-#143). */
export function buildCriteria(criteria: Criteria, context: CriteriaContext): string {
	let conditions = 0;
	const build = (node: Criteria): string => {
		if ('field' in node) {
			conditions += 1;
			const values = checkedValues(node, context);
			return `(${node.field}:${node.operator}:${values.map(escapeValue).join(',')})`;
		}
		const [parts, word] = 'all' in node ? [node.all, 'and'] : [node.any, 'or'];
		const [only, ...others] = parts.map(build);
		if (only === undefined) throw failZoho('SEARCH_EMPTY', { parameter: 'Conditions' });
		return others.length === 0 ? only : `(${[only, ...others].join(word)})`;
	};
	const built = build(criteria);
	if (conditions > limits.searchConditions) {
		throw failZoho('CRITERIA_LIMIT_EXCEEDED', { limit: limits.searchConditions });
	}
	return built;
}

/**
 * A condition's values in the form of its field. Fails when the field is not there, or does not take
 * the operator or a value.
 */
export function checkedValues(condition: Condition, context: CriteriaContext): Scalar[] {
	checkOperator(condition, context);
	const known = context.fields?.find((one) => one.name === condition.field);
	return valuesOf(condition).map((value) => asFieldTakes(value, condition, known));
}

/** Zoho reads `(`, `)` and `,` as its own; a backslash before one of them, or before another, takes that away. */
function escapeValue(value: Scalar): string {
	return String(value).replace(/[(),\\]/g, '\\$&');
}

function checkOperator({ field, operator }: Condition, { module, fields }: CriteriaContext): void {
	const known = fields?.find((one) => one.name === field);
	if (fields && !known) throw unknownField(module, field, nearestNames(field, fields));
	const allowed: readonly string[] = known ? operatorsOf[known.kind] : [...allOperators];
	if (allowed.includes(operator)) return;
	const hint =
		operator === 'contains'
			? "On text fields 'equals' behaves like contains; a COQL query with like finds parts too."
			: '';
	throw failZoho('OPERATOR_NOT_SUPPORTED', { field, operator, allowed: allowed.join(', '), hint });
}

function valuesOf({ field, operator, value }: Condition): Scalar[] {
	const values = Array.isArray(value) ? value : [value];
	const refuse = (reason: string) => failZoho('CONDITION_VALUE', { field, operator, reason });
	if (values.length === 0 || values.some((one) => one === '')) throw refuse('Give a value');
	if (operator === 'between' && values.length !== 2) throw refuse('Give two values, from and to');
	if (operator === 'in' && values.length > limits.searchInValues) {
		throw refuse(`Give at most ${limits.searchInValues} values`);
	}
	if (operator !== 'between' && operator !== 'in' && values.length !== 1) {
		throw refuse('Give one value');
	}
	return values;
}

/** The value in the form of its field, e.g. a time without fractions of a second. */
function asFieldTakes(value: Scalar, { field, operator }: Condition, known?: Field): Scalar {
	const refuse = (reason: string) => failZoho('CONDITION_VALUE', { field, operator, reason });
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
		throw refuse('Give an ID as text, since a number does not hold all its digits');
	}
	if (!known || !formed.has(known.kind)) return value;
	const checked = checkValue(known, value);
	if (checked.ok) return isScalar(checked.value) ? checked.value : value;
	const { code, reason } = checked.issue;
	if (code === 'WRONG_TYPE' || code === 'BAD_FORMAT') throw refuse(reason);
	return value;
}

const isScalar = (value: unknown): value is Scalar =>
	['string', 'number', 'boolean'].includes(typeof value);
