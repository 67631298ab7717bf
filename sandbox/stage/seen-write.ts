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

/** The end of a title that says which part of which source was written as a record of which module. */
const sourceKey = /\[[0-9a-f]{16}(?:-[0-9a-f]{16})? \S+\/\d+ (?<module>\w+)\]$/;

/** Whether a note tells from what another record was written; a note that was itself written says so as well. */
export function isTraceNote({ module, fields }: SeenWrite): boolean {
	const found = sourceKey.exec(String(fields.Note_Title ?? ''));
	return module === 'Notes' && found !== null && found.groups?.module !== 'Notes';
}
