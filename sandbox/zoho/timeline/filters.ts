import { parseDatetime, toUtc } from '../datetime.ts';
import { invalidParam, type Refused } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import type { HistoryEntry } from './history.ts';

type Test = (entry: HistoryEntry) => boolean;

/** What a filter may compare, each as a text; `audited_time` in UTC. */
const readers: Record<string, (entry: HistoryEntry) => string> = {
	'record.module.api_name': ({ record }) => record.module,
	'done_by.id': ({ user }) => user,
	source: ({ source }) => source,
	audited_time: ({ at }) => toUtc(at),
};

/** Turns the `filters` of a timeline into a test of its entries [D7]; refuses what no page knows. */
export function readFilters(text: string): Test {
	const parsed = parse(text);
	if (!isObject(parsed)) throw unfit();
	return testOf(parsed);
}

function parse(text: string): Json {
	try {
		const value: Json = JSON.parse(text);
		return value;
	} catch {
		throw unfit();
	}
}

function testOf(filter: JsonObject): Test {
	if (!Array.isArray(filter.group)) return comparison(filter);
	const tests = filter.group.map((one) => {
		if (!isObject(one)) throw unfit();
		return testOf(one);
	});
	switch (textOf(filter.group_operator)?.toUpperCase()) {
		case 'AND':
			return (entry) => tests.every((test) => test(entry));
		case 'OR':
			return (entry) => tests.some((test) => test(entry));
		default:
			throw unfit();
	}
}

function comparison({ field, comparator, value }: JsonObject): Test {
	const name = isObject(field) ? (textOf(field.api_name) ?? '') : '';
	const read = readers[name];
	if (!read || value === undefined) throw unfit();
	const values = (Array.isArray(value) ? value : [value]).map((one) => textOf(one) ?? '');
	if (name === 'audited_time') {
		const [from, to] = values.map(parseDatetime);
		if (comparator !== 'between' || from === undefined || to === undefined) throw unfit();
		return (entry) => read(entry) >= from && read(entry) <= to;
	}
	if (comparator !== 'equal' && comparator !== 'in') throw unfit();
	return (entry) => values.includes(read(entry));
}

const unfit = (): Refused => invalidParam('filters');
