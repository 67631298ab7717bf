import type { JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { runCoql } from '../../query/coql';
import type { BusyEntry } from '../slots/words';
import type { Span } from '../zones/span';
import { coqlTime, idOf, timeOf } from './read-meetings';

const dayMs = 86_400_000;

/**
 * Calls that keep their owners busy within a span.
 * @param usualMs how long a call takes that is still to come: Zoho notes the duration afterwards
 */
export async function readCalls(
	deps: RecordDeps,
	{ start, end }: Span,
	usualMs: number,
): Promise<BusyEntry[]> {
	const columns =
		'id, Call_Start_Time, Call_Duration_in_seconds, Call_Type, Outgoing_Call_Status, Owner';
	const from = coqlTime(start - dayMs);
	const calls = await runCoql(
		deps,
		`select ${columns} from Calls where Call_Start_Time >= '${from}' and Call_Start_Time < '${coqlTime(end)}'`,
	);
	return calls.flatMap((call) => toBusy(call, usualMs));
}

function toBusy(call: JsonObject, usualMs: number): BusyEntry[] {
	const owner = idOf(call['Owner']);
	const start = timeOf(call['Call_Start_Time']);
	const isOff = call['Call_Type'] === 'Missed' || call['Outgoing_Call_Status'] === 'Cancelled';
	if (owner === undefined || Number.isNaN(start) || isOff) return [];
	const seconds = Number(call['Call_Duration_in_seconds'] ?? 0);
	const lasts = seconds > 0 ? seconds * 1000 : usualMs;
	return [{ users: [owner], start, end: start + lasts, counts: false }];
}
