import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { modelHeaders } from '../nodes/core/gpt/model/model-key';
import { providerFields } from './model-provider-fields';

/**
 * A model server and the key for it; servers on the own machine may need none.
 * The GPT node tests it, since the address depends on the provider.
 */
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
		return { ...request, headers: { ...request.headers, ...modelHeaders(credentials) } };
	}
}
