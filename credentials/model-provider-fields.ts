import type { INodeProperties } from 'n8n-workflow';
import { modelPlaces, type ModelProvider } from '../nodes/core/gpt/model/model-address';

interface Words {
	name: string;
	value: ModelProvider;
	placeholder: string;
	hint: string;
}

const providers: Words[] = [
	{
		name: 'Azure OpenAI',
		value: 'azure',
		placeholder: 'e.g. https://my-resource.openai.azure.com',
		hint: 'The endpoint of the resource; the model is the name of the deployment',
	},
	{
		name: 'Custom',
		value: 'custom',
		placeholder: 'e.g. https://gateway.example.com/v1',
		hint: 'Any server that speaks the API of OpenAI',
	},
	{
		name: 'llama.cpp',
		value: 'llamaCpp',
		placeholder: 'e.g. http://localhost:8080/v1',
		hint: 'The address of llama-server',
	},
	{
		name: 'Ollama',
		value: 'ollama',
		placeholder: 'e.g. http://localhost:11434/v1',
		hint: 'The address of Ollama',
	},
	{
		name: 'OpenAI',
		value: 'openAi',
		placeholder: 'e.g. https://api.openai.com/v1',
		hint: 'Change it for a regional address, e.g. https://eu.api.openai.com/v1',
	},
	{
		name: 'OpenRouter',
		value: 'openRouter',
		placeholder: 'e.g. https://openrouter.ai/api/v1',
		hint: 'Choose models that support structured outputs',
	},
	{
		name: 'vLLM',
		value: 'vllm',
		placeholder: 'e.g. http://localhost:8000/v1',
		hint: 'The address of the server',
	},
];

const providersWithKey = (needsKey: boolean) =>
	providers.flatMap(({ value }) => (modelPlaces[value].needsKey === needsKey ? [value] : []));

const keyField: INodeProperties = {
	displayName: 'API Key',
	name: 'apiKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
};

/**
 * The choice of provider, then what each asks for. Every address is a property of its own: n8n fills
 * all properties of one name with the first one's default.
 */
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
	...providers.map(({ value, placeholder, hint }): INodeProperties => {
		const { field, usual } = modelPlaces[value];
		return {
			displayName: 'Base URL',
			name: field,
			type: 'string',
			required: usual === '',
			default: usual,
			placeholder,
			hint,
			displayOptions: { show: { provider: [value] } },
		};
	}),
	{
		...keyField,
		required: true,
		displayOptions: { show: { provider: providersWithKey(true) } },
	},
	{
		...keyField,
		hint: 'Leave empty for a server that asks for none',
		displayOptions: { show: { provider: providersWithKey(false) } },
	},
];
