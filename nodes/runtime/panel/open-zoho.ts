import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Zoho } from '../../core/zoho/zoho';
import { failParameter } from '../parameters/parameter-errors';

/**
 * Zoho CRM for a list of the panel, by the connection that the parameter `authentication` chooses.
 * The code is loaded only then. Fails with CREDENTIAL_NOT_CHOSEN.
 */
export async function openZoho(
	context: ILoadOptionsFunctions,
	authentication = 'authentication',
): Promise<Zoho> {
	const { chosenCredential, connectZoho } = await import('../zoho/connect-zoho.js');
	const { panelHost } = await import('../zoho/zoho-host.js');
	const host = panelHost(context);
	const credentialType = chosenCredential(host, authentication);
	if (!context.getNode().credentials?.[credentialType])
		throw failParameter('CREDENTIAL_NOT_CHOSEN');
	return await connectZoho(host, credentialType);
}
