import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

/** A gateway in front of model servers that asks for OAuth2 tokens instead of a key. */
export class ZohoGptModelOAuth2Api implements ICredentialType {
	name = 'zohoGptModelOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'GPT Model OAuth2 API';

	documentationUrl =
		'https://github.com/n8n-nodes-zoho-gpt/n8n-nodes-zoho-gpt/blob/main/docs/connect.md';

	icon: Icon = {
		light: 'file:../icons/gpt-connection.svg',
		dark: 'file:../icons/gpt-connection.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://gateway.example.com/v1',
			hint: 'The address of the gateway that speaks the API of OpenAI',
		},
	];
}
