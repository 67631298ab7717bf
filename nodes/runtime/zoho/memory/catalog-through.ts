import type { Catalog } from '../../../core/tools/words/ports';
import type { ModuleInfo } from '../../../core/zoho/modules/metadata';
import type { Field } from '../../../core/zoho/words/field';
import type { Zoho } from '../../../core/zoho/zoho';
import { createBriefMemory } from '../brief-memory';
import { briefly, memoryLifeMs } from './remembered';
import type { ZohoHost } from '../zoho-host';

/** Fields of a module with its picklists are some 100 kB. */
const mostModules = 50;
const mostLists = 50;

const memory = (most: number) => ({ now: () => Date.now(), lifeMs: memoryLifeMs, most });
const listsOfThisProcess = createBriefMemory<ModuleInfo[]>(memory(mostLists));
const fieldsOfThisProcess = createBriefMemory<Field[]>(memory(mostModules));

/** The modules and fields over one connection, asked for once a minute for the same credential and user. */
export function catalogThrough(connection: {
	host: ZohoHost;
	credentialType: string;
	connect(): Promise<Zoho>;
}): Catalog {
	const { connect } = connection;
	const lists = briefly(connection, listsOfThisProcess);
	const fields = briefly(connection, fieldsOfThisProcess);
	return {
		modules: () => lists('', async () => (await connect()).metadata.modules()),
		fields: (module) => fields(module, async () => (await connect()).metadata.fields(module)),
	};
}
