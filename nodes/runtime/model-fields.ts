import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { gatewayCredentialType, keyCredentialType } from './model-credential';

export const modelCredentials: INodeCredentialDescription[] = [
	{
		name: keyCredentialType,
		required: true,
		displayOptions: { show: { authentication: ['apiKey'] } },
	},
	{
		name: gatewayCredentialType,
		required: true,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
];

export const modelAuthenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'API Key', value: 'apiKey' },
		{ name: 'OAuth2', value: 'oAuth2' },
	],
	default: 'apiKey',
};

/** The model, from the server's own list or by its ID. */
export const modelField: INodeProperties = {
	displayName: 'Model',
	name: 'model',
	type: 'resourceLocator',
	default: { mode: 'id', value: 'gpt-6-luna' },
	required: true,
	description: 'The model that reads the text',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a model…',
			typeOptions: { searchListMethod: 'searchModels', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. gpt-6-luna',
		},
	],
};
