import type { CoreError } from '../../kernel/errors';
import { given } from '../../kernel/given';
import { isJsonObject, type JsonObject } from '../../kernel/json';
import { rowReplies, type RowReply } from '../wire/envelope';
import { scopesFor } from '../wire/scopes';
import type { ZohoCall } from '../wire/session';
import { toZohoError } from '../wire/to-error';
import { failZoho } from '../words/error-catalog';

/** What the rows of a write's answer come to. */
export interface RowsSaid {
	/** IDs that Zoho names of what it wrote. */
	ids: string[];
	/** Those of records that it made. */
	made: string[];
	written: number;
	/** Codes of the rows that were refused. */
	refused: string[];
	/** Why the call is no success; undefined when no row was refused. */
	error: CoreError | undefined;
}

/**
 * Reads what Zoho says of each row of a write: `{ "data": [{ "code", "status", … }] }`, under any
 * key. One refused row is its own error; of several the error names in its details which were
 * written and which refused, so that none is sent twice and none missed.
 */
export function readRowsSaid(body: unknown, call: ZohoCall): RowsSaid {
	const replies = repliesIn(body);
	const asked = { ...call, scopes: scopesFor(call.method, call.path) };
	const written: JsonObject[] = [];
	const refused: JsonObject[] = [];
	let first: CoreError | undefined;
	for (const [row, reply] of replies.entries()) {
		if (reply.ok) {
			written.push({ row, ...given({ id: idOf(reply), action: reply.action }) });
			continue;
		}
		const error = toZohoError(reply.refusal, asked);
		first ??= error;
		refused.push({ row, ...error.details, code: error.code, message: error.message });
	}
	const idsIn = (rows: JsonObject[]) =>
		rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
	return {
		ids: idsIn(written),
		made: idsIn(written.filter(({ action }) => action !== 'update')),
		written: written.length,
		refused: refused.map(({ code }) => String(code)),
		error: replies.length === 1 ? first : first && severalRefused(written, refused),
	};
}

function repliesIn(body: unknown): RowReply[] {
	const lists = isJsonObject(body) ? Object.entries(body) : [];
	return lists.flatMap(([key, rows]) =>
		Array.isArray(rows) ? (rowReplies(body, key, rows.length) ?? []) : [],
	);
}

function severalRefused(written: JsonObject[], refused: JsonObject[]): CoreError {
	const named = written.map(({ row, id }) =>
		id === undefined ? String(row) : `${String(row)} (${String(id)})`,
	);
	return failZoho('ROWS_REFUSED', {
		count: written.length + refused.length,
		refusedCount: refused.length,
		writtenRows: named.join(', ') || 'none',
		refusedRows: refused.map(({ row }) => String(row)).join(', '),
		written,
		refused,
	});
}

function idOf({ details }: RowReply & { ok: true }): string | undefined {
	const { id } = details;
	return typeof id === 'string' ? id : undefined;
}
