import type { FieldChange } from '../change';
import type { TimelineEntry } from '../reading/timeline';

/** Changes of a record, newest first, as one: of each field the first value and the last, where these differ. */
export function foldChanges(entries: readonly TimelineEntry[]): FieldChange[] {
	const folded = new Map<string, FieldChange>();
	for (const { changes } of entries.toReversed()) {
		for (const { field, before, after } of changes) {
			const first = folded.get(field);
			folded.set(field, { field, before: first ? first.before : before, after });
		}
	}
	return [...folded.values()].filter(
		({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
	);
}
