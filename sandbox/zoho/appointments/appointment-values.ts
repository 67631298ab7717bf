import { toUtc } from '../datetime.ts';
import { idOf, textOf, type JsonObject } from '../json.ts';
import type { Surroundings } from '../records/checked.ts';

/** When an appointment that begins at a time is over, by the duration of its service. */
export function endOf(start: string, service: JsonObject): string | undefined {
	const { Duration: minutes } = service;
	if (typeof minutes !== 'number') return undefined;
	return toUtc(Date.parse(start) + minutes * 60_000);
}

/**
 * What Zoho works out of an appointment itself: its end, and who moved or cancelled it when.
 * @param values what the row sets, as kept
 * @param existing the appointment before it; undefined for a new one
 */
export function appointmentValues(
	values: JsonObject,
	existing: JsonObject | undefined,
	around: Surroundings,
): JsonObject {
	const merged: JsonObject = { ...existing, ...values };
	const service = around.find('Services__s', idOf(merged.Service_Name) ?? '');
	const start = textOf(merged.Appointment_Start_Time) ?? '';
	const by = { id: around.user };
	const now = toUtc(around.now);
	const before = textOf(existing?.Appointment_Start_Time);
	const moved = before !== undefined && before !== start;
	const count = existing?.Reschedule_Count;
	return {
		...(existing ? {} : { Status: values.Status ?? 'Scheduled', Reschedule_Count: 0 }),
		...(service
			? { Duration: service.Duration ?? null, Appointment_End_Time: endOf(start, service) ?? null }
			: {}),
		...(moved
			? {
					Rescheduled_From: before,
					Rescheduled_To: start,
					Rescheduled_Time: now,
					Rescheduled_By: by,
					Reschedule_Count: (typeof count === 'number' ? count : 0) + 1,
				}
			: {}),
		...(values.Status === 'Cancelled' ? { Cancelled_Time: now, Cancelled_By: by } : {}),
	};
}
