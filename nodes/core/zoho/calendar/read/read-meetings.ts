import { isJsonObject, type Json, type JsonObject } from '../../../kernel/json';
import type { RecordDeps } from '../../modules/record-deps';
import { runCoql } from '../../query/coql';
import { coqlText } from '../../query/coql-text';
import { recordsById } from '../../records/records-by-id';
import { readMark, type BookingMark } from '../booking/mark';
import type { BusyEntry, WholeDays } from '../slots/words';
import type { Span } from '../zones/span';
import { isCanceled, usersOf } from './who-takes-part';

/** A meeting that takes place. */
export interface Meeting {
	id: string;
	createdAt: number;
	/** Who takes part and has not declined, its owner first. */
	users: string[];
	when: Span | WholeDays;
	mark?: BookingMark;
	record: JsonObject;
}

/** COQL knows no participants, and lists no times: records are found by the one and read by the other. */
const fields = [
	...['Event_Title', 'Start_DateTime', 'End_DateTime', 'All_day', 'Owner', 'Participants'],
	...['Description', 'Who_Id', 'Venue', 'Created_Time', '$event_cancelled'],
];

/** Meetings that take place at any time within a span; one call for each 2,000, and one for each 100. */
export async function readMeetings(deps: RecordDeps, within: Span): Promise<Meeting[]> {
	const { start, end } = within;
	return await meetingsWhere(
		deps,
		`Start_DateTime < '${coqlTime(end)}' and End_DateTime > '${coqlTime(start)}'`,
	);
}

/** Meetings that end after a moment, and in which a field holds a text or an ID. */
export async function readMeetingsBy(
	deps: RecordDeps,
	[field, value]: readonly [field: string, value: string],
	after: number,
): Promise<Meeting[]> {
	const condition = `${field} = ${coqlText(value)} and End_DateTime > '${coqlTime(after)}'`;
	return await meetingsWhere(deps, condition);
}

async function meetingsWhere(deps: RecordDeps, condition: string): Promise<Meeting[]> {
	const found = await runCoql(deps, `select id from Events where ${condition}`);
	const ids = found.map(({ id }) => String(id));
	const records = await recordsById(deps, { module: 'Events', ids, fields });
	return [...records.values()].filter((one) => !isCanceled(one)).map(toMeeting);
}

export const coqlTime = (moment: number): string =>
	new Date(moment).toISOString().replace(/\.\d+Z$/, '+00:00');

/** The meeting of a record as Zoho gives it. */
export function toMeeting(record: JsonObject): Meeting {
	const mark = readMark(record['Description']);
	return {
		id: String(record['id']),
		createdAt: timeOf(record['Created_Time']),
		users: usersOf(record),
		when: whenOf(record),
		...(mark ? { mark } : {}),
		record,
	};
}

/** Of a whole day its dates count, as they are written: it is that day wherever the user is. */
function whenOf(record: JsonObject): Span | WholeDays {
	const { Start_DateTime: start, End_DateTime: end, All_day: isAllDay } = record;
	if (isAllDay !== true) return { start: timeOf(start), end: timeOf(end) };
	return { firstDay: String(start).slice(0, 10), lastDay: String(end).slice(0, 10) };
}

export const timeOf = (value: Json | undefined): number =>
	typeof value === 'string' ? Date.parse(value) : Number.NaN;

/** What a meeting means for the calendars of those who take part. */
export const asBusy = ({ users, when }: Meeting): BusyEntry => ({ users, counts: true, ...when });

export const idOf = (value: Json | undefined): string | undefined =>
	isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
