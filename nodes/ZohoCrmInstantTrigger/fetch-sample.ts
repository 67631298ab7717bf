import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { sampleModule, toItem } from '../runtime/changes/poll-module';
import { readWatch } from '../runtime/changes/read-watch';
import { toNodeError } from '../runtime/failures/to-node-error';
import { webhookHost } from '../runtime/zoho/zoho-host';
import { connectOwn } from './own-connection';
import { readerOf } from './read-parameters';

/** The last change there was, for a test in the editor. Fails with NO_SAMPLE where there is none. */
export async function fetchSample(context: IWebhookFunctions): Promise<INodeExecutionData[]> {
	try {
		const watch = readWatch(readerOf(context));
		return [toItem(await sampleModule(await connectOwn(webhookHost(context)), watch))];
	} catch (cause) {
		throw toNodeError(context.getNode(), cause);
	}
}
