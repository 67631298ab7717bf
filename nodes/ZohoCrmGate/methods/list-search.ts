import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { connectZoho } from '../../runtime/connect-zoho';
import { showInPanel } from '../../runtime/show-in-panel';

/** Modules of the organisation that records can be written into, by their plural label. */
export async function searchModules(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const modules = await showInPanel(this, async () => (await connectZoho(this)).metadata.modules());
	const wanted = filter.toLowerCase();
	const results = modules
		.filter(({ creatable, editable }) => creatable || editable)
		.map(({ apiName, pluralLabel }) => ({ name: pluralLabel, value: apiName }))
		.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name));
	return { results };
}
