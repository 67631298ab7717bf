import type { JsonObject } from '../../kernel/json';
import { coqlRefusal, moduleOfQuery } from './coql-refusal';
import { unknownColumn } from './coql-column';
import { expectRows, readPage } from '../wire/envelope';
import { createPageWatch } from '../wire/page-watch';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import type { RecordDeps } from '../modules/record-deps';

/** The panel's label of the query. */
const parameter = 'Query';

/**
 * Runs a COQL query, checked as far as it can be before credits are spent. A query with its own LIMIT
 * or OFFSET makes one call; any other is paged until `limit` records or the end (#19, #21).
 */
export async function runCoql(
	deps: Pick<RecordDeps, 'session' | 'base' | 'metadata'>,
	query: string,
	limit?: number,
): Promise<JsonObject[]> {
	const { text, bare, module } = checkQuery(query);
	const named = withNames(text);
	const page = async (paged: string) => {
		const answer = deps.session.send({
			method: 'POST',
			path: `${deps.base}/coql`,
			body: { select_query: paged },
			module,
			explain: (refusal) => coqlRefusal(refusal, { parameter, bare: named }),
			repeat: 'safe',
		});
		const { status, body } = await answer.catch(async (cause: unknown) =>
			Promise.reject(await unknownColumn(deps.metadata, cause)),
		);
		return readPage(status, body, 'data');
	};
	if (limit !== undefined && limit <= 0) return [];
	if (/\b(limit|offset)\s+\d/i.test(bare)) {
		const { rows } = await page(text);
		return rows.slice(0, limit);
	}

	const rows: JsonObject[] = [];
	let fetched = 0;
	const watch = createPageWatch(module);
	for (;;) {
		const size = Math.min(limits.coqlRows, limit === undefined ? limits.coqlRows : limit - fetched);
		const found = await page(`${text} limit ${fetched}, ${size}`);
		expectRows(found, fetched, module);
		watch(found);
		rows.push(...found.rows);
		fetched += size;
		if (!found.more || (limit !== undefined && fetched >= limit)) return rows;
		if (fetched >= limits.coqlReach)
			throw failZoho('COQL_REACH', { parameter, module, limit: limits.coqlReach });
	}
}

function checkQuery(query: string): { text: string; bare: string; module: string } {
	const text = query.trim().replace(/;$/, '').trim();
	const bare = withoutTexts(text);
	const module = moduleOfQuery(bare);
	if (!/^select\b/i.test(bare) || module === undefined) {
		throw failZoho('COQL_NOT_A_QUERY', { parameter });
	}
	if (hasStar(bare)) throw failZoho('COQL_STAR', { parameter, module });
	if (!/\swhere\b/i.test(bare)) throw failZoho('COQL_WITHOUT_WHERE', { parameter, module });
	const own = ownLimit(bare);
	if (own !== undefined && (own < 1 || own > limits.coqlRows)) {
		throw failZoho('COQL_LIMIT', { parameter, module });
	}
	return { text, bare, module };
}

/** Texts stand in single or double quotes, which are doubled within them; an unclosed one goes to the end. */
const quoted = /'(?:''|[^'])*(?:'|$)|"(?:""|[^"])*(?:"|$)/g;

/** The query with its quoted texts blanked out, an unclosed one to the end, so that words in values are not taken for keywords. */
export function withoutTexts(query: string): string {
	return query.replace(quoted, (text) => ' '.repeat(text.length));
}

const namePath = /^[A-Za-z_$][\w$]*(?:(?:\.|->)[A-Za-z_$][\w$]*)*$/;
const operatorNext = /^\s*(?:[=<>!]|(?:is|not|in|like|between)\b)/i;

/**
 * The query with its values blanked out and its quoted names without their quotes: a name may stand in
 * quotes as well, a reserved word must. Source: Zoho, Kaizen #171, answer 1, and #81.
 */
export function withNames(query: string): string {
	const from = withoutTexts(query).search(/\sfrom\s/i);
	return query.replace(quoted, (text, at: number) => {
		const name = text.slice(1, -1);
		const isName = at < from || operatorNext.test(query.slice(at + text.length));
		return isName && namePath.test(name) ? ` ${name} ` : ' '.repeat(text.length);
	});
}

/** Whether fields are asked for with `*`, alone, in COUNT or behind a lookup. */
function hasStar(bare: string): boolean {
	const [selected = ''] = bare.split(/\sfrom\s/i, 1);
	return selected.includes('*');
}

/** Rows the query itself asks for; undefined without LIMIT. */
function ownLimit(bare: string): number | undefined {
	const found = /\blimit\s+(?:\d+\s*,\s*)?(\d+)/i.exec(bare)?.[1];
	return found === undefined ? undefined : Number(found);
}
