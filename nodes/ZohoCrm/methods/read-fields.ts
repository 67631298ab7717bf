import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Field } from '../../core/zoho/words/field';
import { connectZoho } from '../../runtime/zoho/connect-zoho';
import { panelHost } from '../../runtime/zoho/zoho-host';
import { showInPanel } from '../../runtime/panel/show-in-panel';
import { readChosenModule } from './chosen-module';

/** Fields of the module chosen in the open panel; undefined while there is none. */
export async function readFields(host: ILoadOptionsFunctions): Promise<Field[] | undefined> {
	const module = readChosenModule(host);
	if (module === undefined) return undefined;
	return await showInPanel(host, async () =>
		(await connectZoho(panelHost(host))).metadata.fields(module),
	);
}
