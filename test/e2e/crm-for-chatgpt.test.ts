import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredential } from '../../sandbox/n8n/credentials.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { readStory } from '../../sandbox/stage/stories.ts';
import { signInAt } from './support/signed-in-client.ts';

const file = '06-crm-for-chatgpt.json';
const token = 'a-long-random-token-of-the-owner';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage(() => {});
});
afterAll(() => stage?.close());

/** Imports and publishes the story with what somebody sets in its trigger; where clients find it. */
async function publish(set: Record<string, unknown> = {}): Promise<URL> {
	const bearer = await createCredential(stage.session, {
		name: 'Token of the client',
		type: 'httpBearerAuth',
		data: { token },
	});
	const story = readStory(file);
	// The editor fills the empty path alike when it imports.
	const path = crypto.randomUUID();
	const nodes = story.nodes.map((node) =>
		node.name === 'CRM Server'
			? {
					...node,
					webhookId: path,
					parameters: { ...node.parameters, path, ...set },
					credentials: { httpBearerAuth: {} },
				}
			: node,
	);
	const id = await importWorkflow(
		stage.session,
		{ ...story, nodes },
		{ ...stage.credentials, httpBearerAuth: bearer },
	);
	await publishWorkflow(stage.session, id);
	return new URL(`${stage.n8n.url}/mcp/${path}`);
}

const newClient = () => new Client({ name: 'test', version: '1.0.0' });

/** What a client gets to see: the names of the tools, and the deals in negotiation. */
async function look(client: Client) {
	const { tools } = await client.listTools();
	const { content } = await client.callTool({
		name: 'zoho_find_records',
		arguments: {
			module: 'Deals',
			conditions: [{ field: 'Stage', operator: 'equals', values: ['Negotiation/Review'] }],
			fields: ['Deal_Name', 'Amount'],
			sort_by: 'Amount',
			sort_order: 'desc',
		},
	});
	const [{ text }] = content as [{ text: string }];
	const { rows } = JSON.parse(text) as { rows: unknown[][] };
	return { tools: tools.map(({ name }) => name), deals: rows.map(([, ...values]) => values) };
}

const seen = {
	tools: [
		'zoho_find_records',
		'zoho_get_record',
		'zoho_describe_module',
		'zoho_count_records',
		'zoho_find_customer',
	],
	deals: [
		['Oakhurst Parcel – 18 more Longtails', 104_400],
		['Kolibri Kurier – battery swap pilot', 29_400],
	],
};

describe('the story of the CRM for ChatGPT, asked by the official client (#4, #8, #10, #12, #13)', () => {
	it('as it is imported: who knows the address signs in to n8n before anything is told', async () => {
		const address = await publish();
		await expect(
			newClient().connect(new StreamableHTTPClientTransport(address)),
		).rejects.toMatchObject({ code: 401 });
		const authProvider = signInAt(stage.n8n.url);
		const asking = new StreamableHTTPClientTransport(address, { authProvider });
		await expect(newClient().connect(asking)).rejects.toThrow(UnauthorizedError);
		await asking.finishAuth(authProvider.code());
		const client = newClient();
		await client.connect(new StreamableHTTPClientTransport(address, { authProvider }));
		expect(client.getServerVersion()?.name).toBe('CRM_Server');
		expect(await look(client)).toEqual(seen);
		await client.close();
	});

	it('with Bearer Auth: the token of a configuration file lets in, and nothing else does', async () => {
		const address = await publish({ authentication: 'bearerAuth' });
		const connect = async (headers: Record<string, string>) => {
			const client = newClient();
			await client.connect(
				new StreamableHTTPClientTransport(address, { requestInit: { headers } }),
			);
			return client;
		};
		await expect(connect({})).rejects.toThrow('Authorization');
		await expect(connect({ authorization: 'Bearer another' })).rejects.toThrow(
			'Authorization data is wrong',
		);
		const client = await connect({ authorization: `Bearer ${token}` });
		expect(await look(client)).toEqual(seen);
		await client.close();
	});

	it('changes nothing, whatever is called', async () => {
		const address = await publish({ authentication: 'bearerAuth' });
		const client = newClient();
		const headers = { authorization: `Bearer ${token}` };
		await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }));
		const before = stage.twin.changes().length;
		for (const name of ['create_records', 'update_records', 'delete_records', 'add_note']) {
			const call = client.callTool({ name: `zoho_${name}`, arguments: { module: 'Deals' } });
			await expect(call).rejects.toThrow('Tool not found');
		}
		expect(stage.twin.changes()).toHaveLength(before);
		await client.close();
	});
});
