import type { WriteJournal } from '../../core/zoho/writing/journal';
import type { ChangedRecord } from '../../runtime/rows/group-rows';

/**
 * The journal of rows in the order of their items, made to keep that order for each record: a row
 * that sets values of a record which an earlier row is still to set is sent again after it, since the
 * earlier one would else have the last word.
 */
export function keepOrder(journal: WriteJournal, changes: readonly ChangedRecord[]): WriteJournal {
	const open = new Set<string>();
	const again = new Set<number>();
	changes.forEach(({ module, id, sets }, row) => {
		if (id === undefined || !sets) return;
		const record = `${module}/${id}`;
		const isDone = journal.read(row)?.state === 'done';
		if (isDone && open.has(record)) again.add(row);
		if (!isDone) open.add(record);
	});
	return { ...journal, read: (row) => (again.has(row) ? undefined : journal.read(row)) };
}

/** The journal of some of the rows, by their place among those. */
export function partOf(journal: WriteJournal, rows: readonly number[]): WriteJournal {
	const rowAt = (place: number): number => rows[place] ?? -1;
	const placesOf = (found: readonly number[]) => {
		const all = new Set(found);
		return rows.flatMap((row, place) => (all.has(row) ? [place] : []));
	};
	const { marks, isMade } = journal;
	return {
		read: (place) => journal.read(rowAt(place)),
		write: (place, entry) => journal.write(rowAt(place), entry),
		...(isMade ? { isMade } : {}),
		...(marks
			? {
					marks: {
						add: (places, now) => marks.add(places.map(rowAt), now),
						drop: (places) => marks.drop(places.map(rowAt)),
						hold: (places) => marks.hold(places.map(rowAt)),
						find: async (places, now) => {
							const found = await marks.find(places.map(rowAt), now);
							return { ...found, rows: placesOf(found.rows) };
						},
					},
				}
			: {}),
	};
}
