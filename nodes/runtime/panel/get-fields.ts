import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/** Fields of the chosen module by label; an empty list while no module is chosen. */
export async function getFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { readFields, toOptions } = await import('./read-fields.js');
	return toOptions(await readFields(this));
}
