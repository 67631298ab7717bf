import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { ZohoHost } from '../zoho-host';

/** Signs texts with a key that never leaves the credential. */
export interface CredentialSeal {
	/** undefined where the node has no credential with a secret. */
	sign(text: string): Promise<string | undefined>;
	fits(text: string, signature: string): Promise<boolean>;
}

const keyBytes = 32;

/**
 * The seal of a node's Zoho CRM credential: HMAC-SHA256 in hex, with a key that is derived from the
 * credential's client secret, its id and the purpose. Another of these has another key. The
 * tokens play no part, since they change every hour (docs/decisions/0015).
 */
export function createCredentialSeal(
	host: ZohoHost,
	credentialType: string,
	purpose: string,
): CredentialSeal {
	const label = `n8n-nodes-zoho-gpt ${purpose}`;
	let key: Promise<Uint8Array | undefined> | undefined;

	async function readKey(): Promise<Uint8Array | undefined> {
		const id = host.credentialId(credentialType);
		if (id === undefined) return undefined;
		const { clientSecret } = await host.getCredentials(credentialType);
		if (typeof clientSecret !== 'string' || clientSecret === '') return undefined;
		const about = JSON.stringify([label, credentialType, id]);
		return new Uint8Array(hkdfSync('sha256', clientSecret, '', about, keyBytes));
	}

	async function mark(text: string): Promise<Buffer | undefined> {
		key ??= readKey();
		const secret = await key;
		return secret && createHmac('sha256', secret).update(text).digest();
	}

	return {
		sign: async (text) => (await mark(text))?.toString('hex'),
		fits: async (text, signature) => {
			const expected = await mark(text);
			const found = /^[0-9a-f]{64}$/.test(signature) ? Buffer.from(signature, 'hex') : undefined;
			return expected !== undefined && found !== undefined && timingSafeEqual(expected, found);
		},
	};
}
