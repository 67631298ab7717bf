import type { RecordDeps } from '../../modules/record-deps';
import { getRecord } from '../../records/get-record';
import { failZoho } from '../../words/error-catalog';
import { toMeeting, type Meeting } from '../read/read-meetings';
import { isCanceled } from '../read/who-takes-part';

/** An appointment that takes place. Fails with APPOINTMENT_NOT_FOUND and APPOINTMENT_CANCELED. */
export async function readAppointment(deps: RecordDeps, id: string): Promise<Meeting> {
	const record = await getRecord(deps, { module: 'Events', id, fields: [] });
	if (!record) throw failZoho('APPOINTMENT_NOT_FOUND');
	if (isCanceled(record)) throw failZoho('APPOINTMENT_CANCELED');
	return toMeeting(record);
}
