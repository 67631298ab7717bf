import type { RecordDeps } from '../../modules/record-deps';
import { listUsers } from '../../users/list-users';
import { failZoho } from '../../words/error-catalog';
import type { CalendarUser } from '../slots/words';
import { isZone } from '../zones/zone-clock';

/**
 * Users with the zones of their calendars, in the order asked for. Fails with NO_USER, and with
 * USER_UNKNOWN for one who is not there or left.
 * @param zone of a user whose own is not known
 */
export async function readCalendarUsers(
	deps: RecordDeps,
	ids: readonly string[],
	zone: string,
): Promise<CalendarUser[]> {
	if (ids.length === 0) throw failZoho('NO_USER');
	const users = await listUsers(deps, { type: 'ActiveUsers' });
	return [...new Set(ids)].map((id) => {
		const user = users.find((one) => one['id'] === id);
		if (!user) throw failZoho('USER_UNKNOWN', { user: id });
		const own = user['time_zone'];
		return { id, zone: typeof own === 'string' && isZone(own) ? own : zone };
	});
}
