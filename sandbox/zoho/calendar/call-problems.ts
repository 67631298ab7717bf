import { toUtc } from '../datetime.ts';
import { refusal, type Verdict } from '../envelope.ts';
import { idOf, textOf, type JsonObject } from '../json.ts';

/** Whether a call has no duration yet: it was missed, or is still to come. */
export const hasNoDuration = (call: JsonObject): boolean =>
	call.Call_Type === 'Missed' || call.Outgoing_Call_Status === 'Scheduled';

export interface CallRules {
	/** The call before it is changed; none when it is new. */
	existing?: JsonObject;
	completedInFuture: boolean;
}

/**
 * What is wrong with a call beyond its single values [K38, D7].
 * @param values what the row sets, as kept
 */
export function callProblems(
	row: JsonObject,
	values: JsonObject,
	index: number,
	{ existing, completedInFuture }: CallRules,
	now: number,
): Verdict[] {
	const at = (name: string) => ({ api_name: name, json_path: `$.data[${index}].${name}` });
	const wrong = (name: string) => refusal('INVALID_DATA', 'invalid data', at(name));
	const merged = { ...existing, ...values };
	const problems = durationProblems(row, merged, at('Call_Duration'));
	const isCompleted = !hasNoDuration(merged);
	const start = textOf(values.Call_Start_Time);
	if (isCompleted && !completedInFuture && start !== undefined && start > toUtc(now)) {
		problems.push(wrong('Call_Start_Time'));
	}
	if (!existing) return problems;
	const { Call_Type: type } = values;
	if (type !== undefined && type !== existing.Call_Type) problems.push(wrong('Call_Type'));
	const owner = idOf(values.Owner);
	const wasCompleted = !hasNoDuration(existing);
	if (wasCompleted && owner !== undefined && owner !== idOf(existing.Owner)) {
		problems.push(wrong('Owner'));
	}
	return problems;
}

type Place = { api_name: string; json_path: string };

function durationProblems(row: JsonObject, merged: JsonObject, at: Place): Verdict[] {
	const duration = textOf(row.Call_Duration);
	if (duration === undefined) return [];
	if (!/^\d{1,5}:\d{2}$/.test(duration)) {
		return [refusal('INVALID_DATA', 'invalid data', { ...at, regex: '^\\d{1,5}:\\d{2}$' })];
	}
	if (hasNoDuration(merged) || /[1-9]/.test(duration)) return [];
	return [refusal('DEPENDENT_MISMATCH', 'Call Duration can not be zero.', at)];
}
