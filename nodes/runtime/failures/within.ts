import { sleep } from 'n8n-workflow';
import { Canceled, NetworkFailure } from '../../core/kernel/ports';

/** A code of ours for an answer that did not come, or did not end, in time. */
const code = 'ETIMEDOUT';

/**
 * What `work` resolves with, unless it takes longer than `ms`: then it fails as a broken connection
 * does, and the signal it was given aborts. n8n's own time-out ends when the first byte of an answer
 * is there; a server that goes on byte by byte would hold a node for ever. Fails with Canceled as
 * soon as `stop` aborts: not all that n8n does for a node ends with its execution.
 */
export async function within<Result>(
	ms: number,
	host: string,
	work: (signal: AbortSignal) => Promise<Result>,
	stop?: AbortSignal,
): Promise<Result> {
	const settled = new AbortController();
	const cut = new AbortController();
	const late = sleep(ms, settled.signal).then(() => {
		throw new NetworkFailure(`${host} gave no whole answer in ${ms / 1000} s (${code})`, 'maybe');
	});
	const stopped = new Promise<never>((_, reject) => {
		const end = () => reject(new Canceled());
		if (stop?.aborted) end();
		stop?.addEventListener('abort', end, { once: true, signal: settled.signal });
	});
	try {
		return await Promise.race([work(cut.signal), late, stopped]);
	} finally {
		settled.abort();
		// After the race is over, so that a request we cut is no canceled execution.
		cut.abort();
	}
}
