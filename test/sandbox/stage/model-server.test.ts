import { expect, it } from 'vitest';
import { openModelServer } from '../../../sandbox/stage/model-server.ts';

it('is the stand-in, on this machine, without a key', async () => {
	const server = await openModelServer({});
	expect(server.isStandIn).toBe(true);
	expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
	await server.close();
	await expect(fetch(server.url)).rejects.toThrow();
});

it('is the real API with a key, at another address if there is one', async () => {
	const real = await openModelServer({ OPENAI_API_KEY: 'sk-test' });
	expect(real).toMatchObject({ url: 'https://api.openai.com/v1', isStandIn: false });
	const gateway = 'https://gateway.example.com/v1';
	const other = await openModelServer({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: gateway });
	expect(other).toMatchObject({ url: gateway, apiKey: 'sk-test', isStandIn: false });
});
