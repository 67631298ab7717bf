import { describe, expect, it } from 'vitest';
import { hasKey, modelHeaders } from '../../../../../nodes/core/gpt/model/model-key';

describe("a credential's key", () => {
	it('is there when it holds more than blanks', () => {
		expect([{ apiKey: ' k ' }, { apiKey: '  ' }, {}].map(hasKey)).toEqual([true, false, false]);
	});

	it.each([
		[{ provider: 'custom', apiKey: ' k\n' }, { Authorization: 'Bearer k' }],
		[{ provider: 'azure', apiKey: 'k' }, { 'api-key': 'k' }],
		[{ provider: 'ollama', apiKey: '' }, {}],
	])('of %j makes its headers', (credential, headers) => {
		expect(modelHeaders(credential)).toEqual(headers);
	});
});
