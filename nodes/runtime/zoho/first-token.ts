import type { CoreError } from '../../core/kernel/errors';
import { plainHost, plainWords } from '../../core/kernel/plain-words';
import { failZoho } from '../../core/zoho/words/error-catalog';
import { readTokenFailure } from '../failures/network-failure';
import { within } from '../failures/within';
import type { ZohoHost } from './zoho-host';
import { refreshZohoToken, tokenTimeoutMs } from './zoho-refresh';

/**
 * Makes n8n fetch the first token of a client-credentials connection, which it does only on the way
 * to a request; the request goes to the accounts server that gives the token. What Zoho answered
 * stands in the credential afterwards, a refusal too.
 */
export async function fetchFirstToken(
	host: ZohoHost,
	credentialType: string,
	{ accountsUrl, wasRefused }: { accountsUrl: string; wasRefused: boolean },
): Promise<void> {
	if (wasRefused) {
		await refreshZohoToken(host, credentialType);
		return;
	}
	const url = `${accountsUrl}/oauth/serverinfo`;
	try {
		await within(
			tokenTimeoutMs,
			plainHost(url) ?? 'The accounts server',
			() =>
				host.request(credentialType, {
					method: 'GET',
					url,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
				}),
			host.cancelSignal,
		);
	} catch (cause) {
		const failure = readTokenFailure(cause, url);
		if (failure) throw failure;
		if (!isUnsigned(cause)) throw toRefusal(cause);
	}
}

/** n8n's words when the answer held no token: the reason is then in the credential. */
function isUnsigned(cause: unknown): boolean {
	return cause instanceof Error && /without access token/i.test(cause.message);
}

function toRefusal(cause: unknown): CoreError {
	const reason = plainWords(cause instanceof Error ? cause.message : undefined);
	const said = reason === undefined ? 'n8n gives no reason.' : `n8n says: ${reason}.`;
	return failZoho('SELF_CLIENT_REFUSED', { said }, { cause });
}
