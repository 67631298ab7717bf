import { totalmem } from 'node:os';
import { documentLimits } from '../../core/gpt/words/limits';

/**
 * Bytes one reader may hold where the process may have `available`: all of them together take half of
 * it at most, so that on a small machine, too, n8n is not ended for what a document takes.
 */
export function readerMemory(available: number): number {
	return Math.min(documentLimits.memoryBytes, available / 2 / documentLimits.workers);
}

/** Bytes this process may have: what its container is given, or all of the machine. */
export function availableMemory(): number {
	// Zero, or more than there is, where nothing constrains it.
	return Math.min(process.constrainedMemory() || Infinity, totalmem());
}
