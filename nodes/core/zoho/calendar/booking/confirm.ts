import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { getRecord } from '../../records/get-record';
import { writeRecords } from '../../records/write-records';
import { failZoho } from '../../words/error-catalog';
import { holds } from '../../words/limits';
import type { Trigger } from '../../writing/journal';
import { toMeeting, type Meeting } from '../read/read-meetings';
import { isGone, isLost } from './hold';

export interface Confirmation {
	/** Of a meeting, with its `id`. */
	values: JsonObject & { id: string };
	/** Whether a record shows that they were written. */
	isDone(meeting: Meeting): boolean;
	/** Whether others may soon take the hold for one that was left behind: nothing is sent again then. */
	isLate(): boolean;
	trigger?: Trigger;
}

/**
 * Writes to a meeting what makes an appointment of it; false when it is not there any more. Of a write
 * without an answer the record tells what became of it. Fails with Zoho's refusal, and with
 * BOOKING_NOT_SETTLED.
 */
export async function confirm(
	deps: RecordDeps,
	{ values, isDone, isLate, trigger }: Confirmation,
): Promise<boolean> {
	const options = { action: 'update' as const, module: 'Events', ...(trigger ? { trigger } : {}) };
	for (let tried = 1; tried <= holds.tries && !(tried > 1 && isLate()); tried++) {
		const [outcome] = await writeRecords(deps, options, [values]);
		if (outcome?.ok) return true;
		const error = outcome?.error;
		if (error && isGone(error)) return false;
		if (error && !isLost(error)) throw error;
		const record = await getRecord(deps, { module: 'Events', id: values.id, fields: [] });
		if (!record) return false;
		if (isDone(toMeeting(record))) return true;
	}
	throw failZoho('BOOKING_NOT_SETTLED');
}
