import { isJsonObject } from '../../core/kernel/json';
import { parseJson } from '../../core/kernel/parse-json';
import { plainHost } from '../../core/kernel/plain-words';
import { readTokenFailure } from '../failures/network-failure';
import { within } from '../failures/within';
import type { ZohoHost } from './zoho-host';

/** n8n sets none for its token calls; a healthy accounts server answers within seconds. */
export const tokenTimeoutMs = 30_000;

/**
 * Lets n8n get and store a new access token, once for all that ask at the same time. Zoho refuses
 * with HTTP 200 and `error`, which n8n takes for a success: a refusal is told from a stale `error`
 * in the stored answer by the access token, which then is still the old one.
 */
export async function refreshZohoToken(
	host: ZohoHost,
	credentialType: string,
): Promise<{ error?: string }> {
	const before = await host.getCredentials(credentialType);
	const oldToken = readToken(before.oauthTokenData);
	const address = tokenAddress(before.accessTokenUrl);
	try {
		const answer: unknown = await within(
			tokenTimeoutMs,
			plainHost(address) ?? 'The accounts server',
			() => host.refreshToken(credentialType),
			host.cancelSignal,
		);
		const token = readToken(answer);
		if (token !== undefined && token !== oldToken) return {};
		const error = isJsonObject(answer) ? answer.error : undefined;
		return { error: typeof error === 'string' ? error : 'no_access_token' };
	} catch (cause) {
		const failure = readTokenFailure(cause, address);
		if (failure) throw failure;
		return { error: readRefusal(cause) };
	}
}

function readToken(data: unknown): string | undefined {
	const token = isJsonObject(data) ? data.access_token : undefined;
	return typeof token === 'string' && token !== '' ? token : undefined;
}

function tokenAddress(value: unknown): string {
	return typeof value === 'string' && URL.canParse(value) ? value : 'https://accounts.zoho.com';
}

/** Zoho's code from an answer with an error status; n8n's own words mean there is nothing to renew with. */
function readRefusal(cause: unknown): string {
	if (typeof cause !== 'object' || cause === null) return 'refresh_refused';
	const body = 'body' in cause ? cause.body : undefined;
	const answer = typeof body === 'string' ? parseJson(body) : body;
	if (isJsonObject(answer) && typeof answer.error === 'string') return answer.error;
	const text = cause instanceof Error ? cause.message : '';
	if (/no refresh token/i.test(text)) return 'no_refresh_token';
	return /needs to be reconnected/i.test(text) ? 'invalid_grant' : 'refresh_refused';
}
