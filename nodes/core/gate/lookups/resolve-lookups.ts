import { isJsonObject, type JsonObject } from '../../kernel/json';
import type { LookupRequest, LookupResult, NearRecord } from '../words/lookup';
import { nameField } from '../../zoho/modules/name-field';
import { limits } from '../../zoho/words/limits';
import { plainAddress } from '../words/plain-address';

/** How records are found, and what is asked of those that read alike. */
export interface LookupPorts {
	/** Searches a module for records whose `matchField` may fit; gives `id`, `matchField` and the name. */
	find(request: LookupRequest, limit: number): Promise<JsonObject[]>;
	/** What tells records of a module from one another, by ID; those that are hidden are left out. */
	describe(module: string, ids: readonly string[]): Promise<ReadonlyMap<string, JsonObject>>;
}

/** As many names as a person reads through. */
const shownNames = 10;

/**
 * Finds the record that each request means: the only one of its name, case and spaces aside, or none.
 * Zoho's `equals` also gives records that merely contain the text; those do not count as found.
 * Equal requests, of other items as well, are asked once: `asked` remembers them.
 */
export async function resolveLookups(
	requests: LookupRequest[],
	ports: LookupPorts,
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
			ports.find(request, limits.pageRows).then((records) => toResult(records, request, ports));
		asked.set(key, answer);
		results.set(request.field, await answer);
	}
	return results;
}

async function toResult(
	records: JsonObject[],
	request: LookupRequest,
	{ describe }: LookupPorts,
): Promise<LookupResult> {
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
	const ids = shown.flatMap(({ id: one }) => (typeof one === 'string' ? [one] : []));
	const told = await describe(module, ids);
	const choices = ids.flatMap((one, at): NearRecord[] => {
		const record = shown.find((near) => near['id'] === one) ?? {};
		return [{ id: one, ...toldOf({ ...told.get(one), ...record }, names[at] ?? '') }];
	});
	return { kind: 'several', module, names, records: choices };
}

/** Fields that tell records of one name apart, the most telling first. */
export const tellingFields = [
	...['Account_Name', 'Company', 'Email', 'Phone', 'Website'],
	...['Billing_City', 'Mailing_City', 'City', 'Stage', 'Closing_Date', 'Amount', 'Status'],
	...['Product_Code', 'Subject', 'Mobile'],
] as const;

function toldOf(record: JsonObject, name: string): Pick<NearRecord, 'usual' | 'more'> {
	const owner = textOf(record, 'Owner');
	const { Created_Time: created, Amount: amount } = record;
	const facts = tellingFields
		.map((field) =>
			field === 'Amount' && typeof amount === 'number' ? String(amount) : textOf(record, field),
		)
		.map((fact) => (fact === name ? '' : fact));
	return {
		usual: [
			name,
			owner === '' ? '' : `of ${owner}`,
			typeof created === 'string' ? `since ${created.slice(0, 10)}` : '',
		],
		more: facts,
	};
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
