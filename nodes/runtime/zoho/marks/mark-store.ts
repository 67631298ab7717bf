import type { IExecuteFunctions } from 'n8n-workflow';
import { given } from '../../../core/kernel/given';

/**
 * n8n's deduplication store for one node of a workflow, the one thing that outlives a stopped
 * execution. It keeps hashes of its own, cannot look without recording, and rewrites all it has at
 * every call; two processes that write at once may lose what the other one wrote.
 */
export interface MarkStore {
	/** Records all keys and gives those that were there already; keeps as many as told, the latest. */
	record(keys: readonly string[], most?: number): Promise<string[]>;
	remove(keys: readonly string[]): Promise<void>;
}

type Host = Pick<IExecuteFunctions, 'helpers'>;

/** The store, which may be missing: in tools, in hosts without one, for workflows that were never saved. It fails as n8n does. */
export function openMarkStore({ helpers }: Host): MarkStore {
	return {
		record: async (keys, most) => {
			const options = { mode: 'entries' as const, ...given({ maxEntries: most }) };
			const { processed } = await helpers.checkProcessedAndRecord([...keys], 'node', options);
			return processed.map(String);
		},
		remove: (keys) =>
			helpers.removeProcessed([...keys], 'node', { mode: 'entries' }).then(() => {}),
	};
}
