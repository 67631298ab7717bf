import { sleep } from 'n8n-workflow';
import type { Clock } from '../../core/kernel/ports';

/** The machine's clock; a sleep ends with a rejection when `signal` aborts. */
export function createClock(signal?: AbortSignal): Clock {
	return { now: () => Date.now(), sleep: (ms) => sleep(ms, signal) };
}
