import { openModelServer } from '../../../sandbox/stage/model-server.ts';
import { createTwinAfter } from '../../../sandbox/stage/happened-before.ts';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import type { StoredCredential } from '../engine/credentials.ts';

interface TwinCredentials {
	id: string;
	secret: string;
	refreshToken: string;
	accessToken: string;
}

export interface ConnectedSandbox {
	credentials: StoredCredential[];
	close(): Promise<void>;
}

const openTwin = (before: string | undefined) =>
	before === undefined ? createTwin() : createTwinAfter(before);

/**
 * Credentials for the twin at `url`, or for a new one that lives as long as the process, and for the
 * model: the real API when OPENAI_API_KEY is set, otherwise a stand-in.
 */
export async function connectSandbox(
	url: string | undefined,
	before?: string,
): Promise<ConnectedSandbox> {
	const own = url === undefined ? await openTwin(before) : undefined;
	const zoho = own?.url ?? String(url).replace(/\/+$/, '');
	const model = await openModelServer();
	const close = async () => {
		await model.close();
		await own?.close();
	};
	const answer = await fetch(`${zoho}/__twin/credentials`);
	const client = (await answer.json()) as TwinCredentials;
	const data = {
		dataCenter: 'custom',
		accountsUrl: zoho,
		environment: 'production',
		clientId: client.id,
		clientSecret: client.secret,
		oauthTokenData: {
			access_token: client.accessToken,
			refresh_token: client.refreshToken,
			api_domain: zoho,
			token_type: 'Bearer',
			expires_in: 3600,
		},
	};
	const gpt = { provider: 'custom', customUrl: model.url, apiKey: model.apiKey };
	const credentials = [
		{ id: 'zoho', name: 'Zoho CRM of the Sandbox', type: 'zohoCrmOAuth2Api', data },
		{ id: 'gpt', name: 'GPT', type: 'zohoGptModelApi', data: gpt },
	];
	return { credentials, close };
}
