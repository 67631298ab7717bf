import type { JsonObject } from '../kernel/json';
import { readPage } from './envelope';
import { zohoFail } from './error-catalogue';
import { limits } from './limits';
import type { Session } from './session';

/** The query with its quoted texts blanked out, an unclosed one to the end, so that words in values are not taken for keywords. */
function withoutTexts(query: string): string {
	return query.replace(/'(?:\\[\s\S]|[^'\\])*(?:'|\\?$)/g, (text) => ' '.repeat(text.length));
}

/** Rows the query itself asks for; undefined without LIMIT. */
function ownLimit(bare: string): number | undefined {
	const found = /\blimit\s+(?:\d+\s*,\s*)?(\d+)/i.exec(bare)?.[1];
	return found === undefined ? undefined : Number(found);
}

function checkQuery(query: string): string {
	const trimmed = query.trim().replace(/;$/, '').trim();
	const bare = withoutTexts(trimmed);
	if (!/^select\s/i.test(bare) || !/\sfrom\s/i.test(bare)) throw zohoFail('COQL_NOT_A_QUERY');
	if (!/\swhere\b/i.test(bare)) throw zohoFail('COQL_WITHOUT_WHERE');
	const own = ownLimit(bare);
	if (own !== undefined && own > limits.coqlRows) throw zohoFail('COQL_LIMIT');
	return trimmed;
}

/**
 * Runs a COQL query, checked as far as it can be before credits are spent. A query with its own LIMIT
 * or OFFSET makes one call; any other is paged until `limit` records or the end (#19, #21).
 */
export async function runCoql(
	deps: { session: Session; base: string },
	query: string,
	limit?: number,
): Promise<JsonObject[]> {
	const text = checkQuery(query);
	const page = async (paged: string) => {
		const { status, body } = await deps.session.send({
			method: 'POST',
			path: `${deps.base}/coql`,
			body: { select_query: paged },
			repeat: 'safe',
		});
		return readPage(status, body, 'data');
	};
	if (limit !== undefined && limit <= 0) return [];
	if (/\b(limit|offset)\s+\d/i.test(withoutTexts(text))) {
		const { rows } = await page(text);
		return rows.slice(0, limit);
	}

	const rows: JsonObject[] = [];
	let fetched = 0;
	for (;;) {
		const size = Math.min(limits.coqlRows, limit === undefined ? limits.coqlRows : limit - fetched);
		const { rows: found, more } = await page(`${text} limit ${fetched}, ${size}`);
		rows.push(...found);
		fetched += size;
		if (!more || (limit !== undefined && fetched >= limit)) return rows;
		if (fetched >= limits.coqlReach) throw zohoFail('COQL_REACH', { limit: limits.coqlReach });
	}
}
