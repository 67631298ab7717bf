import { isDate, parseDatetime } from '../datetime.ts';
import { notInTwin, refuse, type Refused } from '../envelope.ts';
import { idOf, type Json } from '../json.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { operatorsOf } from './operators.ts';
import type { Condition, Literal, Operator } from './query.ts';
import { resolve, type Column } from './resolve.ts';

type Comparable = string | number | bigint | boolean;
export type Test = (record: StoredRecord) => boolean;

/** Turns a condition into a test of records; refuses operators and values that do not fit the column. */
export function compileCondition(world: World, spec: ModuleSpec, condition: Condition): Test {
	if (condition.kind !== 'test') {
		const left = compileCondition(world, spec, condition.left);
		const right = compileCondition(world, spec, condition.right);
		return condition.kind === 'and'
			? (record) => left(record) && right(record)
			: (record) => left(record) || right(record);
	}
	const column = resolve(world, spec, condition.path);
	const { operator } = condition;
	if (!operatorsOf(column.field).includes(operator)) {
		throw unfitOperator(condition);
	}
	if (operator.endsWith('like')) return likeTest(column, condition);
	const wanted = condition.values.map((value) => comparableOf(column, value, condition));
	return (record) => holds(operator, keptComparables(column, column.kept(record)), wanted);
}

type Comparison = Extract<Condition, { kind: 'test' }>;

/** Comparisons O26 lists for a refused operator; other operators are refused with their value. */
const PLAIN = ['>', '<', '>=', '<=', '=', '!=', 'is null', 'is not null'];

function unfitOperator(condition: Comparison): Refused {
	const { path, operator } = condition;
	if (!PLAIN.includes(operator)) return unfitValue(condition);
	return refuse(400, 'INVALID_QUERY', 'Invalid query formed', {
		reason: 'invalid operator found',
		column_name: path,
		operator,
	});
}

function unfitValue({ path, operator, values }: Comparison): Refused {
	return refuse(400, 'INVALID_QUERY', 'unsupported column in criteria', {
		cv_criteria: false,
		column_name: path,
		value: values[0]?.text ?? '',
		operator: operator === 'not between' ? 'between' : operator,
	});
}

function comparableOf(column: Column, { kind, text }: Literal, condition: Comparison): Comparable {
	const unfit = () => unfitValue(condition);
	switch (column.field.type) {
		case 'integer':
		case 'double':
		case 'currency':
		case 'percent':
			if (kind !== 'number') throw unfit();
			return Number(text);
		case 'boolean':
			if (text !== 'true' && text !== 'false') throw unfit();
			return text === 'true';
		case 'date':
			if (kind !== 'string' || !isDate(text)) throw unfit();
			return text;
		case 'datetime': {
			const utc = kind === 'string' ? parseDatetime(text) : undefined;
			if (utc === undefined) throw unfit();
			return utc;
		}
		case 'lookup':
		case 'multi_module_lookup':
		case 'ownerlookup':
		case 'userlookup':
			if (!/^\d+$/.test(text)) throw unfit();
			return text;
		case 'bigint':
			if (!/^-?\d+$/.test(text)) throw unfit();
			return BigInt(text);
		case 'multiselectpicklist':
			if (text.includes(';')) throw notInTwin('several values of a multi-select in one text');
			return text.toLowerCase();
		default:
			if (kind !== 'string') throw unfit();
			return text.toLowerCase();
	}
}

/** Several for a multi-select or tags, none for an empty value. */
function keptComparables(column: Column, kept: Json): Comparable[] {
	if (kept === null || kept === '') return [];
	if (column.field.type === 'bigint') return [BigInt(String(kept))];
	// In small letters it would be later than any other of its day.
	if (column.field.type === 'datetime') return [String(kept)];
	if (typeof kept === 'string') return [kept.toLowerCase(), kept];
	if (typeof kept === 'object') {
		if (Array.isArray(kept)) return kept.flatMap((one) => keptComparables(column, one));
		const id = idOf(kept);
		return id === undefined ? [] : [id];
	}
	return [kept];
}

function holds(operator: Operator, found: Comparable[], wanted: Comparable[]): boolean {
	const [low, high] = wanted;
	const some = (check: (value: Comparable) => boolean) => found.some(check);
	const one = (check: (value: Comparable, other: Comparable) => boolean) =>
		low !== undefined && some((value) => check(value, low));
	switch (operator) {
		case 'is null':
			return found.length === 0;
		case 'is not null':
			return found.length > 0;
		case '=':
		case 'in':
			return some((value) => wanted.includes(value));
		case '!=':
		case 'not in':
			return !some((value) => wanted.includes(value));
		case '>':
			return one((value, other) => value > other);
		case '>=':
			return one((value, other) => value >= other);
		case '<':
			return one((value, other) => value < other);
		case '<=':
			return one((value, other) => value <= other);
		default: {
			if (low === undefined || high === undefined) return false;
			const inside = some((value) => value >= low && value <= high);
			return operator === 'between' ? inside : found.length > 0 && !inside;
		}
	}
}

function likeTest(column: Column, condition: Comparison): Test {
	const { operator, values } = condition;
	const [value] = values;
	const pattern = value?.text.toLowerCase() ?? '';
	const starts = pattern.endsWith('%');
	const ends = pattern.startsWith('%');
	const core = pattern.slice(ends ? 1 : 0, starts ? -1 : undefined);
	if (value?.kind !== 'string' || core.includes('%')) {
		throw unfitValue(condition);
	}
	const negated = operator === 'not like';
	if (negated && !(starts && ends)) {
		throw unfitValue(condition);
	}
	return (record) => {
		const kept = column.kept(record);
		const text = typeof kept === 'string' ? kept.toLowerCase() : '';
		const found =
			starts && ends
				? text.includes(core)
				: starts
					? text.startsWith(core)
					: ends
						? text.endsWith(core)
						: text === core;
		return found !== negated;
	};
}
