import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { PlanSeal } from '../../../core/gate/words/plan-seal';
import type { ZohoHost } from '../zoho-host';

/** Says what the key is for, so that nothing else that is made of the secret is the same. */
const label = 'n8n-nodes-zoho-gpt plan/1';

const keyBytes = 32;

/**
 * The seal of a node's Zoho CRM credential: HMAC-SHA256 in hex, with a key that is derived from the
 * credential's client secret and its id. Another credential, or a new secret, has another one. The
 * tokens play no part, since they change every hour (docs/decisions/0015).
 */
export function createPlanSeal(host: ZohoHost, credentialType: string): PlanSeal {
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
