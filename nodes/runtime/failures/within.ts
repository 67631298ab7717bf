import { sleep } from 'n8n-workflow';
import { NetworkFailure } from '../../core/kernel/ports';

/** A code of ours for an answer that did not come, or did not end, in time. */
const code = 'ETIMEDOUT';

/**
 * What `work` resolves with, unless it takes longer than `ms`: then it fails as a broken connection
 * does, and the signal it was given aborts. n8n's own time-out ends when the first byte of an answer
 * is there; a server that goes on byte by byte would hold a node for ever.
 */
export async function within<Result>(
	ms: number,
	host: string,
	work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const settled = new AbortController();
	const cut = new AbortController();
	const late = sleep(ms, settled.signal).then(() => {
		throw new NetworkFailure(`${host} gave no whole answer in ${ms / 1000} s (${code})`, 'maybe');
	});
	try {
		return await Promise.race([work(cut.signal), late]);
	} finally {
		settled.abort();
		// After the race is over, so that a request we cut is no canceled execution.
		cut.abort();
	}
}
