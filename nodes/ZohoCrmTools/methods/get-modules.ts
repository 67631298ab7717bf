import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/** The modules that the connected user can see, by their plural labels. */
export async function getModules(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { searchModules } = await import('../../runtime/panel/search-modules.js');
	const { results } = await searchModules.call(this);
	return results.map(({ name, value }) => ({
		name,
		value: String(value),
		description: String(value),
	}));
}
