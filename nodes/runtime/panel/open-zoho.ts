import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { Zoho } from '../../core/zoho/zoho';

/**
 * Zoho CRM for a list of the panel, by the connection that the parameter `authentication` chooses.
 * The code is loaded only then.
 */
export async function openZoho(
	host: ILoadOptionsFunctions,
	authentication = 'authentication',
): Promise<Zoho> {
	const { chosenCredential, connectZoho } = await import('../zoho/connect-zoho.js');
	return await connectZoho(host, chosenCredential(host, authentication));
}
