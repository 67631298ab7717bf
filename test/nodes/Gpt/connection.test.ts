import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { ZohoGptModelApi } from '../../../credentials/ZohoGptModelApi.credentials';
import type { StoredCredential } from '../../support/engine/credentials';
import { classifying, onStandIn } from './on-stand-in';

const { standIn, run, routes } = onStandIn();
const input = [{ text: 'The display is broken.' }];

let tokenServer: Server;
let granted = '';
let asked = 0;
beforeAll(async () => {
	tokenServer = createServer((_, response) => {
		asked += 1;
		const status = granted === '' ? 401 : 200;
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(
			JSON.stringify(
				status === 200
					? { access_token: granted, token_type: 'Bearer', expires_in: 3600 }
					: { error: 'invalid_client' },
			),
		);
	});
	await new Promise<void>((resolve) => tokenServer.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => tokenServer.close(resolve)));

const gateway = (more = {}): StoredCredential => ({
	id: 'gateway',
	name: 'Gateway',
	type: 'zohoGptModelOAuth2Api',
	data: {
		baseUrl: standIn().url,
		grantType: 'clientCredentials',
		accessTokenUrl: `http://127.0.0.1:${(tokenServer.address() as AddressInfo).port}/token`,
		clientId: 'client',
		clientSecret: 'client-secret-5678',
		authentication: 'body',
		...more,
	},
});
const throughGateway = { ...classifying(), authentication: 'oAuth2' };

describe('a gateway behind OAuth2 (#190)', () => {
	it('gets its token from n8n, and a new one when it expired', async () => {
		granted = standIn().apiKey;
		asked = 0;
		const stored = gateway({
			oauthTokenData: { access_token: 'old', refresh_token: 'r', token_type: 'Bearer' },
		});
		const { items, error } = await run(throughGateway, { input, credentials: [stored] });
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ result: { label: 'Support Case' } }]);
		expect(asked).toBe(1);
	});

	it('says that the credential is at fault when there is no token', async () => {
		granted = '';
		const { error } = await run(throughGateway, { input, credentials: [gateway()] });
		expect(error?.message).toContain('does not accept the key');
		expect(JSON.stringify(error)).not.toContain('client-secret-5678');
		expect(routes()).toHaveLength(0);
	});
});

describe('the key of a model server', () => {
	const sign = async (credential: Record<string, string>) => {
		const request: IHttpRequestOptions = {
			url: 'http://models.example/v1',
			headers: { accept: '*/*' },
		};
		return (await new ZohoGptModelApi().authenticate(credential, request)).headers;
	};

	it.each([
		[{ provider: 'openAi', apiKey: ' k ' }, { Authorization: 'Bearer k' }],
		[{ provider: 'azure', apiKey: 'k' }, { 'api-key': 'k' }],
		[{ provider: 'ollama', apiKey: '' }, {}],
		[
			{ provider: 'openAi', apiKey: 'k', organization: 'org-1', project: 'proj_1' },
			{ Authorization: 'Bearer k', 'OpenAI-Organization': 'org-1', 'OpenAI-Project': 'proj_1' },
		],
	])('goes where the provider looks for it', async (credential, headers) => {
		expect(await sign(credential)).toEqual({ accept: '*/*', ...headers });
	});
});
