import type { WriteJournal } from '../../../core/zoho/writing/journal';
import type { SourcedRow } from './told-source';

/**
 * Rows that another execution began to write, be it stopped or under way now. The others are marked as
 * begun by this one at once, so that an execution that looks from now on waits for it.
 */
export async function begun(
	{ marks }: WriteJournal,
	rows: readonly SourcedRow[],
	placeOf: ReadonlyMap<number, number>,
): Promise<SourcedRow[]> {
	const written = rows.filter(({ params }) => params.request.dryRun !== true);
	const places = written.map(({ index }) => placeOf.get(index) ?? -1);
	if (!marks || places.length === 0) return [];
	const now = Date.now();
	const found = new Set((await marks.find(places, now)).rows);
	const free = places.filter((place) => !found.has(place));
	if (free.length > 0) await marks.add(free, now);
	return written.filter((_, at) => found.has(places[at] ?? -1));
}

/** Of rows that did not go out, or were refused, nothing is to be found. */
export async function takeBack(journal: WriteJournal, places: readonly number[]): Promise<void> {
	const idle = places.filter((place) => {
		const state = journal.read(place)?.state;
		return state === undefined || state === 'refused';
	});
	if (idle.length > 0) await journal.marks?.drop(idle);
}
