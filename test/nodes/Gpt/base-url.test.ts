import { describe, expect, it } from 'vitest';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createCredentialsHelper } from '../../support/engine/credentials';
import { modelCredentialTypes } from './on-stand-in';

const baseUrlOf = async (data: ICredentialDataDecryptedObject) => {
	const stored = [{ id: 'a', name: 'a', type: 'zohoGptModelApi', data }];
	const helper = createCredentialsHelper(modelCredentialTypes, stored);
	const place = { id: 'a', name: 'a' };
	const read = await helper.getDecrypted({} as never, place, 'zohoGptModelApi', 'manual');
	return read.baseUrl;
};

describe("a model credential's base URL", () => {
	it.each([
		[{}, 'https://api.openai.com/v1'],
		[{ provider: 'openAi', apiKey: 'k' }, 'https://api.openai.com/v1'],
		[{ provider: 'openRouter' }, 'https://openrouter.ai/api/v1'],
		[{ provider: 'ollama' }, 'http://localhost:11434/v1'],
		[{ provider: 'llamaCpp' }, 'http://localhost:8080/v1'],
		[{ provider: 'vllm', baseUrl: 'http://gpu.example/v1' }, 'http://gpu.example/v1'],
		[{ provider: 'azure', baseUrl: 'https://a.example/openai/v1' }, 'https://a.example/openai/v1'],
	])('of %j is %s', async (data, url) => {
		expect(await baseUrlOf(data)).toBe(url);
	});
});
