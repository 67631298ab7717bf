import { given } from '../../../kernel/given';
import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { writeRecords } from '../../records/write-records';
import { failZoho } from '../../words/error-catalog';
import { valuesOf } from './guest';
import { asParticipants, timesOf } from './hold';
import { withMark } from './mark';
import type { BookingRequest } from './words';

/** What makes a booking of a meeting that holds its time: contact, people, reminder, text. */
export function bookingValues(
	request: BookingRequest,
	at: { contactId: string; userIds: readonly string[]; signature?: string },
): JsonObject {
	const { contactId, userIds, signature } = at;
	const { remindMinutes: unit, invite } = request;
	return {
		...textsOf(request, signature),
		Who_Id: { id: contactId },
		Participants: [
			...asParticipants('user', userIds.slice(1)),
			...asParticipants('contact', [contactId]),
		],
		...(unit === undefined ? {} : { Remind_At: [{ unit, period: 'minutes' }] }),
		...(invite ? { $send_notification: true } : {}),
	};
}

/** What the organization's rules say of the meeting and of a new contact, before either is written. */
export async function checkValues(
	deps: RecordDeps,
	request: BookingRequest,
	contactId: string | undefined,
): Promise<void> {
	const { guest, slot, title, more, question } = request;
	const times = timesOf(slot, question.rules.zone);
	const meeting = { ...more, Event_Title: title, ...times, ...textsOf(request) };
	const check = { action: 'create', dryRun: true } as const;
	const outcomes = [
		...(await writeRecords(deps, { ...check, module: 'Events' }, [meeting])),
		...(contactId === undefined
			? await writeRecords(deps, { ...check, module: 'Contacts' }, [valuesOf(guest)])
			: []),
	];
	for (const outcome of outcomes) if (!outcome.ok) throw outcome.error;
}

/** Fails with KEY_FIELD_UNFIT unless the field can hold a key, and nothing else, and be looked for by it. */
export async function checkKeyField(
	{ metadata }: RecordDeps,
	{ keyField, venue, more }: BookingRequest,
): Promise<void> {
	if (keyField === undefined) return;
	const fields = await metadata.fields('Events');
	const isText = fields.some(({ name, kind }) => name === keyField && kind === 'text');
	const set = { Event_Title: true, ...given({ Venue: venue }), ...more };
	if (!isText || Object.hasOwn(set, keyField)) {
		throw failZoho('KEY_FIELD_UNFIT', { field: keyField });
	}
}

const textsOf = (
	{ text, key, keyField, venue }: BookingRequest,
	signature?: string,
): JsonObject => ({
	Description: withMark(text, { key, ...given({ signature }) }),
	...given({ Venue: venue }),
	...(keyField === undefined ? {} : { [keyField]: key }),
});
