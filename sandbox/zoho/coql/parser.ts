import { refuse, type Refused } from '../envelope.ts';
import { parseCondition } from './condition.ts';
import { createCursor, type Cursor } from './cursor.ts';
import { lex, missingClause, syntaxError } from './lexer.ts';
import type { Aggregate, Query, SelectItem } from './query.ts';

const DEFAULT_LIMIT = 200;
const MAX_LIMIT = 2_000;
/** O26 says 50, a later post of Zoho's 500. */
const MAX_COLUMNS = 500;
const MAX_REACH = 100_000;

/** Reads a query; refuses what breaks the grammar or a limit (zoho-api.md 4.3 and section 3). */
export function parseQuery(text: string): Query {
	const cursor = createCursor(lex(text));
	cursor.keyword('select');
	const select = list(cursor, selectItem);
	within(select.length, MAX_COLUMNS, 'select');
	const aggregates = select.filter(({ aggregate }) => aggregate !== undefined).length;
	within(aggregates, 5, 'aggregate');
	checkAliases(select);
	checkTwice(select.map((item) => [item.aggregate, item.path]));
	cursor.keyword('from');
	const module = cursor.name();
	const view = cursor.takeSign('#') ? cursor.take('number') : undefined;
	if (!cursor.takeKeyword('where')) throw afterModule(cursor);
	const where = parseCondition(cursor);
	const groupBy = grouping(cursor);
	const orderBy = ordering(cursor);
	const paging = limits(cursor);
	cursor.end();
	return {
		select,
		module,
		...(view === undefined ? {} : { view }),
		where,
		groupBy,
		orderBy,
		...paging,
	};
}

/** What stands where WHERE must: another clause, the end, or something that is no clause. */
function afterModule(cursor: Cursor): Refused {
	const { kind, text } = cursor.peek();
	const another = kind === 'end' || /^(group|order|limit|offset)$/i.test(text);
	return another ? missingClause('where') : syntaxError(cursor.peek());
}

function list<T>(cursor: Cursor, item: (cursor: Cursor) => T): T[] {
	const items = [item(cursor)];
	while (cursor.takeSign(',')) items.push(item(cursor));
	return items;
}

const aggregates: readonly string[] = ['SUM', 'MAX', 'MIN', 'AVG', 'COUNT'];
const isAggregate = (word: string): word is Aggregate => aggregates.includes(word);

function selectItem(cursor: Cursor): SelectItem {
	const path = cursor.column();
	const item: SelectItem =
		isAggregate(path) && cursor.takeSign('(')
			? { path: cursor.column(), aggregate: path }
			: { path };
	if (item.aggregate) cursor.sign(')');
	if (!cursor.takeKeyword('as')) return item;
	return { ...item, alias: cursor.take('string') };
}

function checkAliases(select: SelectItem[]): void {
	const seen = new Set<string>();
	for (const { alias, path } of select) {
		if (alias === undefined) continue;
		if (!/^\w[\w ]*$/.test(alias)) {
			throw refuse(400, 'INVALID_ALIAS', 'the alias is invalid', { column_name: path });
		}
		if (seen.has(alias)) {
			throw refuse(400, 'DUPLICATE_ALIAS', 'the alias is given twice', { alias });
		}
		seen.add(alias);
	}
}

/** A column of SELECT or ORDER BY may stand there once. */
function checkTwice(columns: Array<[Aggregate | undefined, string]>): void {
	const seen = new Set<string>();
	for (const [aggregate, path] of columns) {
		const key = `${aggregate ?? ''} ${path}`;
		if (seen.has(key)) {
			throw refuse(400, 'DUPLICATE_DATA', 'the column is given twice', {
				column_name: path,
				...(aggregate === undefined ? {} : { aggregate }),
			});
		}
		seen.add(key);
	}
}

function grouping(cursor: Cursor): string[] {
	if (!cursor.takeKeyword('group')) return [];
	cursor.keyword('by');
	const names = list(cursor, (inner) => inner.column());
	within(names.length, 4, 'group by');
	return names;
}

function ordering(cursor: Cursor): Query['orderBy'] {
	if (!cursor.takeKeyword('order')) return [];
	cursor.keyword('by');
	const names = list(cursor, (inner) => {
		const name = inner.peek().kind === 'string' ? inner.take('string') : inner.name();
		if (inner.takeKeyword('desc')) return { name, down: true };
		inner.takeKeyword('asc');
		return { name, down: false };
	});
	within(names.length, 10, 'order by');
	checkTwice(names.map(({ name }) => [undefined, name]));
	return names;
}

function limits(cursor: Cursor): { limit: number; offset: number } {
	let limit = DEFAULT_LIMIT;
	let offset = 0;
	if (cursor.takeKeyword('limit')) {
		limit = cursor.count();
		if (cursor.takeSign(',')) {
			offset = limit;
			limit = cursor.count();
		}
	}
	if (cursor.takeKeyword('offset')) offset = cursor.count();
	if (limit === 0) {
		throw refuse(400, 'INVALID_DATA', 'limit should be greater than 0');
	}
	within(limit, MAX_LIMIT, 'limit');
	within(offset + limit, MAX_REACH, 'offset');
	return { limit, offset };
}

function within(count: number, most: number, clause: string): void {
	if (count <= most) return;
	throw refuse(400, 'LIMIT_EXCEEDED', 'the limit is exceeded', { clause, limit: most });
}
