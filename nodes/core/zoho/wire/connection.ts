import type { CoreError } from '../../kernel/errors';
import { plainHost, plainWords } from '../../kernel/plain-words';
import { dataCenterOf, normalizeAddress } from './data-centers';
import { failZoho, type ZohoErrorCode } from '../words/error-catalog';
import { environmentNames, placeOf } from './place';
import type { StoredConnection } from '../words/ports';

const address = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/;

/** `error` of a token answer, which comes with HTTP 200, to our code. Source: Zoho's OAuth documentation. */
const tokenErrors: Record<string, ZohoErrorCode> = {
	invalid_code: 'TOKEN_INVALID_CODE',
	invalid_grant: 'TOKEN_INVALID_CODE',
	invalid_client: 'TOKEN_INVALID_CLIENT',
	invalid_client_secret: 'TOKEN_INVALID_CLIENT_SECRET',
	invalid_redirect_uri: 'TOKEN_INVALID_REDIRECT',
	access_denied: 'TOKEN_ACCESS_DENIED',
	'access denied': 'TOKEN_THROTTLED',
	no_refresh_token: 'TOKEN_NOT_RENEWABLE',
};

/**
 * The address for all calls, from what the credential has stored. n8n shows a credential as connected
 * even when Zoho answered with an error, so this is where that is found out (#70-#75, #126-#129, #178).
 */
export function apiUrlOf(stored: StoredConnection): string {
	checkDataCenter(stored);
	if (stored.error) throw tokenRefused(stored.error, stored);
	if (!stored.hasToken) throw failZoho('NOT_CONNECTED');
	if (!stored.apiDomain) throw failZoho('API_DOMAIN_MISSING');
	const apiUrl = normalizeAddress(stored.apiDomain);
	if (!isTrusted(apiUrl, stored.chosenAccountsUrl)) {
		throw failZoho('API_DOMAIN_REFUSED', {
			apiDomain: shownAddress(apiUrl),
			chosen: centerName(stored.chosenAccountsUrl),
		});
	}
	checkEnvironment(apiUrl, stored.environment);
	return apiUrl;
}

/** Why no token was given, with the advice for exactly that (#152, #178). */
export function tokenRefused(reason: string, stored: StoredConnection): CoreError {
	const code = tokenErrors[reason.toLowerCase()] ?? 'TOKEN_REFUSED';
	return failZoho(code, {
		reason: plainWords(reason) ?? 'not shown',
		chosen: centerName(stored.chosenAccountsUrl),
	});
}

/** A known accounts server vouches for Zoho's own API hosts; a custom one for any address it names over a safe way. */
function isTrusted(apiUrl: string, chosen: string | undefined): boolean {
	if (chosen !== undefined && dataCenterOf(chosen)) return placeOf(apiUrl) !== undefined;
	const [, scheme, host] = address.exec(apiUrl) ?? [];
	if (scheme === 'https') return true;
	if (host === undefined) return false;
	const loopback = host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
	return loopback || (chosen !== undefined && hostOf(normalizeAddress(chosen)) === host);
}

function hostOf(url: string): string | undefined {
	return address.exec(url)?.[2];
}

function checkDataCenter(stored: StoredConnection): void {
	const { accountsServer, chosenAccountsUrl } = stored;
	if (!accountsServer || !chosenAccountsUrl) return;
	if (normalizeAddress(accountsServer) === normalizeAddress(chosenAccountsUrl)) return;
	throw failZoho('WRONG_DATA_CENTER', {
		actual: centerName(accountsServer),
		chosen: centerName(chosenAccountsUrl),
	});
}

/** How people know a data center: its name and accounts server, or the custom address. */
function centerName(accountsUrl: string | undefined): string {
	if (accountsUrl === undefined || accountsUrl === '') return 'not set';
	const center = dataCenterOf(accountsUrl);
	return center ? `${center.label} (${center.accountsUrl})` : shownAddress(accountsUrl);
}

/** An address as it may be shown: without path, when it is one. */
function shownAddress(url: string): string {
	const host = plainHost(url);
	return host === undefined ? 'not an address' : `${url.split('//', 1)[0]}//${host}`;
}

function checkEnvironment(apiUrl: string, chosen: StoredConnection['environment']): void {
	const actual = placeOf(apiUrl)?.environment;
	if (chosen === undefined || actual === undefined || actual === chosen) return;
	throw failZoho('WRONG_ENVIRONMENT', {
		actual: environmentNames[actual],
		chosen: environmentNames[chosen],
	});
}
