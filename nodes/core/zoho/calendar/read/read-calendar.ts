import type { RecordDeps } from '../../modules/record-deps';
import { holds } from '../../words/limits';
import type { BusyEntry, CalendarUser, Opening } from '../slots/words';
import type { Span } from '../zones/span';
import { readAppointments } from './read-appointments';
import { readCalls } from './read-calls';
import { asBusy, readMeetings, type Meeting } from './read-meetings';
import { readOpening } from './read-opening';
import { readCalendarUsers } from './read-users';

const dayMs = 86_400_000;

/** Whose calendar is read, and by what. */
export interface CalendarQuestion {
	userIds: readonly string[];
	/** A zone that `isZone` knows: of users and of an organization that have none. */
	zone: string;
	/** In place of the organization's business hours and holidays. */
	opening?: Opening;
	/** How long a call takes that is still to come. */
	callMs: number;
	/** What is read beside meetings. */
	also: ReadonlyArray<'calls' | 'appointments'>;
}

export interface ReadCalendar {
	users: CalendarUser[];
	opening: Opening;
	busy: BusyEntry[];
	/** Of everybody, holds that were left behind aside. */
	meetings: Meeting[];
	/** IDs of those that were left so long ago that no write of their runs can be under way any more. */
	leftBehind: string[];
}

/** Everything that keeps users busy within a span, whole days around it included. */
export async function readCalendar(
	deps: RecordDeps,
	{ userIds, zone, opening, callMs, also }: CalendarQuestion,
	{ start, end }: Span,
): Promise<ReadCalendar> {
	const within = { start: start - dayMs, end: end + dayMs };
	const [users, hours, all, calls, appointments] = await Promise.all([
		readCalendarUsers(deps, userIds, zone),
		opening ?? readOpening(deps, zone, within),
		readMeetings(deps, within),
		also.includes('calls') ? readCalls(deps, within, callMs) : [],
		also.includes('appointments') ? readAppointments(deps, within) : [],
	]);
	const staleAt = holdsStaleAt(deps);
	const isHold = ({ mark }: Meeting): boolean => mark?.heldBy !== undefined;
	const meetings = all.filter((one) => !isHold(one) || one.createdAt >= staleAt);
	const longAgo = staleAt - holds.leftMs;
	const leftBehind = all.filter((one) => isHold(one) && one.createdAt < longAgo);
	const busy = [...meetings.map(asBusy), ...calls, ...appointments];
	return { users, opening: hours, busy, meetings, leftBehind: leftBehind.map(({ id }) => id) };
}

/** Holds that were made before are of runs that ended. */
export function holdsStaleAt({ session }: Pick<RecordDeps, 'session'>): number {
	const { now, slackMs } = session.time();
	return now - holds.staleMs - slackMs;
}
