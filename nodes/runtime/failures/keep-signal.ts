import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * The options of a request with a signal of ours that stays: n8n puts the signal of the execution in
 * its place, so the two are joined, and a request that took too long is cut off for good.
 */
export function keepSignal(options: IHttpRequestOptions, ours: AbortSignal): IHttpRequestOptions {
	let signal = ours;
	return Object.defineProperty({ ...options }, 'abortSignal', {
		enumerable: true,
		get: () => signal,
		set: (theirs: AbortSignal | undefined) => {
			signal = theirs ? AbortSignal.any([ours, theirs]) : ours;
		},
	});
}
