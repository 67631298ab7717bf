import { z } from 'zod';
import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';

/** What became of a record that was written. */
export interface WrittenRecord {
	/** Absent in a dry run of a create. */
	id?: string;
	action: 'created' | 'updated' | 'unchanged' | 'wouldCreate' | 'wouldUpdate' | 'wouldUpsert';
	/** What Zoho said of the row (times, owner, duplicate field); in a dry run, the row that would be sent. */
	details: JsonObject;
	/** A sentence on what somebody should know of the record although it was written. */
	warning?: string;
}

const written = z.object({
	id: z.string().exactOptional(),
	action: z.enum(['created', 'updated', 'unchanged', 'wouldCreate', 'wouldUpdate', 'wouldUpsert']),
	details: z.record(z.string(), z.json()),
	/** Of the journal, on how it was written. */
	warning: z.string().exactOptional(),
});

/** A written record as the journal keeps it. */
export function keepWritten({ id, action, details }: WrittenRecord): JsonObject {
	return { ...given({ id }), action, details };
}

/** Its inverse. Fails with JOURNAL_UNREADABLE on an entry that this version did not write. */
export function recallWritten(kept: JsonObject): WrittenRecord {
	const parsed = written.safeParse(kept);
	if (parsed.success) return parsed.data;
	throw failZoho('JOURNAL_UNREADABLE');
}
