import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readFields, toOptions } from '../../runtime/panel/read-fields';

/** Fields of the chosen module by label; an empty list while no module is chosen. */
export async function getFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return toOptions(await readFields(this));
}
