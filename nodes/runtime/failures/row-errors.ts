import { createFail, type ErrorCatalog } from '../../core/kernel/errors';

type Code = 'NODE_STOPPED' | 'NOT_REACHED' | 'N8N_TOO_OLD';

/** What ends a row outside of the core: n8n itself, and the way to a server. */
export const rowErrors: ErrorCatalog<Code> = {
	NODE_STOPPED: {
		title: 'n8n could not go on: {said}',
		advice: '{advice}',
	},
	NOT_REACHED: {
		title: 'The server could not be reached: {said}',
		advice: 'Check the network of n8n, then run the item again.',
	},
	N8N_TOO_OLD: {
		title: 'This node needs n8n {needed} or newer',
		advice: 'Update n8n, then run the node again. This n8n brings n8n-workflow {found}.',
	},
};

/** Throw what it returns. `said` are words of n8n or of ours, never a server's. */
export const failRow = createFail(rowErrors);
