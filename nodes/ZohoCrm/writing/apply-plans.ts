import { asCoreError } from '../../runtime/failures/as-core-error';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import type { WriteChoices } from '../fields/write-options';
import { toGuards } from './to-guards';
import { writeRecords, type RecordToWrite } from './write-records';
import type { ZohoContext } from '../zoho-context';

type PlanRow = Row<WriteChoices & { plan: unknown }>;

/** Reads the plan of each row and writes them together. A row whose plan is none fails alone. */
export async function applyPlans(context: ZohoContext, rows: PlanRow[]): Promise<RowOutcome[]> {
	const { readPlan } = await import('../../core/zoho/records/read-plan.js');
	const records: Array<Row<RecordToWrite>> = [];
	const refused: RowOutcome[] = [];
	for (const row of rows) {
		try {
			const { module, action, recordId, matchingFields, values } = readPlan(row.params.plan);
			const options = {
				action,
				module,
				...toGuards(row.params),
				...(matchingFields ? { matchingFields } : {}),
			};
			records.push({
				...row,
				params: {
					output: row.params.output,
					options,
					values: recordId === undefined ? values : { ...values, id: recordId },
				},
			});
		} catch (cause) {
			refused.push({ index: row.index, error: asCoreError(cause) });
		}
	}
	if (refused.length > 0 && !context.goOn) return refused;
	return [...refused, ...(await writeRecords(context, records))];
}
