import { isDate, parseDatetime } from '../datetime.ts';
import { refuse, type Refused } from '../envelope.ts';
import { idOf, isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { findUser, nameOfRecord } from '../records/lookups.ts';
import type { FieldSpec, ModuleSpec } from '../schema/field-spec.ts';
import { findField } from '../schema/modules.ts';
import type { World } from '../world.ts';
import type { Criteria } from './criteria.ts';
import { operatorsOf } from './operators.ts';

const MAX_IN = 100;

export interface Searched {
	id: string;
	indexed: JsonObject;
}

type Predicate = (record: Searched) => boolean;

/** Turns criteria into a test of records; refuses fields and operators Zoho does not search by. */
export function compile(world: World, spec: ModuleSpec, criteria: Criteria): Predicate {
	if (criteria.kind !== 'test') {
		const parts = criteria.parts.map((part) => compile(world, spec, part));
		return criteria.kind === 'and'
			? (record) => parts.every((part) => part(record))
			: (record) => parts.some((part) => part(record));
	}
	const { field: name, operator, values } = criteria;
	const field: FieldSpec | undefined =
		name === 'id' ? { name: 'id', label: 'Id', type: 'lookup', length: 19 } : findField(spec, name);
	const badly = (reason: string, more: JsonObject = {}): Refused =>
		refuse(400, 'INVALID_QUERY', 'Invalid query formed', { ...more, reason });
	if (!field) throw badly('the field is not available for search');
	if (!operatorsOf(field).includes(operator)) {
		throw badly('invalid operator found', { operator });
	}
	if (operator === 'between' && values.length !== 2)
		throw badly('between needs two values', { operator });
	if (operator === 'in' && values.length > MAX_IN) {
		throw refuse(400, 'INVALID_QUERY', 'Only 100 values are allowed in "IN" criteria', {
			param_name: 'criteria',
		});
	}
	const wanted = operator === 'between' || operator === 'in' ? values : [values.join(',')];
	const comparable = wanted.map((value) => toComparable(field, value));
	if (comparable.some((value) => value === undefined)) {
		throw badly('invalid value for search', { expected_data_type: field.type });
	}
	const lowered = comparable.map((value) =>
		typeof value === 'string' ? value.toLowerCase() : value,
	);
	return (record) => {
		const kept = field.name === 'id' ? record.id : (record.indexed[field.name] ?? null);
		return test(operator, field, candidates(world, field, kept), lowered);
	};
}

type Comparable = string | number | bigint | boolean | undefined;

/** A value of the query in the shape the record keeps it in. */
function toComparable(field: FieldSpec, value: string): Comparable {
	switch (field.type) {
		case 'integer':
		case 'double':
		case 'currency':
		case 'percent':
			return value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
		case 'bigint':
			return /^-?\d+$/.test(value) ? BigInt(value) : undefined;
		case 'boolean':
			if (value === 'true') return true;
			return value === 'false' ? false : undefined;
		case 'date':
			return isDate(value) ? value : undefined;
		case 'datetime':
			return parseDatetime(value);
		default:
			return value;
	}
}

/** What of a kept value may match: lookups by id or by name. */
function candidates(world: World, field: FieldSpec, kept: Json): Comparable[] {
	if (kept === null) return field.type === 'boolean' ? [false] : [];
	if (field.type === 'bigint') return [BigInt(String(kept))];
	if (typeof kept === 'string') return [kept.toLowerCase()];
	if (typeof kept === 'number' || typeof kept === 'boolean') return [kept];
	if (Array.isArray(kept)) return kept.flatMap((one) => textOf(one)?.toLowerCase() ?? []);
	const id = idOf(kept) ?? '';
	const module = isObject(kept) ? textOf(kept.module) : undefined;
	const name = module ? nameOfRecord(world, module, id) : findUser(world, id)?.full_name;
	return [id, ...(name ? [name.toLowerCase()] : [])];
}

function test(
	operator: string,
	field: FieldSpec,
	found: Comparable[],
	wanted: Comparable[],
): boolean {
	const [first, second] = wanted;
	const some = (check: (value: NonNullable<Comparable>) => boolean) =>
		found.some((value) => value !== undefined && check(value));
	const order = (check: (one: number) => boolean, other: Comparable) =>
		some((value) => other !== undefined && check(compare(value, other)));
	switch (operator) {
		case 'equals':
			return some((value) => equals(field, value, first));
		case 'not_equal':
			return !some((value) => equals(field, value, first));
		case 'starts_with':
			return some((value) => String(value).startsWith(String(first)));
		case 'in':
			return some((value) => wanted.includes(value));
		case 'greater_than':
			return order((one) => one > 0, first);
		case 'greater_equal':
			return order((one) => one >= 0, first);
		case 'less_than':
			return order((one) => one < 0, first);
		case 'less_equal':
			return order((one) => one <= 0, first);
		default:
			return order((one) => one >= 0, first) && order((one) => one <= 0, second);
	}
}

/**
 * Text `equals` finds the value anywhere in the text (zoho-api.md 4.2), an empty one nowhere;
 * other types are exact.
 */
function equals(field: FieldSpec, value: Comparable, wanted: Comparable): boolean {
	if (wanted === '') return false;
	if (field.type === 'text' || field.type === 'textarea' || field.type === 'website') {
		return field.name === 'Tag' ? value === wanted : String(value).includes(String(wanted));
	}
	return value === wanted;
}

function compare(one: NonNullable<Comparable>, other: NonNullable<Comparable>): number {
	if (one === other) return 0;
	return one < other ? -1 : 1;
}
