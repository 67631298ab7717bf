import type { Clock } from '../../../kernel/ports';
import type { Session } from '../../wire/session';

/**
 * The session, knowing that it is `heard` by Zoho's clock, in milliseconds, at the least: a notification
 * says so to the millisecond, where the `Date` of an answer has whole seconds. Between the two lies our
 * own clock, which somebody may set meanwhile, and whoever knows the token can post any time: what the
 * answer contradicts is not believed, since changes before that time would be taken for told.
 */
export function sessionThatHeard(
	{ session, clock }: { session: Session; clock: Clock },
	heard: number | undefined,
): Session {
	if (heard === undefined) return session;
	const since = clock.now();
	const time = () => {
		const stated = session.time();
		const told = heard + clock.now() - since;
		if (told > stated.now + stated.slackMs) return stated;
		return { now: Math.max(told, stated.now), slackMs: 0 };
	};
	return { ...session, time };
}
