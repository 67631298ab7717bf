import { done, failed, type Outcome } from '../../kernel/outcome';
import { failZoho } from '../words/error-catalog';
import { limits } from '../words/limits';
import { settleRepeatable } from '../writing/lost-answer';
import { asModuleName } from '../words/module-name';
import type { RecordDeps } from '../modules/record-deps';
import { isRecordId } from '../words/record-id';
import { writeRows } from '../writing/write-rows';
import type { WriteGuards } from '../writing/journal';

interface DeleteOptions extends WriteGuards {
	module: string;
}

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
	const silent: Record<string, string> =
		options.trigger?.length === 0 ? { wf_trigger: 'false' } : {};
	return await writeRows<string, Deleted>(deps.session, {
		prepared: ids.map((id) =>
			isRecordId(id) ? done(id) : failed(failZoho('INVALID_ID', { parameter: 'Record ID' })),
		),
		guards: options,
		job: {
			module,
			size: limits.batchRows,
			key: 'data',
			call: (batch) => ({
				method: 'DELETE',
				path: `${deps.base}/${module}`,
				query: { ids: batch.join(','), ...silent },
			}),
			read: (_, row) => ({ id: String(row) }),
			repeated: () => 'refused',
			settle: settleRepeatable(module, () => true, ''),
			meansDone: (error, row) =>
				error.code === 'RECORD_NOT_FOUND' ? { id: String(row) } : undefined,
			keep: ({ id }) => ({ id }),
			clock: deps.clock,
		},
		preview: (id) => ({ id }),
		recall: (_, id) => ({ id }),
	});
}
