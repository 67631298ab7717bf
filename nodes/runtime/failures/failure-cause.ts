import type { NodeError } from 'n8n-workflow';
import type { JsonObject } from '../../core/kernel/json';

type Failure = NonNullable<NodeError['failure']>;

const causes: ReadonlyArray<{ cause: Failure['cause']; codes: RegExp }> = [
	{
		cause: 'rate-limited',
		codes: /^(TOO_MANY_REQUESTS|RATE_LIMIT_EXCEEDED|TOKEN_THROTTLED)$/,
	},
	{
		cause: 'temporarily-unavailable',
		codes: /^(NOT_REACHABLE|ACCOUNTS_NOT_REACHABLE|SERVICE_UNAVAILABLE|INTERNAL_ERROR)$/,
	},
	{
		cause: 'credential-invalid',
		codes:
			/^(TOKEN_\w+|API_DOMAIN_\w+|NOT_CONNECTED|INVALID_TOKEN|AUTHENTICATION_FAILURE|OAUTH_SCOPE_MISMATCH|WRONG_DATA_CENTER|WRONG_ENVIRONMENT|SELF_CLIENT_REFUSED)$/,
	},
	{ cause: 'configuration-invalid', codes: /^(INVALID_MODULE|INVALID_MODULE_NAME)$/ },
];

/** Why an operation failed in n8n's words, which its back-off of triggers reads; by code, then by status. */
export function readFailure(code: string, { status }: JsonObject): Failure | undefined {
	const found = causes.find(({ codes }) => codes.test(code));
	if (found) return { cause: found.cause };
	if (status === 429) return { cause: 'rate-limited' };
	return typeof status === 'number' && status >= 500
		? { cause: 'temporarily-unavailable' }
		: undefined;
}
