/** One record that an input changed in the CRM, all its changes folded into one. */
export interface SeenWrite {
	module: string;
	id: string;
	operation: 'create' | 'update' | 'delete';
	/** The name of the record; undefined where it has none or is gone. */
	record?: string;
	/** The values written; a lookup as the name of its record. */
	fields: Record<string, unknown>;
	/** What the record of an update holds now, written or left as it was. */
	kept?: Record<string, unknown>;
	tags: string[];
	/** The record that a note or task belongs to. */
	parent?: { module: string; name: string };
}

/** The stories tag the task by which they ask a person. */
const REVIEW_TAG = 'GPT Review';

/** Whether a record is there to ask a person instead of being an answer. */
export const isReviewTask = (write: SeenWrite): boolean =>
	write.module === 'Tasks' && write.tags.includes(REVIEW_TAG);

/** The key behind the title of a note that only tells what another record was written from. */
const traceKey = /\[[\da-f]{16}(?:-[\da-f]{16})? [^\s\]]+\/\d+ (?!Notes\])\w+\]$/;

/** Whether a note tells from which source a record was written, and is no answer of its own. */
export const isTraceNote = ({ module, fields }: SeenWrite): boolean =>
	module === 'Notes' && traceKey.test(String(fields['Note_Title'] ?? ''));
