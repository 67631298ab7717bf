import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { runCoql } from '../../query/coql';
import type { BusyEntry } from '../slots/words';
import type { Span } from '../zones/span';
import { coqlTime, idOf, timeOf } from './read-meetings';

const moduleName = 'Appointments__s';

/** Appointments of Zoho's own services within a span; none where the edition does not have them. */
export async function readAppointments(
	deps: RecordDeps,
	{ start, end }: Span,
): Promise<BusyEntry[]> {
	const { modules } = deps.metadata;
	if (!(await modules()).some(({ apiName }) => apiName === moduleName)) return [];
	const columns = 'id, Appointment_Start_Time, Appointment_End_Time, Status, Owner';
	const query = `select ${columns} from ${moduleName} where Appointment_Start_Time < '${coqlTime(end)}' and Appointment_End_Time > '${coqlTime(start)}'`;
	return (await runCoql(deps, query)).flatMap(toBusy);
}

function toBusy(appointment: JsonObject): BusyEntry[] {
	const owner = idOf(appointment['Owner']);
	const start = timeOf(appointment['Appointment_Start_Time']);
	const end = timeOf(appointment['Appointment_End_Time']);
	if (owner === undefined || appointment['Status'] === 'Cancelled') return [];
	return [{ users: [owner], start, end, counts: true }];
}
