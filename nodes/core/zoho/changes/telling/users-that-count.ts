import type { WatchedUsers } from '../watch';

/** Whether a user's changes count; one whom Zoho does not name is nobody's choice, and left out by none. */
export function usersThatCount(
	{ only, except, ignoreOwn }: WatchedUsers,
	own: string | undefined,
): (user: string | undefined) => boolean {
	return (user) => {
		if (only.length > 0 && (user === undefined || !only.includes(user))) return false;
		if (user === undefined) return true;
		return !except.includes(user) && !(ignoreOwn && user === own);
	};
}
