import type { IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { nameChannel, type ChannelNames } from '../core/zoho/channel/channel-names';
import { failZoho } from '../core/zoho/words/error-catalog';
import { sha256 } from '../runtime/host/sha256';
import { readCredentialType } from '../runtime/zoho/zoho-credentials';

type Host = IHookFunctions | ITriggerFunctions | IWebhookFunctions;

/** What tells an active trigger from all others of this n8n. */
export function triggerKey(host: Host): string {
	return JSON.stringify([host.getWorkflow().id, host.getNode().id]);
}

export const credentialOf = (host: Host): string =>
	readCredentialType(host.getNodeParameter('authentication', 'oAuth2'));

/**
 * The names of the node's channel. They follow from this n8n, the node and the client secret of the
 * credential, so that every process knows them: n8n keeps the data of a node as one copy a process,
 * of which the last one written wins. Fails with NOT_CONNECTED.
 */
export async function ownChannelNames(host: Host): Promise<ChannelNames> {
	const { clientSecret } = await host.getCredentials(credentialOf(host));
	if (typeof clientSecret !== 'string' || clientSecret === '') throw failZoho('NOT_CONNECTED');
	const place = [host.getInstanceId(), host.getWorkflow().id ?? '', host.getNode().id];
	return nameChannel(sha256, { place, secret: clientSecret });
}
