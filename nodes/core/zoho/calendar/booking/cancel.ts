import { CoreError } from '../../../kernel/errors';
import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { deleteRecords } from '../../records/delete-records';
import { writeRecords } from '../../records/write-records';
import { sendAny } from '../../requests/any-request';
import type { Trigger } from '../../writing/journal';
import { isGone, isLost } from './hold';
import { readMark, withMark, withoutMark } from './mark';
import { readAppointment, type AskedAppointment } from './read-appointment';

export interface CancelRequest extends AskedAppointment {
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
 * Cancels an appointment (#170): those who were invited are told, its reason is noted, and it goes to
 * the Recycle Bin, from where it can be brought back for 60 days. Fails with what `readAppointment`
 * fails with, and with Zoho's refusals; it then stands as it was, unless people were told already. Of a
 * deletion without an answer a second one tells.
 */
export async function cancel(
	deps: RecordDeps,
	{ reason, tell, trigger, dryRun, ...asked }: CancelRequest,
): Promise<CanceledAppointment> {
	const { id } = asked;
	const guards = trigger ? { trigger } : {};
	const { record } = await readAppointment(deps, asked);
	const before = String(record['Description'] ?? '');
	const writeText = async (Description: string, more: { dryRun?: true } = {}): Promise<void> => {
		const options = { ...guards, ...more, action: 'update' as const, module: 'Events' };
		const [written] = await writeRecords(deps, options, [{ id, Description }]);
		if (written?.ok === false && !isLost(written.error)) throw written.error;
	};
	const after = reason === undefined ? undefined : withReason(before, reason);
	if (after !== undefined) await writeText(after, { dryRun: true });
	if (dryRun) return { id, action: 'wouldCancel', told: false };
	const told = tell && hasInvited(record) && (await tellGuests(deps, id));
	if (after !== undefined) await writeText(after);
	const [deleted] = await deleteRecords(deps, { ...guards, module: 'Events' }, [id]);
	if (deleted?.ok === false && !isGone(deleted.error)) {
		if (after !== undefined && !told && !isLost(deleted.error)) await writeText(before);
		throw deleted.error;
	}
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
			// Zoho's word for nobody invited; a missing right or a used up number of mails has its own.
			const isNobody = cause instanceof CoreError && cause.code === 'NOT_ALLOWED';
			const isUnknown = cause instanceof CoreError && isLost(cause);
			if (isNobody || isUnknown) return isUnknown;
			return Promise.reject(cause);
		},
	);
}
