import type { Zoho } from '../../core/zoho/zoho';
import { readCredentialType } from './zoho-credentials';
import type { ZohoHost } from './zoho-host';

/**
 * Zoho CRM over a credential of the node: that which its Authentication parameter names, unless
 * told otherwise. The core, with its parsers, and the way to the network are loaded on first use;
 * nothing is sent before the first call.
 */
export async function connectZoho(
	host: ZohoHost,
	credentialType = chosenCredential(host),
): Promise<Zoho> {
	const { createZoho } = await import('../../core/zoho/create-zoho.js');
	const { createZohoPorts } = await import('./zoho-ports.js');
	return createZoho(createZohoPorts(host, credentialType));
}

/** The credential type that a node's parameter of this name chooses. */
export function chosenCredential(host: ZohoHost, parameter = 'authentication'): string {
	return readCredentialType(host.choice(parameter));
}
