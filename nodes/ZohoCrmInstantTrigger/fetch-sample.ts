import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { readWatch } from '../runtime/changes/read-watch';
import { connectZoho } from '../runtime/zoho/connect-zoho';
import { webhookHost } from '../runtime/zoho/zoho-host';
import { toItem } from './look-at-changes';
import { readerOf } from './read-parameters';

/** The last change there was, for a test in the editor. Fails with NO_SAMPLE where there is none. */
export async function fetchSample(context: IWebhookFunctions): Promise<INodeExecutionData[]> {
	const watch = readWatch(readerOf(context));
	const zoho = await connectZoho(webhookHost(context));
	const { module, criteria } = watch;
	const where = criteria && (await zoho.changes.condition({ module, criteria }));
	return [toItem(await zoho.changes.sample({ watch, where }))];
}
