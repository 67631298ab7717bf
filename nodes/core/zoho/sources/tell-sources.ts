import { done, type Outcome } from '../../kernel/outcome';
import type { RecordDeps } from '../modules/record-deps';
import { createNotes, type NewNote } from '../notes/create-notes';
import type { WrittenRecord } from '../writing/written-record';
import { findStanding } from './find-standing';
import { readKey } from './source-key';

/**
 * Writes notes that tell of sources, outcomes in their order. One whose answer was lost is looked up by
 * its key, on its record.
 */
export async function tellSources(
	deps: RecordDeps,
	notes: NewNote[],
): Promise<Array<Outcome<WrittenRecord>>> {
	const written = await createNotes(deps, notes, {});
	const isLost = (outcome: Outcome<WrittenRecord>): boolean =>
		!outcome.ok && outcome.error.code === 'OUTCOME_UNKNOWN';
	if (!written.some(isLost)) return written;
	const keys = notes.map(({ title = '' }) => readKey(title)?.key);
	const asked = written.flatMap((outcome, at) => (isLost(outcome) ? (keys[at] ?? []) : []));
	const { standing } = await findStanding(deps, asked, { notes: true, fields: [] });
	return written.map((outcome, at) => {
		const key = keys[at];
		if (!isLost(outcome) || !key) return outcome;
		const found = standing.some(
			(one) =>
				one.id === notes[at]?.parentId &&
				one.key.source === key.source &&
				one.key.part === key.part,
		);
		return found ? done({ action: 'created', details: { recovered: true } }) : outcome;
	});
}
