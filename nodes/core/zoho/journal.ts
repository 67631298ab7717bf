import { z } from 'zod';
import type { JsonObject } from '../kernel/json';
import type { Sendable } from './batches';
import type { WriteJournal, WrittenRecord } from './zoho';

/** Rows by what a former try of the same run knows of them. */
export interface Sorted {
	fresh: Sendable[];
	/** Sent by a former try that got no answer. */
	started: Array<Sendable & { sentAt: number }>;
	/** Written by a former try; not sent again. */
	known: Array<{ index: number; result: JsonObject }>;
}

/** Sorts rows for a second try of the same node run, so that nothing is written twice. */
export function sortByJournal(rows: Sendable[], journal: WriteJournal | undefined): Sorted {
	const sorted: Sorted = { fresh: [], started: [], known: [] };
	for (const row of rows) {
		const entry = journal?.read(row.index);
		if (entry?.state === 'done') sorted.known.push({ index: row.index, result: entry.result });
		else if (entry?.state === 'sent') sorted.started.push({ ...row, sentAt: Date.parse(entry.at) });
		else sorted.fresh.push(row);
	}
	return sorted;
}

const written = z.object({
	id: z.string().exactOptional(),
	action: z.enum(['created', 'updated', 'unchanged', 'wouldCreate', 'wouldUpdate', 'wouldUpsert']),
	details: z.record(z.string(), z.json()),
});

export function keepWritten({ id, action, details }: WrittenRecord): JsonObject {
	return id === undefined ? { action, details } : { id, action, details };
}

/** A journal is written by this version alone, so an entry in another form is refused by zod as it is. */
export function recallWritten(result: JsonObject): WrittenRecord {
	return written.parse(result);
}
