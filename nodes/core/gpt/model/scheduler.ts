import type { CoreError } from '../../kernel/errors';
import type { Clock, Random } from '../../kernel/ports';
import { backOff, limits } from '../words/limits';
import { ModelFailure } from './model';
import { endsRun, toGptError } from './to-gpt-error';

export interface Scheduler {
	/**
	 * Runs a call when it is its turn, again after passing failures. Fails with a ModelFailure, or
	 * with QUOTA_EXHAUSTED without calling once any call met it.
	 */
	run<T>(call: () => Promise<T>): Promise<T>;
}

/**
 * One gate for all calls of a run: at most `concurrency` at once, all paused while the server asks
 * to wait, half as many after it did, and slowly more again.
 */
export function createScheduler(ports: {
	clock: Clock;
	random: Random;
	concurrency: number;
}): Scheduler {
	const { clock, random } = ports;
	let limit = Math.max(1, ports.concurrency);
	let active = 0;
	let pausedUntil = 0;
	let ended: CoreError | undefined;
	let goodInARow = 0;
	let succeeded = 0;
	const waiting: Array<() => void> = [];

	const ownPause = (tries: number) =>
		Math.min(backOff.mostMs, backOff.firstMs * 2 ** (tries - 1)) * (0.75 + random() / 4);

	async function enter(): Promise<void> {
		while (active >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
		active += 1;
	}

	function leave(): void {
		active -= 1;
		for (let free = limit - active; free > 0; free -= 1) waiting.shift()?.();
	}

	/** One try; a ModelFailure is handed back to be looked at, anything else is thrown. */
	async function attempt<T>(
		call: () => Promise<T>,
	): Promise<{ value: T } | { failure: ModelFailure }> {
		await enter();
		try {
			while (clock.now() < pausedUntil) await clock.sleep(pausedUntil - clock.now());
			if (ended) throw ended;
			const value = await call();
			goodInARow += 1;
			succeeded += 1;
			if (goodInARow >= limit && limit < ports.concurrency) {
				limit += 1;
				goodInARow = 0;
			}
			return { value };
		} catch (cause) {
			if (cause instanceof ModelFailure) return { failure: cause };
			throw toGptError(cause, '');
		} finally {
			leave();
		}
	}

	/** What the server asks for, within reason; else longer with every try. */
	const pauseAfter = (failure: ModelFailure, tries: number) =>
		Math.min(limits.pauseMs, failure.retryAfterMs ?? ownPause(tries));

	function slowDown(failure: ModelFailure, tries: number): void {
		const now = clock.now();
		if (now >= pausedUntil) limit = Math.max(1, Math.floor(limit / 2));
		goodInARow = 0;
		pausedUntil = Math.max(pausedUntil, now + pauseAfter(failure, tries));
	}

	return {
		async run(call) {
			for (let tries = 1, limited = 1, before = succeeded; ; ) {
				const result = await attempt(call);
				if ('value' in result) return result.value;
				const { failure } = result;
				if (endsRun(failure)) {
					ended = toGptError(failure, '');
					throw failure;
				}
				if (succeeded > before) limited = 1;
				before = succeeded;
				if (failure.status === 429 && limited < limits.callTries) {
					slowDown(failure, limited);
					limited += 1;
				} else if (isPassing(failure) && tries < limits.callTries) {
					await clock.sleep(pauseAfter(failure, tries));
					tries += 1;
				} else {
					throw failure;
				}
			}
		},
	};
}

function isPassing(failure: ModelFailure): boolean {
	if (failure.kind === 'network' || failure.kind === 'timeout') return true;
	return (
		failure.kind === 'status' && (failure.status >= 500 || [408, 409].includes(failure.status))
	);
}
