import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { Field } from '../../zoho/words/field';
import type { Literal, Test, Where } from './query';

type Comparable = string | number | boolean;

/**
 * Whether a record fulfills a condition, looked at here: the net below what Zoho CRM was asked, and the
 * only one where there is nothing to ask yet. A field that the record lacks fulfills `is null` alone;
 * paths over lookups fulfill nothing. Another case is another text, unless it is said not to be.
 */
export function fits(
	where: Where | undefined,
	record: JsonObject,
	fields: readonly Field[],
	anyCase = false,
): boolean {
	if (where === undefined) return true;
	const fitsOne = (one: Where) => fits(one, record, fields, anyCase);
	if ('all' in where) return where.all.every(fitsOne);
	if ('any' in where) return where.any.some(fitsOne);
	return passes(where, record, { fields, anyCase });
}

function passes(
	{ field: name, operator, values }: Test,
	record: JsonObject,
	{ fields, anyCase }: { fields: readonly Field[]; anyCase: boolean },
) {
	const field = fields.find((one) => one.name === name);
	if (!field && name !== 'id') return false;
	const found = comparablesOf(record[name], field);
	const wanted = values.map((value) => comparableOf(value, field));
	const [low, high] = wanted;
	const some = (check: (value: Comparable) => boolean) => found.some(check);
	const order = (check: (difference: number) => boolean) =>
		low !== undefined && some((value) => check(compare(value, low)));
	switch (operator) {
		case 'is null':
			return found.length === 0;
		case 'is not null':
			return found.length > 0;
		case '=':
		case 'in':
			return some((value) =>
				anyCase ? wanted.some((one) => alike(value, one)) : wanted.includes(value),
			);
		case '!=':
		case 'not in':
			return found.length > 0 && !some((value) => wanted.some((one) => alike(value, one)));
		case '>':
			return order((difference) => difference > 0);
		case '>=':
			return order((difference) => difference >= 0);
		case '<':
			return order((difference) => difference < 0);
		case '<=':
			return order((difference) => difference <= 0);
		case 'between':
			return (
				low !== undefined &&
				high !== undefined &&
				some((value) => compare(value, low) >= 0 && compare(value, high) <= 0)
			);
		case 'not between':
			return (
				low !== undefined &&
				high !== undefined &&
				some((value) => compare(value, low) < 0 || compare(value, high) > 0)
			);
		case 'like':
			return some((value) => isLike(value, low));
		case 'not like':
			return found.length > 0 && !some((value) => isLike(value, low));
	}
}

/** Zoho CRM takes no case for another text, so what is alike is not unlike. */
const alike = (one: Comparable, other: Comparable): boolean =>
	one === other || String(one).toLowerCase() === String(other).toLowerCase();

/** NaN where the two cannot be compared, which is in no order. */
function compare(one: Comparable, other: Comparable): number {
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	if (typeof one === 'string' && typeof other === 'string') {
		return one === other ? 0 : one < other ? -1 : 1;
	}
	return NaN;
}

/** `%` stands at the ends of a pattern alone. */
function isLike(value: Comparable, pattern: Comparable | undefined): boolean {
	if (typeof value !== 'string' || typeof pattern !== 'string') return false;
	const text = value.toLowerCase();
	const part = pattern.toLowerCase().replace(/^%|%$/g, '');
	const [open, ends] = [pattern.startsWith('%'), pattern.endsWith('%')];
	if (open && ends) return text.includes(part);
	if (open) return text.endsWith(part);
	return ends ? text.startsWith(part) : text === part;
}

function comparablesOf(value: unknown, field: Field | undefined): Comparable[] {
	if (value === null || value === undefined || value === '') return [];
	if (Array.isArray(value)) return value.flatMap((one) => comparablesOf(one, field));
	if (isJsonObject(value)) {
		const { id } = value;
		return typeof id === 'string' ? [id] : [];
	}
	const scalar = typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
	return [comparableOf(scalar, field)];
}

/** Times as milliseconds, numbers as numbers, whatever form they came in. */
function comparableOf(value: Literal, field: Field | undefined): Comparable {
	switch (field?.kind) {
		case 'datetime':
			return Date.parse(String(value));
		case 'integer':
		case 'bigint':
		case 'decimal':
			return Number(value);
		case 'boolean':
			return value === true || value === 'true';
		default:
			return String(value);
	}
}
