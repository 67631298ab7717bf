import { isJsonObject, type Json, type JsonObject } from '../../kernel/json';
import type { SearchBy } from '../../zoho/records/search-by';
import { limits } from '../../zoho/words/limits';
import type { Field } from '../../zoho/words/field';
import { fits } from '../query/fits';
import { testsOf } from '../query/query';
import { failTool } from '../words/error-catalog';
import type { DeskDeps } from '../rights/deps';
import type { FoundRows, Question } from './question';
import { seenField, type ModuleView } from '../rights/module-view';

/** Zoho's search reaches 2,000, and fails when it is asked for the last of them. */
const mostRead = limits.searchRows - limits.pageRows;

/**
 * Records that a search finds, of those that may be seen. Zoho CRM takes no condition beside a word, so
 * every record is looked at here; where fields are hidden, only those whose shown fields hold what was
 * looked for, since a find by a hidden value would tell of it.
 */
export async function searchRows(
	deps: DeskDeps,
	view: ModuleView,
	question: Question & { search: string },
): Promise<FoundRows> {
	const { where, sort, fields, rows, offset } = question;
	const by = searchBy(question.search);
	const scope = await deps.scopeOf(view);
	const hides = view.seen.length < view.fields.length;
	const looked = new Set([...testsOf(where), ...testsOf(scope)].map(({ field }) => field));
	const needed = hides || sort ? [] : [...new Set([...fields, ...looked])];
	// Where every record is looked at, or sorted, all of them are read; else one more than is shown.
	const isPlain = !hides && !sort && looked.size === 0;
	const limit = isPlain ? offset + rows + 1 : mostRead;
	const zoho = await deps.zoho();
	const found = await zoho.records.search({
		module: view.module,
		by,
		fields: needed.length > limits.fields ? [] : needed,
		limit: Math.min(limit, mostRead),
	});
	const open = found.filter(
		(record) =>
			fits(scope, record, view.fields) &&
			fits(where, record, view.fields, true) &&
			(!hides || holds(record, view.seen, by)),
	);
	const sorted = sort
		? inOrder(open, seenField(view, sort.field, 'sort_by'), sort.descending)
		: open;
	return {
		rows: sorted.slice(offset, offset + rows),
		more: sorted.length > offset + rows,
		total: found.length < limit ? sorted.length : undefined,
	};
}

/** An address, a number or words, by how it is written. */
function searchBy(search: string): SearchBy {
	const text = search.trim();
	if (/^[^\s@]+@[^\s@]+$/.test(text)) return { email: text };
	const digits = text.replace(/\D/g, '').length;
	if (/^[+(]?[\d\s().\-/+]+$/.test(text) && digits >= 5) return { phone: text };
	if (text.length >= limits.searchWordLength) return { word: text };
	throw failTool('ARGUMENT_WRONG', { parameter: 'search', expected: 'two letters at least' });
}

/** Whether a shown field holds all words that were looked for, or the address or number. */
function holds(record: JsonObject, seen: readonly Field[], by: SearchBy): boolean {
	const texts = seen.flatMap(({ name }) => textsOf(record[name])).map((one) => one.toLowerCase());
	if ('phone' in by) {
		const digits = by.phone.replace(/\D/g, '');
		return texts.some((text) => text.replace(/\D/g, '').includes(digits));
	}
	const words = ('email' in by ? [by.email] : 'word' in by ? by.word.split(/\s+/) : []).map((one) =>
		one.toLowerCase(),
	);
	return words.every((word) => texts.some((text) => text.includes(word)));
}

function textsOf(value: Json | undefined): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [String(value)];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	return isJsonObject(value) && typeof value['name'] === 'string' ? [value['name']] : [];
}

function inOrder(records: JsonObject[], { name, kind }: Field, descending: boolean): JsonObject[] {
	const keyOf = (record: JsonObject): number | string => {
		const value = record[name];
		if (kind === 'datetime') return Date.parse(String(value));
		if (typeof value === 'number') return value;
		return (textsOf(value)[0] ?? '').toLowerCase();
	};
	const way = descending ? -1 : 1;
	return [...records].sort((a, b) => {
		const [one, other] = [keyOf(a), keyOf(b)];
		return one === other ? 0 : one < other ? -way : way;
	});
}
