import type { IDataObject } from 'n8n-workflow';
import { failed } from '../../../core/kernel/outcome';
import { failZoho } from '../../../core/zoho/words/error-catalog';
import { isRecordId } from '../../../core/zoho/words/record-id';
import type { Standing } from '../../../core/zoho/words/source';
import type { Zoho } from '../../../core/zoho/zoho';
import { asCoreError } from '../../../runtime/failures/as-core-error';
import type { RowOutcome } from '../../../runtime/rows/operation';
import type { SourcedRow } from './told-source';

interface Noting {
	outcomes: RowOutcome[];
	rows: readonly SourcedRow[];
	/** Of rows that were written. */
	results: ReadonlyMap<number, IDataObject>;
	standing: readonly Standing[];
}

/**
 * Writes the notes that tell of records, those of all rows together, and gives the outcomes: a record
 * whose note could not be written has an error, since the next delivery would not know it.
 */
export async function writeNotes(
	zoho: Zoho,
	{ outcomes, rows, results, standing }: Noting,
): Promise<RowOutcome[]> {
	const isWritten = new Set(outcomes.flatMap((one) => ('error' in one ? [] : [one.index])));
	const wanted = rows.flatMap(({ index, params }) => {
		const { note, key, module } = params.source;
		const { id, action } = results.get(index) ?? {};
		if (!note || !isWritten.has(index) || !isRecordId(id)) return [];
		const isTold = standing.some(
			(one) => one.id === id && one.key.source === key.source && one.key.part === key.part,
		);
		if (isTold || String(action).startsWith('would')) return [];
		return [{ index, note: { ...note, parentModule: module, parentId: id } }];
	});
	if (wanted.length === 0) return outcomes;
	const written = await zoho.sources
		.tell(wanted.map(({ note }) => note))
		.catch((cause: unknown) => wanted.map(() => failed(asCoreError(cause))));
	const failures = new Map<number, RowOutcome>();
	wanted.forEach(({ index, note: { parentModule, parentId } }, at) => {
		const outcome = written[at];
		if (!outcome || outcome.ok) return;
		const { message, advice } = outcome.error;
		const reason = `${message}. ${advice}`.replace(/\.$/, '');
		const details = { module: parentModule, id: parentId, reason };
		failures.set(index, { index, error: failZoho('TRACE_NOT_WRITTEN', details) });
	});
	return outcomes.map((outcome) => failures.get(outcome.index) ?? outcome);
}
