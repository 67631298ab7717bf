import type { Clock } from '../../../kernel/ports';
import type { Session } from '../../wire/session';

/**
 * The session, knowing that it is `heard` by Zoho's clock, in milliseconds, at the least: a notification
 * says so to the millisecond, where the `Date` of an answer has whole seconds.
 */
export function sessionThatHeard(
	{ session, clock }: { session: Session; clock: Clock },
	heard: number | undefined,
): Session {
	if (heard === undefined) return session;
	const since = clock.now();
	const time = () => {
		const now = Math.max(heard + clock.now() - since, session.time().now);
		return { now, slackMs: 0 };
	};
	return { ...session, time };
}
