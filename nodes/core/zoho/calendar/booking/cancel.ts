import { CoreError } from '../../../kernel/errors';
import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { deleteRecords } from '../../records/delete-records';
import { writeRecords } from '../../records/write-records';
import { sendAny } from '../../requests/any-request';
import type { Trigger } from '../../writing/journal';
import { isGone, isLost } from './hold';
import { readMark, withMark, withoutMark } from './mark';
import { readAppointment } from './read-appointment';

export interface CancelRequest {
	id: string;
	/** Noted in the appointment's text; undefined where nobody gave one. */
	reason?: string;
	/** Whether Zoho tells those who were invited. */
	tell: boolean;
	trigger?: Trigger;
	/** Says what would be canceled, and writes nothing. */
	dryRun?: boolean;
}

export interface CanceledAppointment {
	id: string;
	action: 'canceled' | 'wouldCancel';
	/** Whether Zoho was asked to tell those who were invited; it tells nobody who was not. */
	told: boolean;
}

/**
 * Cancels an appointment (#170): its reason is noted, those who were invited are told, and it goes to
 * the Recycle Bin, from where it can be brought back for 60 days. Fails with APPOINTMENT_NOT_FOUND and
 * APPOINTMENT_CANCELED; of a deletion without an answer a second one tells.
 */
export async function cancel(
	deps: RecordDeps,
	{ id, reason, tell, trigger, dryRun }: CancelRequest,
): Promise<CanceledAppointment> {
	const guards = trigger ? { trigger } : {};
	const { record } = await readAppointment(deps, id);
	if (dryRun) return { id, action: 'wouldCancel', told: false };
	if (reason !== undefined) {
		const Description = withReason(String(record['Description'] ?? ''), reason);
		const options = { ...guards, action: 'update' as const, module: 'Events' };
		const [noted] = await writeRecords(deps, options, [{ id, Description }]);
		if (noted?.ok === false && !isLost(noted.error)) throw noted.error;
	}
	const told = tell && hasInvited(record) && (await tellGuests(deps, id));
	const [deleted] = await deleteRecords(deps, { ...guards, module: 'Events' }, [id]);
	if (deleted?.ok === false && !isGone(deleted.error)) throw deleted.error;
	return { id, action: 'canceled', told };
}

/** The reason stands above the mark, which stays the last line. */
function withReason(text: string, reason: string): string {
	const mark = readMark(text);
	const noted = `${withoutMark(text)}\n\nCanceled: ${reason}`.trim();
	return mark ? withMark(noted, mark) : noted;
}

function hasInvited({ Participants: people }: JsonObject): boolean {
	return Array.isArray(people) && people.length > 0;
}

/** Zoho tells those who were invited, of a meeting that is not over; of others there is nobody to tell. */
async function tellGuests(deps: RecordDeps, id: string): Promise<boolean> {
	const call = {
		method: 'POST' as const,
		path: `${deps.base}/Events/${id}/actions/cancel`,
		body: { data: [{ send_cancelling_mail: true }] },
	};
	return await sendAny(deps, call).then(
		() => true,
		(cause: unknown) => {
			const isNobody = cause instanceof CoreError && nobodyToTell.has(cause.code);
			const isUnknown = cause instanceof CoreError && isLost(cause);
			if (isNobody || isUnknown) return isUnknown;
			return Promise.reject(cause);
		},
	);
}

const nobodyToTell = new Set(['NOT_ALLOWED', 'CANNOT_PERFORM_ACTION']);
