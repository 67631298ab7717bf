import type { Zoho } from '../core/zoho/zoho';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import type { ZohoHost } from '../runtime/zoho/zoho-host';

/** Zoho CRM by the credential of the node, with the ID of that. */
export async function connectOwn(
	host: ZohoHost,
	credentialType = chosenCredential(host),
): Promise<{ zoho: Zoho; connection: string }> {
	const zoho = await connectZoho(host, credentialType);
	return { zoho, connection: host.credentialId(credentialType) ?? '' };
}
