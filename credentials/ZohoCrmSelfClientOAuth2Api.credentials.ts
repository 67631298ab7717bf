import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { accountsAddress, placeFields, scopeFields } from './zoho-connection-fields';

/** A server's own connection: a Self Client of Zoho's API console with client credentials. */
export class ZohoCrmSelfClientOAuth2Api implements ICredentialType {
	name = 'zohoCrmSelfClientOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Zoho CRM All Modules Self Client OAuth2 API';

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
			default: 'clientCredentials',
		},
		...placeFields,
		{
			displayName: 'Organization ID',
			name: 'organizationId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 60012345678',
			description:
				'In Zoho CRM: Setup > Developer Hub > APIs > Organization ID (digits, called zgid)',
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
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
		{
			displayName: 'Send Additional Body Properties',
			name: 'sendAdditionalBodyProperties',
			type: 'hidden',
			default: true,
		},
		{
			// Zoho names the organization of a token without a user as `soid`.
			displayName: 'Additional Body Properties',
			name: 'additionalBodyProperties',
			type: 'hidden',
			default:
				'={{ JSON.stringify({ soid: "ZohoCRM." + String($self["organizationId"]).trim().replace(/^ZohoCRM\\./i, "") }) }}',
		},
	];
}
