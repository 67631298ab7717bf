import type { IDataObject } from 'n8n-workflow';
import { given } from '../../../core/kernel/given';
import type { RowOutcome } from '../../../runtime/rows/operation';
import { showResult } from '../show-result';
import type { SourcedRow } from './told-source';

/** A field without duplicate values holds the key already: somebody else wrote the record meanwhile. */
export function heldByField(outcome: RowOutcome, rows: readonly SourcedRow[]): RowOutcome {
	if (!('error' in outcome) || outcome.error.code !== 'DUPLICATE_DATA') return outcome;
	const row = rows.find(({ index }) => index === outcome.index);
	const { field, id } = outcome.error.details;
	if (!row || field === undefined || field !== row.params.source.once.sourceField) return outcome;
	return alreadyWritten(row, { module: row.params.source.module, id });
}

/** What a row puts out of which nothing was written now: the record that stands for it. */
export function alreadyWritten(
	row: SourcedRow,
	{ module, id }: { module: unknown; id: unknown },
): RowOutcome {
	const found = given({ id, action: 'unchanged', module }) as IDataObject;
	return { index: row.index, items: [showResult(row, { ...found, alreadyWritten: true })] };
}
