import type { NodeError } from 'n8n-workflow';
import type { JsonObject } from '../core/kernel/json';

type Failure = NonNullable<NodeError['failure']>;

const causes: Readonly<Record<string, Failure['cause']>> = {
	TOO_MANY_REQUESTS: 'rate-limited',
	RATE_LIMIT_EXCEEDED: 'rate-limited',
	INTERNAL_ERROR: 'temporarily-unavailable',
	INVALID_TOKEN: 'credential-invalid',
	AUTHENTICATION_FAILURE: 'credential-invalid',
	OAUTH_SCOPE_MISMATCH: 'credential-invalid',
	INVALID_MODULE: 'configuration-invalid',
};

/** Why an operation failed in n8n's words, which its back-off of triggers reads; by code, then by status. */
export function readFailure(code: string, details: JsonObject): Failure | undefined {
	const cause = causes[code];
	if (cause) return { cause };
	const { status } = details;
	if (status === 429) return { cause: 'rate-limited' };
	return typeof status === 'number' && status >= 500
		? { cause: 'temporarily-unavailable' }
		: undefined;
}
