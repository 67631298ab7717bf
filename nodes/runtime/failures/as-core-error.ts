import { NodeOperationError } from 'n8n-workflow';
import type { CoreError } from '../../core/kernel/errors';
import { NetworkFailure } from '../../core/kernel/ports';
import { toCoreError } from '../../core/kernel/unexpected';
import { isCanceled } from './is-canceled';
import { isNodeError } from './is-node-error';
import { failRow } from './row-errors';

/**
 * Whatever was thrown, as the failure of the row it was thrown in: with continue on fail n8n would
 * hand all items on as they came, to the output of those that went well. Only the end of the
 * execution goes on as it is.
 */
export function asCoreError(cause: unknown): CoreError {
	if (isCanceled(cause)) throw cause;
	if (cause instanceof NetworkFailure) return failRow('NOT_REACHED', { said: cause.message });
	// Errors of n8n's other kind may carry what a server said.
	if (isNodeError(cause) && cause.name === NodeOperationError.name) {
		const advice = cause.description ?? 'Check the credential and the settings of the node.';
		return failRow('NODE_STOPPED', { said: cause.message, advice });
	}
	return toCoreError(cause);
}
