import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../core/kernel/json';
import type { JournalEntry, WriteJournal } from '../../core/zoho/writing/journal';

/** A row as the journal knows it: its place among the items, and marks of what it was to write. */
export interface JournaledRow {
	index: number;
	/** Hashes; a row of a former try is the same one when any of them is the same. */
	marks: readonly string[];
}

/** What is known of the rows of one run of one node, for a second try of that same run. */
export interface RunJournal {
	/** The journal of a group of rows, by their place in the group. */
	forRows(rows: readonly JournaledRow[]): WriteJournal;
	/** After a try that n8n does not repeat nothing needs to be kept. */
	clear(): void;
}

/** Said of a row by Zoho and kept: ids and times; never people's names or the values of fields. */
const keptDetails = new Set([
	'id',
	'Created_Time',
	'Modified_Time',
	'duplicate_field',
	'recovered',
]);

/**
 * Journal over the data that n8n keeps for a node within an execution (`getContext('node')`). Retry
 * On Fail finds it in memory, a retried execution in what was stored of the failed one; both run
 * the same run index again. A new execution and the next run of a loop start with an empty one.
 */
export function createRunJournal(context: IDataObject, runIndex: number): RunJournal {
	const key = `zohoWrites:${runIndex}`;
	const open = (): IDataObject => {
		const entries = context[key];
		if (isJsonObject(entries)) return entries;
		const fresh: IDataObject = {};
		context[key] = fresh;
		return fresh;
	};

	return {
		forRows: (rows) => ({
			read: (place) => {
				const row = rows[place];
				const kept = row && open()[row.index];
				if (!isJsonObject(kept) || !Array.isArray(kept.marks)) return undefined;
				const { marks } = kept;
				return row?.marks.some((mark) => marks.includes(mark)) ? readEntry(kept.entry) : undefined;
			},
			write: (place, entry) => {
				const row = rows[place];
				if (row) open()[row.index] = { marks: [...row.marks], entry: keep(entry) };
			},
		}),
		clear: () => {
			delete context[key];
		},
	};
}

function keep(entry: JournalEntry): IDataObject {
	if (entry.state !== 'done' || !isJsonObject(entry.result.details)) return { ...entry };
	const details = Object.fromEntries(
		Object.entries(entry.result.details).filter(([name]) => keptDetails.has(name)),
	);
	return { state: 'done', result: { ...entry.result, details } };
}

function readEntry(value: unknown): JournalEntry | undefined {
	if (!isJsonObject(value)) return undefined;
	if (value.state === 'refused') return { state: 'refused' };
	if (value.state === 'sent' && typeof value.at === 'string')
		return { state: 'sent', at: value.at };
	if (value.state === 'done' && isJsonObject(value.result)) {
		return { state: 'done', result: value.result };
	}
	return undefined;
}
