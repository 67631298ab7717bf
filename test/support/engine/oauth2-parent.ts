import type { ICredentialType } from 'n8n-workflow';

/** The fields of n8n's own `oAuth2Api` that its children rely on. */
export const oAuth2Parent: ICredentialType = {
	name: 'oAuth2Api',
	displayName: 'OAuth2 API',
	properties: [
		{ displayName: 'Grant Type', name: 'grantType', type: 'string', default: 'authorizationCode' },
		{ displayName: 'Authorization URL', name: 'authUrl', type: 'string', default: '' },
		{ displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'string', default: '' },
		{ displayName: 'Client ID', name: 'clientId', type: 'string', default: '' },
		{ displayName: 'Client Secret', name: 'clientSecret', type: 'string', default: '' },
		{ displayName: 'Scope', name: 'scope', type: 'string', default: '' },
		{ displayName: 'Authentication', name: 'authentication', type: 'string', default: 'header' },
		{ displayName: 'Send', name: 'sendAdditionalBodyProperties', type: 'boolean', default: false },
		{ displayName: 'Body', name: 'additionalBodyProperties', type: 'json', default: '' },
		{ displayName: 'Tokens', name: 'oauthTokenData', type: 'json', default: {} },
	],
};
