import { isJsonObject } from '../../../core/kernel/json';
import { isCanceled } from '../../failures/is-canceled';
import { sha256 } from '../../host/sha256';
import type { BriefMemory } from '../brief-memory';
import type { ZohoHost } from '../zoho-host';

/** Long enough for the nodes of one execution, too short to outlive a change that somebody waits for. */
export const memoryLifeMs = 60_000;

/**
 * Recalls what was asked over the same credential by the same user a short while ago. The user is known
 * by the access token, of which only a hash is kept; without one nothing is recalled.
 */
export function briefly<Value>(
	{ host, credentialType }: { host: ZohoHost; credentialType: string },
	memory: BriefMemory<Value>,
): (name: string, ask: () => Promise<Value>) => Promise<Value> {
	return async (name, ask) => {
		const user = await readUser(host, credentialType);
		if (user === undefined) return await ask();
		const id = host.credentialId(credentialType) ?? '';
		const key = JSON.stringify([credentialType, id, user, name]);
		return await memory.recall(key, ask).catch((cause: unknown) => {
			// Another execution had asked, and its end is not this one's.
			const isOfAnother = isCanceled(cause) && host.cancelSignal?.aborted !== true;
			return isOfAnother ? ask() : Promise.reject(cause);
		});
	};
}

async function readUser(host: ZohoHost, credentialType: string): Promise<string | undefined> {
	const { oauthTokenData } = await host.getCredentials(credentialType);
	const token = isJsonObject(oauthTokenData) ? oauthTokenData : {};
	const { access_token: access, api_domain: domain } = token;
	return typeof access === 'string' ? sha256(JSON.stringify([access, domain])) : undefined;
}
