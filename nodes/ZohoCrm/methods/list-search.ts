import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { connectZoho } from '../../runtime/connect-zoho';

/** Modules of the organisation whose name contains the filter, by their own labels. */
export async function searchModules(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const zoho = await connectZoho(this);
	const wanted = filter.toLowerCase();
	const modules = (await zoho.metadata.modules()).filter(({ viewable }) => viewable);
	return {
		results: modules
			.map(({ apiName, pluralLabel }) => ({ name: pluralLabel, value: apiName }))
			.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name)),
	};
}
