import type { IDataObject } from 'n8n-workflow';
import { isRecordId } from '../../../core/zoho/words/record-id';
import { failZoho } from '../../../core/zoho/words/error-catalog';
import type { Standing } from '../../../core/zoho/words/source';
import type { Zoho } from '../../../core/zoho/zoho';
import { asCoreError } from '../../../runtime/failures/as-core-error';
import type { Row, RowOutcome } from '../../../runtime/rows/operation';
import type { OnceRow, ToldSource } from './told-source';

interface Noting {
	outcomes: RowOutcome[];
	rows: ReadonlyArray<Row<OnceRow & { source: ToldSource }>>;
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
		const { note, key } = params.source;
		const { id, action } = results.get(index) ?? {};
		if (!note || !isWritten.has(index) || !isRecordId(id)) return [];
		if (String(action).startsWith('would')) return [];
		const isTold = standing.some(
			(one) => one.id === id && one.key.source === key.source && one.key.part === key.part,
		);
		const { module } = params.changes;
		return isTold ? [] : [{ index, module, id, note, trigger: params.request.trigger }];
	});
	const failures = new Map<number, RowOutcome>();
	const byTrigger = new Map<string, typeof wanted>();
	for (const one of wanted) {
		const kind = JSON.stringify(one.trigger ?? 'all');
		byTrigger.set(kind, [...(byTrigger.get(kind) ?? []), one]);
	}
	for (const some of byTrigger.values()) {
		const notes = some.map(({ module, id, note }) => ({
			...note,
			parentModule: module,
			parentId: id,
		}));
		const trigger = some[0]?.trigger;
		const guards = trigger === undefined ? {} : { trigger };
		const written = await zoho.notes
			.create(notes, guards)
			.catch((cause: unknown) =>
				some.map(() => ({ ok: false as const, error: asCoreError(cause) })),
			);
		some.forEach(({ index, module, id }, at) => {
			const outcome = written[at];
			if (!outcome || outcome.ok) return;
			const { message, advice } = outcome.error;
			const reason = `${message}. ${advice}`.replace(/\.$/, '');
			failures.set(index, { index, error: failZoho('TRACE_NOT_WRITTEN', { module, id, reason }) });
		});
	}
	return outcomes.map((outcome) => failures.get(outcome.index) ?? outcome);
}
