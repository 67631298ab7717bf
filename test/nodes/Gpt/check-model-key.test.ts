import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { testCredential } from '../../support/engine/test-credential';
import { onStandIn } from './on-stand-in';

const { standIn } = onStandIn();
const KEY = 'sk-of-nobody-1234';

const servers: Server[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
});

async function serve(answer: RequestListener): Promise<string> {
	const server = createServer(answer);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const test = (data: Record<string, string>) =>
	testCredential(new Gpt(), 'zohoGptModelApi', { provider: 'custom', apiKey: KEY, ...data });

describe("the test of a model's key", () => {
	it('passes where the server lists its models for this key', async () => {
		const { url, apiKey } = standIn();
		expect(await test({ customUrl: `${url}/`, apiKey })).toMatchObject({ status: 'OK' });
	});

	it('asks the address that the node will use, with the key as the provider wants it', async () => {
		const asked: string[] = [];
		const url = await serve(({ url: path, headers }, response) => {
			asked.push(`${path} ${headers.authorization ?? ''}${String(headers['api-key'] ?? '')}`);
			response.end('{"data":[]}');
		});
		for (const [provider, field] of [
			['azure', 'azureUrl'],
			['ollama', 'ollamaUrl'],
			['openRouter', 'openRouterUrl'],
		] as const) {
			expect(await test({ provider, [field]: url })).toMatchObject({ status: 'OK' });
		}
		expect(asked).toEqual([
			`/openai/v1/models ${KEY}`,
			`/v1/models Bearer ${KEY}`,
			// The list of models is public there: it would pass any key.
			`/api/v1/key Bearer ${KEY}`,
		]);
	});

	it('says that the key is refused, and shows neither the key nor what the server said', async () => {
		const { url } = standIn();
		const { status, message } = await test({ customUrl: url });
		expect(status).toBe('Error');
		expect(message).toContain(`${url} does not accept the API key (401)`);
		expect(message).not.toContain('1234');
		const echo = await serve(({ headers }, response) => {
			response.writeHead(403, `No ${headers.authorization}`).end(headers.authorization);
		});
		expect((await test({ customUrl: echo })).message).not.toContain(KEY);
	});

	it('says that a key is missing where the server asks for one', async () => {
		const { message } = await test({ customUrl: standIn().url, apiKey: '' });
		expect(message).toContain('asks for an API key');
	});

	it.each([
		['as it is', ''],
		['with the end of another API', '/api'],
	])('hints at /v1 when the address lacks it, %s', async (_, end) => {
		const url = await serve((__, response) => response.writeHead(404).end('no'));
		const { message } = await test({ customUrl: `${url}${end}` });
		expect(message).toContain(`${url}${end} has no list of models (404)`);
		expect(message).toContain('ends in /v1');
	});

	it('does not take a page of a website for a model server', async () => {
		const url = await serve((_, response) => response.end('<html>Welcome</html>'));
		expect((await test({ customUrl: url })).message).toContain('not as a model server');
	});

	it('follows no redirect, so that the key stays', async () => {
		const seen: string[] = [];
		const elsewhere = await serve(({ headers }, response) => {
			seen.push(String(headers.authorization));
			response.end('{"data":[]}');
		});
		const url = await serve((_, response) => {
			response.writeHead(307, { location: `${elsewhere}/models` }).end();
		});
		expect((await test({ customUrl: url })).message).toContain('redirects');
		expect(seen).toEqual([]);
	});

	it('says that nothing listens', async () => {
		const url = await serve(() => {});
		await new Promise((resolve) => servers.pop()!.close(resolve));
		const { message } = await test({ provider: 'ollama', ollamaUrl: url, apiKey: '' });
		expect(message).toContain(`Nothing listens at ${url}/v1 (ECONNREFUSED)`);
	});

	it.each(['', 'localhost:11434'])("asks for a base URL when it is '%s'", async (customUrl) => {
		const { status, message } = await test({ customUrl });
		expect({ status, message }).toMatchObject({ status: 'Error' });
		expect(message).toContain("'Base URL'");
	});
});
