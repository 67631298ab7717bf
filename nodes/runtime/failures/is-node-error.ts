import type { NodeError } from 'n8n-workflow';

const names = new Set(['NodeApiError', 'NodeOperationError']);

/** By shape, as n8n itself reads them: more than one copy of its library may be loaded. */
export function isNodeError(cause: unknown): cause is NodeError {
	return cause instanceof Error && 'node' in cause && names.has(cause.name);
}
