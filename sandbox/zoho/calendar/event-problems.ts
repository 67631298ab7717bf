import { notInTwin, refusal, type Verdict } from '../envelope.ts';
import { textOf, type JsonObject } from '../json.ts';

/**
 * What is wrong with the times of a meeting: it ends before it begins.
 * @param merged the meeting as it would be, times as kept
 */
export function eventProblems(merged: JsonObject, index: number): Verdict[] {
	const start = textOf(merged.Start_DateTime) ?? '';
	const end = textOf(merged.End_DateTime) ?? start;
	if (start <= end) return [];
	const at = { api_name: 'End_DateTime', json_path: `$.data[${index}].End_DateTime` };
	return [refusal('INVALID_DATA', 'invalid data', at)];
}

/** A meeting that is there already gets no rule: no paper says what becomes of what it repeats. */
export function refuseNewRecurrence(existing: JsonObject, values: JsonObject): void {
	const { Recurring_Activity: rule } = values;
	if (rule === undefined || rule === null) return;
	if (JSON.stringify(rule) === JSON.stringify(existing.Recurring_Activity)) return;
	throw notInTwin('a new recurrence of a meeting that is there already');
}

/** People who are told of the meeting once the row asks for it [K8]. */
export function withInvitations(row: JsonObject, values: JsonObject): JsonObject {
	if (row.$send_notification !== true || !Array.isArray(values.Participants)) return values;
	const invited = values.Participants.map((one) => ({ ...Object(one), invited: true }));
	return { ...values, Participants: invited };
}
