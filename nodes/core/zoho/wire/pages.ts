import type { JsonObject } from '../../kernel/json';
import { expectRows, readPage } from './envelope';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { createPageWatch } from './page-watch';
import type { Session, ZohoCall } from './session';

export interface PagedRead {
	path: string;
	query: Record<string, string>;
	/** Where the rows are in the answer, e.g. `data`. */
	key: string;
	module?: string;
	limit: number | undefined;
	/** Rows that count; all when left out. */
	keep?(row: JsonObject): boolean;
	/** Zoho's refusal in the words of the caller. */
	explain?: ZohoCall['explain'];
	/** Where Zoho stops, and what to fail with when rows are left behind; by default page tokens' reach. */
	reach?: { rows: number; code: 'LIMIT_REACHED' | 'PAGINATION_LIMIT_EXCEEDED' };
}

type PageQuery = Record<string, string>;

/**
 * Reads pages until `limit` rows or the end: no more of them than the limit needs, and a first page
 * no larger than it (#144). Pages go by number as far as Zoho counts them, from there by token.
 */
export async function readPages(session: Session, read: PagedRead): Promise<JsonObject[]> {
	const { path, query, key, module, limit } = read;
	const reach = read.reach ?? { rows: limits.tokenRows, code: 'PAGINATION_LIMIT_EXCEEDED' };
	if (limit !== undefined && limit <= 0) return [];
	// Of a page some rows may not count: then no page is too large.
	const size = Math.min(limits.pageRows, read.keep ? limits.pageRows : (limit ?? limits.pageRows));
	const rows: JsonObject[] = [];
	let fetched = 0;
	let token: string | undefined;
	const watch = createPageWatch(module ?? path);

	for (;;) {
		const call: ZohoCall = {
			method: 'GET',
			path,
			query: { ...query, ...pageQuery(fetched, size, token) },
			repeat: 'safe',
		};
		if (module !== undefined) call.module = module;
		if (read.explain) call.explain = read.explain;
		const { status, body } = await session.send(call);
		const page = readPage(status, body, key);
		expectRows(page, fetched, module ?? path);
		watch(page, fetched < limits.pagedRows ? undefined : token);
		rows.push(...(read.keep ? page.rows.filter(read.keep) : page.rows));
		fetched += size;
		token = page.nextToken;
		if (!page.more || (limit !== undefined && rows.length >= limit)) return rows.slice(0, limit);
		if (fetched >= reach.rows || (fetched >= limits.pagedRows && token === undefined)) {
			throw failZoho(reach.code, { module: module ?? path, limit: fetched });
		}
	}
}

function pageQuery(fetched: number, size: number, token: string | undefined): PageQuery {
	const query: PageQuery = { per_page: String(size) };
	if (fetched === 0) return query;
	if (fetched < limits.pagedRows) return { ...query, page: String(fetched / size + 1) };
	return token === undefined ? query : { ...query, page_token: token };
}
