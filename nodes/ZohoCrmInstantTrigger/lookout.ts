import type { Random } from '../core/kernel/ports';
import { delayAfter } from '../core/kernel/retry';
import { createLookTimes, type Look } from '../core/zoho/channel/look-times';
import type { Notification } from '../core/zoho/channel/notification';
import { channels, retries } from '../core/zoho/words/limits';
import { startJob } from '../runtime/host/job';
import type { Timer } from '../runtime/host/timer';

interface Options {
	/** Puts out what changed since the last look; `heard` is Zoho's time at least, in milliseconds. */
	look(heard: number | undefined): Promise<Look>;
	/** Sees to it that the channel stands; whether it had been gone, so that Zoho told of nothing. */
	tend(): Promise<boolean>;
	/** Told once when either begins to fail, and not again before it has succeeded. */
	failed(what: 'look' | 'tend', cause: unknown): void;
	/** The look that was made already. */
	first?: Look;
	sweepMs: number | undefined;
	now(): number;
	random: Random;
	timer: Timer;
}

export interface Lookout {
	told(notification: Notification): void;
	stop(): void;
}

/**
 * Looks for changes when told of one and from time to time, one look at a time, and tends the channel
 * beside it: at once when a look found what nobody had told of, as then a notification got lost.
 */
export function startLookout(options: Options): Lookout {
	const { look, tend, failed, first, sweepMs, now, random, timer } = options;
	const times = createLookTimes({ sweepMs, random });
	const failures = { look: 0, tend: 0 };
	let tendAt = now();
	let isTold = false;
	let isFirst = first === undefined;
	if (first) times.looked(first, now());
	else times.missed(now());

	const attempt = async <T>(
		what: 'look' | 'tend',
		work: () => Promise<T>,
	): Promise<T | undefined> => {
		try {
			const result = await work();
			failures[what] = 0;
			return result;
		} catch (cause) {
			failures[what] += 1;
			if (failures[what] === 1) failed(what, cause);
			return undefined;
		}
	};

	const looking = startJob({
		now,
		timer,
		due: times.due,
		work: async () => {
			const wasTold = isTold;
			isTold = false;
			const found = await attempt('look', () => look(times.heard(now())));
			times.looked(found, now());
			if (found?.foundAny && !wasTold && !isTold && !isFirst) {
				tendAt = now();
				tending.wake();
			}
			isFirst &&= found === undefined;
		},
	});
	const tending = startJob({
		now,
		timer,
		due: () => tendAt,
		work: async () => {
			const wasGone = await attempt('tend', tend);
			if (wasGone) {
				times.missed(now());
				looking.wake();
			}
			const wait =
				failures.tend > 0 ? delayAfter(failures.tend, retries.look, random) : channels.checkMs;
			tendAt = now() + wait;
		},
	});

	return {
		told(notification) {
			isTold = true;
			times.told(notification, now());
			looking.wake();
		},
		stop() {
			looking.stop();
			tending.stop();
		},
	};
}
