import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Zoho } from '../../core/zoho/zoho';

/**
 * Zoho CRM for a list of the panel, by the connection that the parameter `authentication` chooses.
 * The code is loaded only then.
 */
export async function openZoho(
	context: ILoadOptionsFunctions,
	authentication = 'authentication',
): Promise<Zoho> {
	const { chosenCredential, connectZoho } = await import('../zoho/connect-zoho.js');
	const { panelHost } = await import('../zoho/zoho-host.js');
	const host = panelHost(context);
	return await connectZoho(host, chosenCredential(host, authentication));
}
