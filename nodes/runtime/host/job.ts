import type { Timer } from './timer';

/** Work that comes again, one at a time. */
export interface Job {
	/** Looks anew when the work is due. */
	wake(): void;
	stop(): void;
}

interface Options {
	/** Milliseconds since the epoch; undefined while nothing is to be done. */
	due(): number | undefined;
	/** Must not fail. */
	work(): Promise<void>;
	now(): number;
	timer: Timer;
}

/** A timer takes no more than this and would go off at once. */
const longestWait = 2 ** 31 - 1;

/** Does the work whenever it is due, until it is stopped. */
export function startJob({ due, work, now, timer }: Options): Job {
	let callOff: (() => void) | undefined;
	let isWorking = false;
	let isStopped = false;

	const wake = (): void => {
		callOff?.();
		const at = due();
		if (isStopped || isWorking || at === undefined) return;
		callOff = timer(Math.min(longestWait, Math.max(0, at - now())), begin);
	};
	const begin = (): void => {
		if (now() < (due() ?? Infinity)) {
			wake();
			return;
		}
		isWorking = true;
		void work().finally(() => {
			isWorking = false;
			wake();
		});
	};

	wake();
	return {
		wake,
		stop: () => {
			isStopped = true;
			callOff?.();
		},
	};
}
