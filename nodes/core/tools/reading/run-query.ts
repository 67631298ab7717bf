import { CoreError } from '../../kernel/errors';
import { given } from '../../kernel/given';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { Query } from '../query/query';
import { writeCoql } from '../query/write-coql';
import { bounds } from '../words/bounds';
import { failTool } from '../words/error-catalog';
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
	const found = await zoho
		.coql(writeCoql({ ...guarded, limit: rows + 1 }))
		.catch((cause: unknown) => Promise.reject(asAsked(cause, parameter)));
	const kept = found.slice(0, rows).map((row) => ownColumns(row, guarded));
	return { rows: kept, more: found.length > rows };
}

/** A refusal of the query that was made here, as one of the argument that it was made of. */
function asAsked(cause: unknown, parameter: string): unknown {
	if (!(cause instanceof CoreError) || !isOfQuery(cause)) return cause;
	const { field } = cause.details;
	const facts = { parameter, reason: cause.advice, ...given({ field }) };
	return failTool('QUERY_REFUSED', facts, { cause });
}

const isOfQuery = ({ details }: CoreError): boolean => details['parameter'] === 'Query';

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
