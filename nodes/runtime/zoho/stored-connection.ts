import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { isJsonObject } from '../../core/kernel/json';
import type { StoredConnection } from '../../core/zoho/words/ports';

/**
 * What the decrypted credential says of its connection, without any secret.
 *
 * n8n merges every token answer into the stored one, so an `error` that came with HTTP 200 stays
 * there after a later success. It counts only while there is no access token; with one, the next
 * call shows whether Zoho still takes it.
 */
export function readStoredConnection(data: ICredentialDataDecryptedObject): StoredConnection {
	const token: unknown = data.oauthTokenData;
	const answer = isJsonObject(token) ? token : {};
	const callback = isJsonObject(answer.callbackQueryString) ? answer.callbackQueryString : {};
	const hasToken = readText(answer.access_token) !== undefined;
	return {
		hasToken,
		...given({
			apiDomain: readText(answer.api_domain),
			error: hasToken ? undefined : readText(answer.error),
			accountsServer: readText(callback['accounts-server']),
			location: readText(callback.location),
			chosenAccountsUrl: readOrigin(data.accessTokenUrl),
			environment: readEnvironment(data.environment),
		}),
	};
}

function readText(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function readOrigin(value: unknown): string | undefined {
	const text = readText(value);
	return text !== undefined && URL.canParse(text) ? new URL(text).origin : undefined;
}

function readEnvironment(value: unknown): StoredConnection['environment'] {
	return value === 'sandbox' || value === 'developer' || value === 'production' ? value : undefined;
}
