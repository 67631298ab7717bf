import { ZohoCrmOAuth2Api } from '../../credentials/ZohoCrmOAuth2Api.credentials.ts';
import { ZohoCrmSelfClientOAuth2Api } from '../../credentials/ZohoCrmSelfClientOAuth2Api.credentials.ts';
import type { Twin } from '../../sandbox/zoho/twin.ts';
import type { StoredCredential } from './engine/credentials.ts';

export const zohoCredentialTypes = [new ZohoCrmOAuth2Api(), new ZohoCrmSelfClientOAuth2Api()];

/** The connection to a twin as n8n stores it after somebody has connected. */
export function connectedTo(twin: Twin, change: Record<string, unknown> = {}): StoredCredential {
	return {
		id: 'zoho',
		name: 'Zoho',
		type: 'zohoCrmOAuth2Api',
		data: {
			dataCenter: 'custom',
			accountsUrl: twin.url,
			clientId: twin.client.id,
			clientSecret: twin.client.secret,
			oauthTokenData: {
				access_token: twin.client.accessToken,
				refresh_token: twin.client.refreshToken,
				api_domain: twin.url,
				token_type: 'Bearer',
				expires_in: 3600,
				callbackQueryString: { location: 'us', 'accounts-server': twin.url },
				...change,
			},
		},
	};
}

/** A self client of the twin as n8n stores it before its first call. */
export function selfClientOf(twin: Twin, change: Record<string, unknown> = {}): StoredCredential {
	return {
		id: 'self',
		name: 'Self client',
		type: 'zohoCrmSelfClientOAuth2Api',
		data: {
			dataCenter: 'custom',
			accountsUrl: `${twin.url}/`,
			organizationId: '60021184402',
			clientId: twin.client.id,
			clientSecret: twin.client.secret,
			...change,
		},
	};
}
