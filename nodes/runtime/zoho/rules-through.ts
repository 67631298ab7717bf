import type { WriteRules } from '../../core/zoho/words/write-rules';
import type { Zoho } from '../../core/zoho/zoho';
import { createBriefMemory, type BriefMemory } from './brief-memory';
import { briefly, memoryLifeMs } from './memory/remembered';
import type { ZohoHost } from './zoho-host';

/** Rules of a module with its picklists are some 100 kB. */
const most = 50;

const ofThisProcess = createBriefMemory<WriteRules>({
	now: () => Date.now(),
	lifeMs: memoryLifeMs,
	most,
});

interface Connection {
	host: ZohoHost;
	credentialType: string;
	/** Called when rules have to be asked for. */
	connect(): Promise<Zoho>;
	memory?: BriefMemory<WriteRules>;
}

/**
 * The write rules of modules over one connection, asked for at most once a run, and once a minute
 * for the same credential, user and module.
 */
export function rulesThrough({
	connect,
	memory = ofThisProcess,
	...connection
}: Connection): (module: string) => Promise<WriteRules> {
	const recall = briefly(connection, memory);
	const asked = new Map<string, Promise<WriteRules>>();
	return (module) => {
		const ask = async () => (await connect()).metadata.writeRules(module);
		const known = asked.get(module) ?? recall(module, ask);
		asked.set(module, known);
		return known;
	};
}
