import { sleep } from 'n8n-workflow';
import { Canceled, type Clock } from '../../core/kernel/ports';

/** The machine's clock; a sleep ends at once when `signal` aborts. */
export function createClock(signal?: AbortSignal): Clock {
	return {
		now: () => Date.now(),
		sleep: (ms) => sleep(ms, signal).catch(() => Promise.reject(new Canceled())),
	};
}
