import type { CoreError } from '../kernel/errors';
import { isJsonObject } from '../kernel/json';
import { done, failed, type Outcome } from '../kernel/outcome';
import { runBatches, type BatchJob, type Sendable } from './batches';
import { zohoFail } from './error-catalogue';
import { sortByJournal } from './journal';
import { limits } from './limits';
import { settleRepeatable } from './lost-answer';
import { asModuleName } from './module-name';
import type { RecordDeps } from './record-deps';
import { isRecordId } from './record-id';
import type { DeleteOptions } from './zoho';

interface Deleted {
	id: string;
}

/** Moves records to the Recycle Bin, up to 100 a request (#83); a delete knows automations only as on or off. */
export async function deleteRecords(
	deps: RecordDeps,
	options: DeleteOptions,
	ids: string[],
): Promise<Array<Outcome<Deleted>>> {
	const module = asModuleName(options.module);
	const ready = ids.flatMap((id, index): Sendable[] =>
		isRecordId(id) ? [{ index, row: id }] : [],
	);
	const outcomes = new Map<number, Outcome<Deleted>>();
	if (options.dryRun === true) {
		ready.forEach(({ index, row }) => outcomes.set(index, done({ id: String(row) })));
	} else {
		const silent: Record<string, string> =
			options.trigger?.length === 0 ? { wf_trigger: 'false' } : {};
		const job: BatchJob<Deleted> = {
			module,
			size: limits.batchRows,
			key: 'data',
			call: (batch) => ({
				method: 'DELETE',
				path: `${deps.base}/${module}`,
				query: { ids: batch.join(','), ...silent },
			}),
			read: (_, row) => ({ id: String(row) }),
			settle: settleRepeatable(module, () => true, ''),
			meansDone: (error: CoreError, row) =>
				error.code === 'RECORD_NOT_FOUND' ? { id: String(row) } : undefined,
			keep: ({ id }) => ({ id }),
			now: deps.now,
		};
		if (options.journal) job.journal = options.journal;
		const { fresh, started, known } = sortByJournal(ready, options.journal);
		for (const { index, result } of known) {
			const id = isJsonObject(result) ? result['id'] : undefined;
			outcomes.set(index, done({ id: isRecordId(id) ? id : (ids[index] ?? '') }));
		}
		for (const [index, outcome] of await runBatches(deps.session, job, fresh, started)) {
			outcomes.set(index, outcome);
		}
	}
	return ids.map(
		(id, index) =>
			outcomes.get(index) ??
			failed(
				isRecordId(id)
					? zohoFail('ANSWER_LOST', { module })
					: zohoFail('INVALID_ID', { parameter: 'id' }),
			),
	);
}
