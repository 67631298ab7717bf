import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readFields } from './read-fields';

/** Fields of the chosen module by label; an empty list while no module is chosen. */
export async function getFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const fields = (await readFields(this)) ?? [];
	return fields
		.map(({ label, name }) => ({ name: label, value: name, description: name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
