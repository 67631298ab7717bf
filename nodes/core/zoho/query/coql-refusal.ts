import type { CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';
import type { Refusal } from '../wire/envelope';
import { failZoho } from '../words/error-catalog';

/** A query as far as its refusal needs it. */
interface AskedQuery {
	/** The panel's label of the parameter that holds the query. */
	parameter: string;
	/** The query with its values blanked out, names in quotes without them. */
	bare: string;
}

const parts = /[A-Za-z_$][\w$]*(?:(?:\.|->)[A-Za-z_$][\w$]*)*|[=<>()]/g;
const clauses = /^(?:select|from|where|group by|order by|limit|offset)$/i;
const operators = /^(?:[=<>]|!=|>=|<=|(?:not )?(?:like|in|between)|is (?:not )?null|is|not)$/i;

const keywords = new Set(
	'select from where and or not is null group order by limit offset as asc desc'.split(' '),
);

/**
 * Zoho's refusal of a query in words that say which part of it to change; undefined when the
 * refusal is about something else. Nothing that may be a value is taken over.
 */
export function coqlRefusal(refusal: Refusal, asked: AskedQuery): CoreError | undefined {
	const { parameter, bare } = asked;
	const { code, details } = refusal;
	const module = moduleOfQuery(bare) ?? '?';
	const known: JsonObject = { parameter, module, zohoCode: code };
	switch (code) {
		case 'INVALID_MODULE':
			return failZoho('COQL_MODULE', known);
		case 'INVALID_QUERY': {
			if (details['alias'] !== undefined) return failZoho('COQL_ALIAS', known);
			const field = nameIn(bare, details['column_name']);
			if (field === undefined) return failZoho('SYNTAX_ERROR', { ...known, near: 'its WHERE' });
			const operator = details['operator'];
			if (typeof operator !== 'string' || !operators.test(operator)) {
				return failZoho('COQL_COLUMN', { ...known, field });
			}
			return failZoho('COQL_OPERATOR', { ...known, field, operator });
		}
		case 'SYNTAX_ERROR':
			return failZoho('SYNTAX_ERROR', { ...known, near: placeOf(details, bare) });
		case 'LIMIT_EXCEEDED':
			return failZoho('COQL_TOO_MUCH', known);
		case 'INVALID_DATA':
			return failZoho('COQL_LIMIT', known);
		case 'INVALID_ALIAS':
		case 'DUPLICATE_ALIAS':
		case 'DUPLICATE_DATA':
			return failZoho('COQL_ALIAS', known);
		default:
			return undefined;
	}
}

/** The module after FROM; undefined when no name stands there. */
export function moduleOfQuery(bare: string): string | undefined {
	return /\sfrom\s+([A-Za-z]\w*)/i.exec(bare)?.[1];
}

function placeOf({ near, line, column, clause }: JsonObject, bare: string): string {
	const word = nameIn(bare, near);
	if (word !== undefined) return `'${word}'`;
	const [row, letter] = [numberOf(line), numberOf(column)];
	if (row && letter) return `line ${row}, column ${letter}`;
	const isClause = typeof clause === 'string' && clauses.test(clause);
	return isClause ? `its ${clause.toUpperCase()}` : 'its first quote or bracket';
}

/**
 * The name in the query that Zoho means, whole where Zoho gives its last part alone; undefined for
 * what is no name of the query or stands where a value stands, which is never repeated.
 */
function nameIn(bare: string, value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const meant = wordsOf(bare).filter(({ word }) => word === value || word.endsWith(`.${value}`));
	if (meant.some(({ isValue }) => isValue)) return undefined;
	return (meant.find(({ word }) => word === value) ?? meant[0])?.word;
}

/** The names and keywords of a query, each with whether it stands where a value stands: someone forgot its quotes. */
function wordsOf(bare: string): Array<{ word: string; isValue: boolean }> {
	const words: Array<{ word: string; isValue: boolean }> = [];
	let isValue = false;
	let last = '';
	let between = false;
	for (const [word] of bare.matchAll(parts)) {
		const part = word.toLowerCase();
		if (/^\w/.test(word)) words.push({ word, isValue: isValue && !keywords.has(part) });
		if (/^(?:[=<>]|like|between)$/.test(part) || (part === '(' && last === 'in')) isValue = true;
		else if (part === ')' || (keywords.has(part) && !(part === 'and' && between))) isValue = false;
		if (part === 'between' || part === 'and') between = part === 'between';
		last = part;
	}
	return words;
}

function numberOf(value: unknown): number | undefined {
	const number = Number(value);
	return Number.isInteger(number) && number > 0 ? number : undefined;
}
