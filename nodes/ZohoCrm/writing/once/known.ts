import type { LookIn } from '../../../core/zoho/sources/find-standing';
import { isSameSource, standingOf } from '../../../core/zoho/sources/standing-of';
import type { Standing } from '../../../core/zoho/words/source';
import { isNoted } from '../../fields/once-options';
import type { SourcedRow } from './told-source';

/** What was written before, by Zoho's clock. */
export interface Known {
	standing: Standing[];
	now: number;
}

/** The record that stands for a row; the task in which a person was asked about it does not. */
export function standsFor({ params }: SourcedRow, { standing, now }: Known): Standing | undefined {
	const { key, once } = params.source;
	const others = standing.filter(({ id }) => id !== once.reviewTaskId);
	return standingOf(key, others, now);
}

/** Where is looked for what was written from the sources of the rows. */
export function placesOf(rows: readonly SourcedRow[]): LookIn {
	const fields = new Map<string, { module: string; field: string }>();
	for (const { params } of rows) {
		const { module, once } = params.source;
		const { sourceField: field } = once;
		if (field !== undefined) fields.set(`${module} ${field}`, { module, field });
	}
	const notes = rows.some(({ params }) => isNoted(params.source.once));
	return { notes, fields: [...fields.values()] };
}

/**
 * Whether a row of a run tells again what an earlier one does, of which neither was written yet: the
 * same part, or any of a delivery that has another number of parts.
 */
export function tellsAgain(row: SourcedRow, other: SourcedRow): boolean {
	const { key } = other.params.source;
	const { key: own } = row.params.source;
	const isAgain = own.part === key.part || own.parts !== key.parts;
	return isAgain && isSameSource(own, { key, writtenAt: NaN }, 0);
}
