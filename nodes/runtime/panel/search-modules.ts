import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { ModuleInfo } from '../../core/zoho/modules/metadata';

type Search = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/**
 * Lists those modules of the organization whose name contains the filter, by their plural labels.
 * What asks for them is loaded when a list is opened.
 */
function searchFor(fits: (module: ModuleInfo) => boolean, authentication?: string): Search {
	return async function (filter = '') {
		const { openZoho } = await import('./open-zoho.js');
		const { showInPanel } = await import('./show-in-panel.js');
		const modules = await showInPanel(this, async () =>
			(await openZoho(this, authentication)).metadata.modules(),
		);
		const wanted = filter.toLowerCase();
		const results = modules
			.filter(fits)
			.map(({ apiName, pluralLabel }) => ({ name: pluralLabel, value: apiName }))
			.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name));
		return { results };
	};
}

export const searchModules = searchFor(({ viewable }) => viewable);

/** Those that records can be written into, by the connection that the named parameter chooses. */
export const searchWritableModules = (authentication?: string): Search =>
	searchFor(({ creatable, editable }) => creatable || editable, authentication);
