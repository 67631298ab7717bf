import { isJsonObject, type JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { getRecord } from '../../records/get-record';
import { failZoho } from '../../words/error-catalog';
import { timeOf, toMeeting, type Meeting } from '../read/read-meetings';
import { isCanceled } from '../read/who-takes-part';

/** An appointment that is to be changed. */
export interface AskedAppointment {
	id: string;
	/** IDs: only one whose owner is among them; undefined for anybody's. */
	ofUsers?: readonly string[];
}

/**
 * An appointment that is still to take place. Fails with APPOINTMENT_NOT_FOUND, also for what only
 * holds a time, and with APPOINTMENT_CANCELED, _OF_OTHERS, _REPEATED and _OVER.
 */
export async function readAppointment(
	deps: RecordDeps,
	{ id, ofUsers }: AskedAppointment,
): Promise<Meeting> {
	const record = await getRecord(deps, { module: 'Events', id, fields: [] });
	if (!record) throw failZoho('APPOINTMENT_NOT_FOUND');
	const meeting = toMeeting(record);
	const [owner = ''] = meeting.users;
	if (meeting.mark?.heldBy !== undefined) throw failZoho('APPOINTMENT_NOT_FOUND');
	if (ofUsers && !ofUsers.includes(owner)) throw failZoho('APPOINTMENT_OF_OTHERS');
	if (isCanceled(record)) throw failZoho('APPOINTMENT_CANCELED');
	if (isRepeated(record)) throw failZoho('APPOINTMENT_REPEATED');
	if (timeOf(record['End_DateTime']) <= deps.session.time().now) {
		throw failZoho('APPOINTMENT_OVER');
	}
	return meeting;
}

/** Whether it is one of a series: no paper says what becomes of the others when one is changed. */
const isRepeated = ({ Recurring_Activity: rule }: JsonObject): boolean =>
	isJsonObject(rule) && Object.keys(rule).length > 0;
