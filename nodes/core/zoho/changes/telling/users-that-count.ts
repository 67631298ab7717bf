import { failZoho } from '../../words/error-catalog';
import type { WatchedUsers } from '../watch';

/**
 * Whether a user's changes count; one whom Zoho does not name is nobody's choice, and left out by none.
 * Fails with OWN_USER_UNKNOWN when our own are to be left out and nobody knows who we are.
 */
export function usersThatCount(
	{ only, except, ignoreOwn }: WatchedUsers,
	own: string | undefined,
): (user: string | undefined) => boolean {
	if (ignoreOwn && own === undefined) throw failZoho('OWN_USER_UNKNOWN');
	return (user) => {
		if (only.length > 0 && (user === undefined || !only.includes(user))) return false;
		if (user === undefined) return true;
		return !except.includes(user) && !(ignoreOwn && user === own);
	};
}
