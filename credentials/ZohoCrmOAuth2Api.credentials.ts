import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { accountsAddress, placeFields, scopeFields } from './zoho-connection-fields';

/** A user's connection to Zoho CRM through the consent page of the chosen data center. */
export class ZohoCrmOAuth2Api implements ICredentialType {
	name = 'zohoCrmOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Zoho CRM All Modules OAuth2 API';

	documentationUrl =
		'https://github.com/n8n-nodes-zoho-gpt/n8n-nodes-zoho-gpt/blob/main/docs/connect.md';

	icon: Icon = {
		light: 'file:../icons/zoho-crm-connection.svg',
		dark: 'file:../icons/zoho-crm-connection.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		...placeFields,
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: accountsAddress('/oauth/v2/auth'),
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: accountsAddress('/oauth/v2/token'),
			required: true,
		},
		...scopeFields,
		{
			// Only offline access gives a refresh token, and Zoho gives it again only with a new consent.
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: 'access_type=offline&prompt=consent',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
	];
}
