import type { ZohoPorts } from '../../core/zoho/words/ports';
import { createClock } from '../host/clock';
import { fetchFirstToken } from './first-token';
import { sha256 } from '../host/sha256';
import { readStoredConnection } from './stored-connection';
import type { ZohoHost } from './zoho-host';
import { refreshZohoToken } from './zoho-refresh';
import { createZohoSend } from './zoho-send';

/** n8n's side of everything the core needs to talk to Zoho CRM with one credential. */
export function createZohoPorts(host: ZohoHost, credentialType: string): ZohoPorts {
	return {
		send: createZohoSend(host, credentialType),
		connection: async () => {
			const credential = await host.getCredentials(credentialType);
			const stored = readStoredConnection(credential);
			const isSelfClient = credential.grantType === 'clientCredentials';
			if (stored.hasToken || !isSelfClient) return stored;
			await fetchFirstToken(host, credentialType, {
				accountsUrl: stored.chosenAccountsUrl ?? '',
				wasRefused: stored.error !== undefined,
			});
			return readStoredConnection(await host.getCredentials(credentialType));
		},
		refresh: () => refreshZohoToken(host, credentialType),
		clock: createClock(host.cancelSignal),
		random: Math.random,
		hash: sha256,
	};
}
