import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { ModuleInfo } from '../../core/zoho/zoho';
import { connectZoho } from '../../runtime/connect-zoho';
import { toNodeError } from '../../runtime/to-node-error';

async function modulesOf(host: ILoadOptionsFunctions): Promise<ModuleInfo[]> {
	try {
		const zoho = await connectZoho(host);
		return await zoho.metadata.modules();
	} catch (cause) {
		throw toNodeError(host.getNode(), cause);
	}
}

/** Modules of the organisation that records can be written into, by their plural label. */
export async function searchModules(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const wanted = filter.toLowerCase();
	const results = (await modulesOf(this))
		.filter(({ creatable, editable }) => creatable || editable)
		.map(({ apiName, pluralLabel }) => ({ name: pluralLabel, value: apiName }))
		.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name));
	return { results };
}
