import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { searchModels } from '../../../nodes/Gpt/methods';
import { openPanel } from '../../support/engine/load-options';
import { keyFor, modelCredentialTypes, onStandIn } from './on-stand-in';

const { standIn } = onStandIn();

const panel = (key: string, url = standIn().url) =>
	openPanel({
		node: Gpt,
		credentialTypes: modelCredentialTypes,
		credentials: [keyFor(url, key)],
		parameters: { operation: 'classify', authentication: 'apiKey' },
	});

describe('the list of models', () => {
	it('is what the server says it has', async () => {
		const { results } = await searchModels.call(panel(standIn().apiKey), 'luna');
		expect(results).toEqual([{ name: 'gpt-6-luna', value: 'gpt-6-luna' }]);
	});

	it('says why it is not there, instead of being empty', async () => {
		const list = searchModels.call(panel('sk-wrong'), '');
		await expect(list).rejects.toMatchObject({
			message: 'The models could not be listed',
			description: expect.stringContaining('does not accept the API key (401)'),
		});
	});

	it('takes the key to no other address', async () => {
		const seen: string[] = [];
		const [elsewhere, close] = await listen((request, response) => {
			seen.push(request.url ?? '');
			response.end('{"data":[{"id":"stolen"}]}');
		});
		const [url, closeFirst] = await listen((_, response) => {
			response.writeHead(302, { location: `${elsewhere}/models` }).end();
		});
		const list = searchModels.call(panel('sk-right', url), '');
		await expect(list).rejects.toMatchObject({
			description: expect.stringContaining('redirects'),
		});
		expect(seen).toEqual([]);
		await Promise.all([close(), closeFirst()]);
	});
});

async function listen(answer: RequestListener): Promise<[string, () => Promise<unknown>]> {
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const close = () => new Promise((resolve) => server.close(resolve));
	return [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, close];
}
