import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { readWatch } from '../runtime/changes/read-watch';
import { connectZoho } from '../runtime/zoho/connect-zoho';
import { webhookHost } from '../runtime/zoho/zoho-host';
import { readerOf } from './read-parameters';

/** PROVISIONAL */
export async function fetchSample(context: IWebhookFunctions): Promise<INodeExecutionData[]> {
	const watch = readWatch(readerOf(context));
	const zoho = await connectZoho(webhookHost(context));
	const rows = await zoho.records.list({
		module: watch.module,
		fields: [],
		limit: 1,
		sortBy: 'Modified_Time',
		sortOrder: 'desc',
	});
	return rows.map((json) => ({ json: json as never }));
}
