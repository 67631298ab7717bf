import { describe, expect, it } from 'vitest';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ZohoGptModelApi } from '../../../credentials/ZohoGptModelApi.credentials';
import { readModelConnection } from '../../../nodes/runtime/model/model-credential';
import { createCredentialsHelper } from '../../support/engine/credentials';
import { workflowLibrary } from '../../support/engine/n8n';
import { modelCredentialTypes } from './on-stand-in';

const { properties } = new ZohoGptModelApi();
const providers = properties
	.find(({ name }) => name === 'provider')!
	.options!.map((option) => ('value' in option ? String(option.value) : ''));

/** What the editor's form holds when somebody has chosen a provider: first defaults by name. */
function openForm(provider: string) {
	const data: Record<string, unknown> = {};
	for (const property of properties) {
		if (!Object.hasOwn(data, property.name)) data[property.name] = property.default;
	}
	data.provider = provider;
	const shown = properties.filter((property) =>
		workflowLibrary.NodeHelpers.displayParameter(data as never, property, null, null),
	);
	return { data, shown };
}

/** Names of required fields that are empty: while there are any, the editor tests nothing. */
const emptyIn = ({ data, shown }: ReturnType<typeof openForm>) =>
	shown.filter(({ name, required }) => required && !data[name]).map(({ name }) => name);

const addressOf = async (data: ICredentialDataDecryptedObject) => {
	const stored = [{ id: 'a', name: 'a', type: 'zohoGptModelApi', data }];
	const helper = createCredentialsHelper(modelCredentialTypes, stored);
	const place = { id: 'a', name: 'a' };
	const read = await helper.getDecrypted({} as never, place, 'zohoGptModelApi', 'manual');
	return readModelConnection('zohoGptModelApi', read).baseUrl;
};

describe('the form of a model credential', () => {
	it.each([
		['openAi', ['apiKey']],
		['openRouter', ['apiKey']],
		['azure', ['azureUrl', 'apiKey']],
		['custom', ['customUrl']],
		['ollama', []],
		['llamaCpp', []],
		['vllm', []],
	])('of %s asks for %j and nothing more', (provider, fields) => {
		expect(emptyIn(openForm(provider))).toEqual(fields);
	});

	it.each(providers)('of %s shows one address and one key', (provider) => {
		const labels = openForm(provider).shown.map(({ displayName }) => displayName);
		expect(labels.filter((label) => label === 'Base URL')).toHaveLength(1);
		expect(labels.filter((label) => label === 'API Key')).toHaveLength(1);
	});

	it.each([
		['openAi', 'https://api.openai.com/v1'],
		['openRouter', 'https://openrouter.ai/api/v1'],
		['ollama', 'http://localhost:11434/v1'],
		['llamaCpp', 'http://localhost:8080/v1'],
		['vllm', 'http://localhost:8000/v1'],
	])('of %s, saved as it opens, is called at %s', async (provider, address) => {
		expect(await addressOf(openForm(provider).data as ICredentialDataDecryptedObject)).toBe(
			address,
		);
	});
});

describe("a model credential's address", () => {
	it.each([
		[{}, 'https://api.openai.com/v1'],
		[{ provider: 'openAi', apiKey: 'k', openAiUrl: '' }, 'https://api.openai.com/v1'],
		[{ provider: 'vllm', vllmUrl: 'http://gpu.example/v1' }, 'http://gpu.example/v1'],
		[{ provider: 'azure', azureUrl: 'https://a.example/' }, 'https://a.example/openai/v1'],
		[{ provider: 'custom', customUrl: 'https://c.example/' }, 'https://c.example'],
	])('of %j is %s', async (data, address) => {
		expect(await addressOf(data)).toBe(address);
	});

	it('is never that of another provider', async () => {
		const data = { provider: 'azure', azureUrl: '', openAiUrl: 'https://api.openai.com/v1' };
		await expect(addressOf(data)).rejects.toThrow("'Base URL'");
	});
});

describe('what is known of a provider before it is asked', () => {
	it.each([
		['openAi', true],
		['openRouter', true],
		['azure', true],
		['custom', true],
		['ollama', false],
		['llamaCpp', false],
		['vllm', false],
	])('%s may take PDFs: %s', (provider, pdfs) => {
		const data = { provider, [`${provider}Url`]: 'http://models.example/v1' };
		expect(readModelConnection('zohoGptModelApi', data).abilities.pdfs).toBe(pdfs);
	});
});
