import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../../core/kernel/json';
import type { JournalEntry } from '../../../core/zoho/writing/journal';

/** What a former try kept of a row. */
export interface Kept {
	slot: number;
	marks: readonly string[];
	entry: JournalEntry;
}

/** Said of a row by Zoho and kept: ids and times; never people's names or the values of fields. */
const keptDetails = new Set([
	'id',
	'Created_Time',
	'Modified_Time',
	'duplicate_field',
	'recovered',
]);

/** An entry as it is stored with an execution. */
export function keep(entry: JournalEntry): IDataObject {
	if (entry.state !== 'done' || !isJsonObject(entry.result.details)) return { ...entry };
	const details = Object.fromEntries(
		Object.entries(entry.result.details).filter(([name]) => keptDetails.has(name)),
	);
	return { state: 'done', result: { ...entry.result, details } };
}

/** What is stored, as far as it can be read. */
export function readKept(entries: IDataObject): Kept[] {
	return Object.entries(entries).flatMap(([slot, kept]) => {
		if (!isJsonObject(kept) || !Array.isArray(kept.marks)) return [];
		const entry = readEntry(kept.entry);
		const marks = kept.marks.map(String);
		return entry ? [{ slot: Number(slot), marks, entry }] : [];
	});
}

/** The inverse of `keep`; undefined for what this version did not store. */
export function readEntry(value: unknown): JournalEntry | undefined {
	if (!isJsonObject(value)) return undefined;
	if (value.state === 'refused') return { state: 'refused' };
	if (value.state === 'sent' && typeof value.at === 'string') {
		const { at, until } = value;
		return { state: 'sent', at, ...(typeof until === 'string' ? { until } : {}) };
	}
	if (value.state === 'done' && isJsonObject(value.result)) {
		return { state: 'done', result: value.result };
	}
	return undefined;
}
