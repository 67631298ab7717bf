import { describe, expect, it } from 'vitest';
import {
	completeAddress,
	readModelAddress,
} from '../../../../../nodes/core/gpt/model/model-address';

describe('the address of a model', () => {
	it.each([
		['azure', 'azureUrl', 'https://name.openai.azure.com/', '/openai/v1'],
		['azure', 'azureUrl', 'https://name.services.ai.azure.com', '/openai/v1'],
		['azure', 'azureUrl', 'https://name.cognitiveservices.azure.com/openai/', '/openai/v1'],
		['azure', 'azureUrl', 'https://name.openai.azure.com/openai/v1/', '/openai/v1'],
		['azure', 'azureUrl', 'https://name.openai.azure.com/?api-version=preview', '/openai/v1'],
		['ollama', 'ollamaUrl', 'http://box.example:11434', '/v1'],
		['llamaCpp', 'llamaCppUrl', 'http://box.example:8080/', '/v1'],
		['vllm', 'vllmUrl', 'http://box.example/gpu/v1//', '/gpu/v1'],
		['openAi', 'openAiUrl', 'https://eu.api.openai.com', '/v1'],
		['openRouter', 'openRouterUrl', 'https://openrouter.ai/api', '/api/v1'],
		['custom', 'customUrl', 'https://gateway.example.com///', ''],
		['custom', 'customUrl', ' https://gateway.example.com/llm/ ', '/llm'],
	])('of %s, typed into %s as %s, has the path %j', (provider, field, typed, path) => {
		const address = readModelAddress({ provider, [field]: typed });
		const [, host] = /^\s*(https?:\/\/[^/?\s]+)/.exec(typed) ?? [];
		expect(address).toBe(`${host}${path}`);
	});

	it.each([
		'',
		'  ',
		'localhost:11434',
		'ftp://x.example',
		'https://',
		'https:///v1',
		'http://a b',
	])('is not %j', (typed) => {
		expect(() => completeAddress(typed, '/v1')).toThrow("'Base URL'");
	});

	it('is nowhere for a provider that is not known', () => {
		const credential = { provider: 'other', openAiUrl: 'https://api.openai.com/v1' };
		expect(() => readModelAddress(credential)).toThrow("'Base URL'");
	});

	it('costs no more than its length, however many slashes it ends in', () => {
		const typed = `https://x.example/${'/'.repeat(400_000)}v1`;
		const start = performance.now();
		completeAddress(typed);
		// A pattern for the slashes at the end takes minutes here.
		expect(performance.now() - start).toBeLessThan(2_000);
	});
});
