import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { LookupRequest, LookupResult, NearRecord } from '../words/lookup';
import { nameField } from '../../zoho/modules/name-field';
import { limits } from '../../zoho/words/limits';
import { plainAddress } from '../words/plain-address';

/** Searches a module for records whose `matchField` may fit; gives `id`, `matchField` and the name. */
export type FindRecords = (request: LookupRequest, limit: number) => Promise<JsonObject[]>;

/** As many names as a person reads through. */
const shownNames = 10;

/**
 * Finds the record that each request means: the only one of its name, case and spaces aside, or none.
 * Zoho's `equals` also gives records that merely contain the text; those do not count as found.
 * Equal requests, of other items as well, are asked once: `asked` remembers them.
 */
export async function resolveLookups(
	requests: LookupRequest[],
	find: FindRecords,
	asked: Map<string, Promise<LookupResult>>,
): Promise<Map<string, LookupResult>> {
	const results = new Map<string, LookupResult>();
	for (const request of requests) {
		const key = JSON.stringify([
			request.module,
			request.matchField,
			fold(request.text),
			request.only ?? '',
		]);
		const answer =
			asked.get(key) ??
			find(request, limits.pageRows).then((records) => toResult(records, request));
		asked.set(key, answer);
		results.set(request.field, await answer);
	}
	return results;
}

function toResult(records: JsonObject[], request: LookupRequest): LookupResult {
	const { module, matchField, text } = request;
	const nameOf = (record: JsonObject) =>
		textOf(record, nameField(module)) || textOf(record, matchField);
	const same = records.filter((record) => fold(textOf(record, matchField)) === fold(text));
	const id = same[0]?.['id'];
	if (same.length === 1 && records.length < limits.pageRows && typeof id === 'string')
		return { kind: 'found', module, id };
	const near = (same.length > 0 ? same : records).filter((record) => nameOf(record) !== '');
	const shown = near.slice(0, shownNames);
	const names = shown.map(nameOf);
	if (same.length === 0) return { kind: 'none', module, names };
	const choices = shown.flatMap((record) => toNear(record, nameOf(record)) ?? []);
	return { kind: 'several', module, names, records: choices };
}

function toNear(record: JsonObject, name: string): NearRecord[] | undefined {
	const { id, Created_Time: created } = record;
	if (typeof id !== 'string') return undefined;
	const owner = textOf(record, 'Owner');
	const about = [
		...(owner === '' ? [] : [`of ${owner}`]),
		...(typeof created === 'string' ? [`since ${created.slice(0, 10)}`] : []),
	];
	return [{ id, name, about: about.join(', ') }];
}

/** The text of a field; of a lookup the name of the record it points to. */
function textOf(record: JsonObject, field: string): string {
	const value = record[field];
	const text = isJsonObject(value) ? value['name'] : value;
	return typeof text === 'string' ? text : '';
}

function fold(text: string): string {
	if (text.includes('@')) return plainAddress(text);
	return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
