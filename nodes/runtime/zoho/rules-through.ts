import { isJsonObject } from '../../core/kernel/json';
import type { WriteRules } from '../../core/zoho/words/write-rules';
import type { Zoho } from '../../core/zoho/zoho';
import { isCanceled } from '../failures/is-canceled';
import { sha256 } from '../host/sha256';
import { createBriefMemory, type BriefMemory } from './brief-memory';
import type { ZohoHost } from './zoho-host';

/** Long enough for the nodes of one execution, too short to outlive a change that somebody waits for. */
const lifeMs = 60_000;

/** Rules of a module with its picklists are some 100 kB. */
const most = 50;

const ofThisProcess = createBriefMemory<WriteRules>({ now: () => Date.now(), lifeMs, most });

interface Connection {
	host: ZohoHost;
	credentialType: string;
	/** Called when rules have to be asked for. */
	connect(): Promise<Zoho>;
	memory?: BriefMemory<WriteRules>;
}

/**
 * The write rules of modules over one connection, asked for at most once a run, and once a minute
 * for the same credential, user and module. The user is known by the access token, of which only a
 * hash is kept; without one nothing is.
 */
export function rulesThrough({
	host,
	credentialType,
	connect,
	memory = ofThisProcess,
}: Connection): (module: string) => Promise<WriteRules> {
	const asked = new Map<string, Promise<WriteRules>>();

	async function find(module: string): Promise<WriteRules> {
		const ask = async () => (await connect()).metadata.writeRules(module);
		const user = await readUser(host, credentialType);
		if (user === undefined) return await ask();
		const id = host.credentialId(credentialType) ?? '';
		const key = JSON.stringify([credentialType, id, user, module]);
		return await memory.recall(key, ask).catch((cause: unknown) => {
			// Another execution had asked, and its end is not this one's.
			const isOfAnother = isCanceled(cause) && host.cancelSignal?.aborted !== true;
			return isOfAnother ? ask() : Promise.reject(cause);
		});
	}

	return (module) => {
		const known = asked.get(module) ?? find(module);
		asked.set(module, known);
		return known;
	};
}

async function readUser(host: ZohoHost, credentialType: string): Promise<string | undefined> {
	const { oauthTokenData } = await host.getCredentials(credentialType);
	const token = isJsonObject(oauthTokenData) ? oauthTokenData : {};
	const { access_token: access, api_domain: domain } = token;
	return typeof access === 'string' ? sha256(JSON.stringify([access, domain])) : undefined;
}
