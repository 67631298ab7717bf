import type { Clock } from '../../../kernel/ports';
import type { Session } from '../../wire/session';

/** What Zoho's clock says of a read. */
export interface ReadTime {
	/** Seconds since 1970: whatever is dated before was there when the read began, and stays as it is. */
	settled: number;
	/** Seconds since 1970: nothing that the read did not see is dated before, by more than a clock is off. */
	done: number;
}

/**
 * Times a read by Zoho's own clock, as the `Date` of its answer states it. A time has whole seconds,
 * and more than one of Zoho's machines gives one: what is dated in a second that is not safely over
 * may be changed again under the same date. Gives what `read` gave, and when that was.
 */
export async function timed<T>(
	{ session, clock }: { session: Session; clock: Clock },
	read: () => Promise<T>,
): Promise<[T, ReadTime]> {
	const sent = clock.now();
	const found = await read();
	// Our clock may be set back meanwhile; Zoho's began no later than it ended.
	const took = Math.max(0, clock.now() - sent);
	const { now, slackMs } = session.time();
	const began = now - took;
	const time = {
		settled: Math.floor((began - slackMs) / 1_000),
		done: Math.floor(now / 1_000) + 1,
	};
	return [found, time];
}
