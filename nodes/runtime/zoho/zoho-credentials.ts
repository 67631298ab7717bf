import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** The credential type behind a value of the Authentication parameter. */
export function readCredentialType(authentication: unknown): string {
	return authentication === 'selfClient' ? 'zohoCrmSelfClientOAuth2Api' : 'zohoCrmOAuth2Api';
}

/** Both kinds of connection, one asked for at a time. */
export const zohoCredentials: INodeCredentialDescription[] = [
	{
		name: 'zohoCrmOAuth2Api',
		required: true,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
	{
		name: 'zohoCrmSelfClientOAuth2Api',
		required: true,
		displayOptions: { show: { authentication: ['selfClient'] } },
	},
];

export const authenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: [
		{ name: 'OAuth2', value: 'oAuth2' },
		{ name: 'Self Client', value: 'selfClient' },
	],
	default: 'oAuth2',
	description: 'Whether to act as the user who connected, or as a self client of the organization',
};
