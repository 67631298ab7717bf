import { refuse } from '../envelope.ts';
import type { Json, JsonObject } from '../json.ts';
import { inView } from '../records/in-view.ts';
import { customViews } from '../schema/custom-views.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { findField } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { aggregate } from './aggregate.ts';
import type { Query, SelectItem } from './query.ts';
import { invalidColumn, resolve, type Column } from './resolve.ts';
import { compileCondition } from './test-condition.ts';

export interface QueryResult {
	rows: JsonObject[];
	more: boolean;
}

interface Selected {
	item: SelectItem;
	key: string;
	column: Column;
}

/** A result row with what it is ordered by; shown once it is among those that are answered. */
interface Row {
	shown(): JsonObject;
	order: Json[];
}

/** Runs a query over the records of a module. */
export function runQuery(world: World, spec: ModuleSpec, query: Query): QueryResult {
	checkAliases(spec, query);
	const selected = query.select.map((item) => ({
		item,
		key: keyOf(item),
		column: resolve(world, spec, item.path),
	}));
	const test = compileCondition(world, spec, query.where);
	const { view } = query;
	if (view !== undefined && !customViews(spec).some(({ id }) => id === view)) {
		throw refuse(400, 'INVALID_QUERY', 'invalid cvid', { cvid: view });
	}
	const records = inView(world, spec, view, world.store.all(spec.name)).filter(test);
	const grouped =
		query.groupBy.length > 0 || selected.some(({ item }) => item.aggregate !== undefined);
	const rows = grouped
		? groupRows(world, spec, query, selected, records)
		: plainRows(world, spec, query, selected, records);
	const ordered = inOrder(rows, query);
	const { offset, limit } = query;
	return {
		rows: ordered.slice(offset, offset + limit).map(({ shown }) => shown()),
		more: ordered.length > offset + limit,
	};
}

/** No alias may be the name of a column [O26]. */
function checkAliases(spec: ModuleSpec, { select }: Query): void {
	for (const { alias, path } of select) {
		if (alias === undefined || !findField(spec, alias)) continue;
		throw refuse(400, 'INVALID_QUERY', 'the alias is a column', { column_name: path, alias });
	}
}

function keyOf({ path, aggregate: kind, alias }: SelectItem): string {
	return alias ?? (kind === undefined ? path : `${kind}(${path})`);
}

function plainRows(
	world: World,
	spec: ModuleSpec,
	query: Query,
	selected: Selected[],
	records: StoredRecord[],
): Row[] {
	const order = query.orderBy.map(({ name }) => {
		const aliased = selected.find(({ item }) => item.alias === name);
		return aliased?.column ?? resolve(world, spec, name);
	});
	return records.map((record) => ({
		shown: () => ({
			...Object.fromEntries(selected.map(({ key, column }) => [key, column.wire(record)])),
			id: record.id,
		}),
		order: order.map((column) => column.kept(record)),
	}));
}

function groupRows(
	world: World,
	spec: ModuleSpec,
	query: Query,
	selected: Selected[],
	records: StoredRecord[],
): Row[] {
	const by = query.groupBy.map((path) => resolve(world, spec, path));
	for (const { item } of selected) {
		if (item.aggregate === undefined && !query.groupBy.includes(item.path)) {
			throw invalidColumn(item.path, 'group by');
		}
	}
	const groups = new Map<string, StoredRecord[]>();
	for (const record of records) {
		const key = JSON.stringify(by.map((column) => column.kept(record)));
		groups.set(key, [...(groups.get(key) ?? []), record]);
	}
	return [...groups.values()].map((members) => {
		const [first] = members;
		const shown: JsonObject = {};
		for (const { item, key, column } of selected) {
			shown[key] = item.aggregate
				? aggregate(item.aggregate, column, members)
				: first
					? column.wire(first)
					: null;
		}
		return { shown: () => shown, order: query.orderBy.map(({ name }) => shown[name] ?? null) };
	});
}

function inOrder(rows: Row[], query: Query): Row[] {
	return [...rows].sort((one, other) => {
		for (const [index, { down }] of query.orderBy.entries()) {
			const difference = compare(one.order[index] ?? null, other.order[index] ?? null);
			if (difference !== 0) return down ? -difference : difference;
		}
		return 0;
	});
}

/** Empty values come first; text is ordered without case. */
function compare(one: Json, other: Json): number {
	const left = sortKey(one);
	const right = sortKey(other);
	if (left === right) return 0;
	if (left === null) return -1;
	if (right === null) return 1;
	return left < right ? -1 : 1;
}

function sortKey(value: Json): string | number | null {
	if (value === null || typeof value === 'number') return value;
	return typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value);
}
