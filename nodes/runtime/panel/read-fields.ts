import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../../core/zoho/words/field';
import { readChosenModule } from './chosen-module';
import { openZoho } from './open-zoho';
import { showInPanel } from './show-in-panel';

/** Fields of the module chosen in the open panel; undefined while there is none. */
export async function readFields(
	host: ILoadOptionsFunctions,
	authentication?: string,
): Promise<Field[] | undefined> {
	const module = readChosenModule(host);
	if (module === undefined) return undefined;
	return await showInPanel(host, async () =>
		(await openZoho(host, authentication)).metadata.fields(module),
	);
}

/** Those of the fields that fit, by label, as a list of the panel shows them. */
export function toOptions(
	fields: readonly Field[] = [],
	fits: (field: Field) => boolean = () => true,
): INodePropertyOptions[] {
	return fields
		.filter(fits)
		.map(({ label, name }) => ({ name: label, value: name, description: name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
