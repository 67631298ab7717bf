import type { Zoho } from '../../core/zoho/zoho';
import { readCredentialType } from './zoho-credentials';
import type { ZohoHost } from './zoho-host';
import { createZohoPorts } from './zoho-ports';

/**
 * Zoho CRM over a credential of the node: that which its Authentication parameter names, unless
 * told otherwise. The core, with its parsers, is loaded on first use; nothing is sent before the
 * first call.
 */
export async function connectZoho(
	host: ZohoHost,
	credentialType = readCredentialType(host.authentication()),
): Promise<Zoho> {
	const { createZoho } = await import('../../core/zoho/create-zoho.js');
	return createZoho(createZohoPorts(host, credentialType));
}
