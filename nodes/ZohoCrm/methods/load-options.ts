import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { connectZoho } from '../../runtime/connect-zoho';
import { readChosenModule } from './chosen-module';

/** Fields of the chosen module by label; an empty list while no module is chosen. */
export async function getFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const module = readChosenModule(this);
	if (module === undefined) return [];
	const zoho = await connectZoho(this);
	return (await zoho.metadata.fields(module))
		.map(({ label, name }) => ({ name: label, value: name, description: name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
