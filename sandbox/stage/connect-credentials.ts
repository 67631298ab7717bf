import { connectOAuth, createCredential, type CredentialReference } from '../n8n/credentials.ts';
import type { Session } from '../n8n/session.ts';
import type { Twin } from '../zoho/twin.ts';
import type { ModelServer } from './model-server.ts';
import { SAMPLE_HEADER } from './sample-entry.ts';

/**
 * Creates the stories' credentials, Zoho's through its consent page, and the one of the stage's own
 * entries, which ask for `sampleKey`; references by credential type.
 */
export async function connectCredentials(
	session: Session,
	{ twin, model, sampleKey }: { twin: Twin; model: ModelServer; sampleKey: string },
): Promise<Record<string, CredentialReference>> {
	const zoho = await createCredential(session, {
		name: 'Zoho CRM of the Sandbox',
		type: 'zohoCrmOAuth2Api',
		data: {
			dataCenter: 'custom',
			accountsUrl: twin.url,
			environment: 'production',
			clientId: twin.client.id,
			clientSecret: twin.client.secret,
		},
	});
	await connectOAuth(session, zoho.id);
	const gpt = await createCredential(session, {
		name: model.isStandIn ? 'GPT Stand-In' : 'GPT from the Environment',
		type: 'zohoGptModelApi',
		data: { provider: 'custom', customUrl: model.url, apiKey: model.apiKey },
	});
	const key = await createCredential(session, {
		name: 'Key of the Sandbox',
		type: 'httpHeaderAuth',
		data: { name: SAMPLE_HEADER, value: sampleKey },
	});
	return { zohoCrmOAuth2Api: zoho, zohoGptModelApi: gpt, httpHeaderAuth: key };
}
