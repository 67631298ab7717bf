import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { listUsers } from '../users/list-users';
import { failZoho } from '../words/error-catalog';
import { readMeetings, readMeetingsBy, timeOf } from './read/read-meetings';
import type { Span } from './zones/span';

interface MeetingListOptions {
	/** IDs: only meetings in which one of them takes part; empty for all. */
	users: readonly string[];
	/** ID: only meetings with this contact, which costs no more however many there are of others. */
	contactId?: string;
	/** Left out, all are read. */
	limit?: number;
}

/**
 * Meetings that take place within a time, the earliest first; what only holds a time is none. Fails
 * with END_BEFORE_START and USER_UNKNOWN.
 */
export async function listMeetings(
	deps: RecordDeps,
	within: Span,
	{ users, contactId, limit }: MeetingListOptions,
): Promise<JsonObject[]> {
	if (!(within.end > within.start)) throw failZoho('END_BEFORE_START');
	await checkUsers(deps, users);
	const meetings =
		contactId === undefined
			? await readMeetings(deps, within)
			: await readMeetingsBy(deps, ['Who_Id', contactId], within.start);
	return meetings
		.filter(({ mark }) => mark?.heldBy === undefined)
		.filter(({ record }) => !(timeOf(record['Start_DateTime']) >= within.end))
		.filter((one) => users.length === 0 || one.users.some((id) => users.includes(id)))
		.map(({ record }) => record)
		.sort((one, other) => timeOf(one['Start_DateTime']) - timeOf(other['Start_DateTime']))
		.slice(0, limit);
}

/** Whoever left is known as well: their meetings took place. */
async function checkUsers(deps: RecordDeps, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const users = await listUsers(deps, { type: 'AllUsers' });
	const user = ids.find((id) => !users.some((one) => one['id'] === id));
	if (user !== undefined) throw failZoho('USER_UNKNOWN', { user });
}
