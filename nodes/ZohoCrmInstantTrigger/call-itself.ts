import type { IHookFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { failZoho } from '../core/zoho/words/error-catalog';
import { shownAddress } from '../core/zoho/channel/notify-address';
import { timer } from '../runtime/host/timer';
import { ownChannelNames } from './own-channel';

/** A sample takes a few calls to Zoho. */
const patienceMs = 60_000;

/** The editor learns that a test waits from the answer that is given after this node's turn. */
const pauseMs = 1_000;

/**
 * A node with an address is tested by a call to it. Nobody should have to change a record in Zoho CRM
 * for that, so the node calls itself as soon as the test waits. Fails with TEST_NOT_REACHABLE.
 */
export async function callItself(context: IHookFunctions): Promise<void> {
	const url = context.getNodeWebhookUrl('default') ?? '';
	const { id, token } = await ownChannelNames(context);
	const call = (method: 'OPTIONS' | 'POST', body?: object): Promise<unknown> =>
		context.helpers.httpRequest({
			method,
			url,
			...(body && { body, json: true }),
			timeout: patienceMs,
		} as IHttpRequestOptions);
	await call('OPTIONS').catch((cause: unknown) => {
		if (hasStatus(cause)) return;
		throw failZoho('TEST_NOT_REACHABLE', { address: shownAddress(url) }, { cause });
	});
	timer(pauseMs, () => {
		const body = {
			channel_id: id,
			token,
			module: 'test',
			operation: 'update',
			server_time: Date.now(),
			ids: ['0'],
		};
		call('POST', body).catch((cause: unknown) => {
			const said = cause instanceof Error ? cause.message : 'no reason given';
			context.logger.warn(
				`The test of the Zoho CRM Instant Trigger could not start itself: ${said}`,
			);
		});
	});
}

/** Whether somebody answered, be it with a refusal. */
const hasStatus = (cause: unknown): boolean =>
	typeof (cause as { response?: { status?: unknown } }).response?.status === 'number' ||
	typeof (cause as { httpCode?: unknown }).httpCode === 'string';
