import type { INodeProperties } from 'n8n-workflow';

interface Provider {
	name: string;
	value: string;
	baseUrl: string;
	placeholder: string;
	hint: string;
}

const providers: Provider[] = [
	{
		name: 'Azure OpenAI',
		value: 'azure',
		baseUrl: '',
		placeholder: 'e.g. https://my-resource.openai.azure.com/openai/v1',
		hint: 'The v1 address of the resource; the model is the name of the deployment',
	},
	{
		name: 'Custom',
		value: 'custom',
		baseUrl: '',
		placeholder: 'e.g. https://gateway.example.com/v1',
		hint: 'Any server that speaks the API of OpenAI',
	},
	{
		name: 'llama.cpp',
		value: 'llamaCpp',
		baseUrl: 'http://localhost:8080/v1',
		placeholder: 'e.g. http://localhost:8080/v1',
		hint: 'The address of llama-server',
	},
	{
		name: 'Ollama',
		value: 'ollama',
		baseUrl: 'http://localhost:11434/v1',
		placeholder: 'e.g. http://localhost:11434/v1',
		hint: 'The address of Ollama with /v1 at its end',
	},
	{
		name: 'OpenAI',
		value: 'openAi',
		baseUrl: 'https://api.openai.com/v1',
		placeholder: 'e.g. https://api.openai.com/v1',
		hint: 'Change it for a regional address, e.g. https://eu.api.openai.com/v1',
	},
	{
		name: 'OpenRouter',
		value: 'openRouter',
		baseUrl: 'https://openrouter.ai/api/v1',
		placeholder: 'e.g. https://openrouter.ai/api/v1',
		hint: 'Choose models that support structured outputs',
	},
	{
		name: 'vLLM',
		value: 'vllm',
		baseUrl: 'http://localhost:8000/v1',
		placeholder: 'e.g. http://localhost:8000/v1',
		hint: 'The address of the server with /v1 at its end',
	},
];

/** The choice of provider, and the base URL with the default of each. */
export const providerFields: INodeProperties[] = [
	{
		displayName: 'Provider',
		name: 'provider',
		type: 'options',
		noDataExpression: true,
		options: providers.map(({ name, value }) => ({ name, value })),
		default: 'openAi',
		description: 'Who runs the model',
	},
	...providers.map(
		({ value, baseUrl, placeholder, hint }): INodeProperties => ({
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: baseUrl,
			placeholder,
			hint,
			displayOptions: { show: { provider: [value] } },
		}),
	),
];
