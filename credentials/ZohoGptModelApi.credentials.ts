import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { providerFields } from './model-provider-fields';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A model server and the key for it; servers on the own machine may need none. */
export class ZohoGptModelApi implements ICredentialType {
	name = 'zohoGptModelApi';

	displayName = 'GPT Model API';

	documentationUrl =
		'https://github.com/n8n-nodes-zoho-gpt/n8n-nodes-zoho-gpt/blob/main/docs/connect.md';

	icon: Icon = {
		light: 'file:../icons/gpt-connection.svg',
		dark: 'file:../icons/gpt-connection.dark.svg',
	};

	properties: INodeProperties[] = [
		...providerFields,
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			hint: 'Leave empty for a server that asks for none',
		},
		{
			displayName: 'Organization ID',
			name: 'organization',
			type: 'string',
			default: '',
			placeholder: 'e.g. org-abc123',
			description: 'Only for keys that belong to several organizations',
			displayOptions: { show: { provider: ['openAi'] } },
		},
		{
			displayName: 'Project ID',
			name: 'project',
			type: 'string',
			default: '',
			placeholder: 'e.g. proj_abc123',
			description: 'Only for keys that belong to several projects',
			displayOptions: { show: { provider: ['openAi'] } },
		},
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const key = text(credentials.apiKey);
		const headers = { ...request.headers };
		if (key && credentials.provider === 'azure') headers['api-key'] = key;
		else if (key) headers.Authorization = `Bearer ${key}`;
		if (text(credentials.organization)) {
			headers['OpenAI-Organization'] = text(credentials.organization);
		}
		if (text(credentials.project)) headers['OpenAI-Project'] = text(credentials.project);
		return { ...request, headers };
	}

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/models' },
	};
}
