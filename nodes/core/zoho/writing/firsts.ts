import type { WriteJournal } from './journal';
import type { WrittenRecord } from './written-record';

/** Zoho states times in whole seconds, and so does the answer by which we know its clock. */
const roundingMs = 2_000;

/**
 * Tells which row of a run made a record. An upsert that is sent again finds the record that its first
 * sending made, and Zoho then says that it was updated.
 */
export function createFirsts({ journal }: { journal?: WriteJournal }) {
	const made = new Set<string>();
	const note = (record: WrittenRecord): WrittenRecord => {
		if (record.action === 'created' && record.id !== undefined) made.add(record.id);
		return record;
	};
	return {
		/** Notes who made a record, and gives it. */
		note,
		/** The record of a row that had gone out before, at `sentAt` or later: created when nothing else can have made it. */
		asMade: (record: WrittenRecord, sentAt: number): WrittenRecord => {
			const { id, action, details } = record;
			if (action !== 'updated' || id === undefined) return record;
			if (made.has(id) || journal?.isMade?.(id)) return record;
			const isOurs = Date.parse(String(details['Created_Time'])) >= sentAt - roundingMs;
			return isOurs ? note({ ...record, action: 'created' }) : record;
		},
	};
}
