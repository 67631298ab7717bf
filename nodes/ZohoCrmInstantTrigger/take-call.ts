import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { readNotification } from '../core/zoho/channel/notification';
import { sha256 } from '../runtime/host/sha256';
import { activeTrigger } from './active-triggers';
import { ownChannelNames, triggerKey } from './own-channel';
import { fetchSample } from './fetch-sample';

const answered: IWebhookResponseData = { noWebhookResponse: true };

/**
 * Answers whoever calls at once and without data: Zoho waits for nothing, and nobody else learns
 * anything. A call that is not Zoho's own on this channel is refused and costs no call to Zoho; the
 * others tell the trigger of this process that something changed. In the editor's test the call comes
 * from the node itself and is answered with a sample.
 */
export async function takeCall(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { channel, told } = activeTrigger(triggerKey(context));
	const isTest = context.getMode() === 'manual';
	const names = (isTest ? undefined : channel) ?? (await ownChannelNames(context));
	const notification = readNotification(context.getBodyData(), names, sha256);
	const answer = (status: number): void => context.getResponseObject().status(status).end();
	if (notification === undefined) {
		answer(401);
		return answered;
	}
	if (isTest) {
		// Not before: n8n shows why there is none as long as the call is open.
		const sample = await fetchSample(context);
		answer(200);
		return { ...answered, workflowData: [sample] };
	}
	answer(200);
	told?.(notification);
	return answered;
}
