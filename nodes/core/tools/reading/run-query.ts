import type { JsonObject } from '../../kernel/json';
import { isJsonObject } from '../../kernel/json';
import type { Query } from '../query/query';
import { writeCoql } from '../query/write-coql';
import { bounds } from '../words/bounds';
import type { DeskDeps } from '../rights/deps';
import { guardQuery } from '../rights/guard-query';

export interface QueryPage {
	rows: JsonObject[];
	/** Whether more rows follow. */
	more: boolean;
}

/** One page of a query that was found to be allowed: at most as many rows as an answer has. */
export async function runQuery(
	deps: DeskDeps,
	query: Query,
	{ parameter, rows = bounds.rows }: { parameter: string; rows?: number },
): Promise<QueryPage> {
	const guarded = await guardQuery(deps, query, parameter);
	const zoho = await deps.zoho();
	// One row more than is shown tells whether more follow.
	const found = await zoho.coql(writeCoql({ ...guarded, limit: rows + 1 }));
	const kept = found.slice(0, rows).map((row) => ownColumns(row, guarded));
	return { rows: kept, more: found.length > rows };
}

/** What was asked for and nothing beside: Zoho CRM may add columns of its own. */
function ownColumns(row: JsonObject, { columns }: Query): JsonObject {
	const names = columns.map(
		({ field, aggregate, alias }) =>
			alias ?? (aggregate === undefined ? field : `${aggregate}(${field})`),
	);
	return Object.fromEntries(
		names.map((name) => {
			const value = row[name] ?? null;
			return [name, isJsonObject(value) ? linkOf(value) : value];
		}),
	);
}

const linkOf = ({ id, name }: JsonObject): JsonObject => ({
	id: id ?? null,
	...(name === undefined ? {} : { name }),
});
