import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Field } from '../../core/zoho/field';
import { connectZoho } from '../../runtime/connect-zoho';
import { showInPanel } from '../../runtime/show-in-panel';
import { readChosenModule } from './chosen-module';

/** Fields of the module chosen in the open panel; undefined while there is none. */
export async function readFields(host: ILoadOptionsFunctions): Promise<Field[] | undefined> {
	const module = readChosenModule(host);
	if (module === undefined) return undefined;
	return await showInPanel(host, async () => (await connectZoho(host)).metadata.fields(module));
}
