import { causesOf, classOf } from './causes';

/**
 * Whether what was thrown is the end of the execution and not a failure of its work: n8n's own
 * error, an aborted wait, or a request that was cut because of it.
 */
export function isCanceled(thrown: unknown): boolean {
	return causesOf(thrown).some(
		(cause) =>
			/ExecutionCancelledError$/.test(classOf(cause)) ||
			('name' in cause && cause.name === 'AbortError') ||
			('code' in cause && cause.code === 'ERR_CANCELED'),
	);
}
