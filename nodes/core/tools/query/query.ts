/** A value of a condition, as COQL has it. */
export type Literal = string | number | boolean;

export const comparisons = ['=', '!=', '>', '>=', '<', '<='] as const;

export type QueryOperator =
	| (typeof comparisons)[number]
	| 'like'
	| 'not like'
	| 'in'
	| 'not in'
	| 'between'
	| 'not between'
	| 'is null'
	| 'is not null';

/** One comparison of a field, which may be a path over lookups such as `Account_Name.Industry`. */
export interface Test {
	field: string;
	operator: QueryOperator;
	values: readonly Literal[];
}

export type Where = Test | { all: readonly Where[] } | { any: readonly Where[] };

export const aggregates = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX'] as const;
export type Aggregate = (typeof aggregates)[number];

export interface Column {
	field: string;
	aggregate?: Aggregate;
	alias?: string;
}

/** A COQL query as far as the tools know it: no subqueries, no views. */
export interface Query {
	columns: readonly Column[];
	module: string;
	where: Where | undefined;
	groupBy: readonly string[];
	orderBy: ReadonlyArray<{ field: string; descending: boolean }>;
	limit: number | undefined;
	offset: number;
}

/** All tests of a condition. */
export function testsOf(where: Where | undefined): Test[] {
	if (where === undefined) return [];
	if ('field' in where) return [where];
	return ('all' in where ? where.all : where.any).flatMap(testsOf);
}

/** Both conditions; undefined when there is none. */
export function both(one: Where | undefined, other: Where | undefined): Where | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return { all: [one, other] };
}
