import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredential, type CredentialReference } from '../../sandbox/n8n/credentials.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { faultsOfStrict } from '../support/tools/strict-schema.ts';
import { openAgentModel } from './support/agent-model.ts';
import { openMailSink } from './support/mail-sink.ts';
import { agentWorkflow, mcpWorkflow } from './support/tools-workflow.ts';

const token = 'a-token-of-the-owner';

let stage: Stage;
let bearer: CredentialReference;
beforeAll(async () => {
	stage = await openStage(() => {});
	bearer = await createCredential(stage.session, {
		name: 'MCP',
		type: 'httpBearerAuth',
		data: { token },
	});
});
afterAll(() => stage?.close());

/** Publishes an MCP server with these settings of the node; how a client connects to it. */
async function serve(path: string, parameters: Record<string, unknown>) {
	const id = await importWorkflow(stage.session, mcpWorkflow(path, parameters), {
		...stage.credentials,
		httpBearerAuth: bearer,
	});
	await publishWorkflow(stage.session, id);
	const address = new URL(`${stage.n8n.url}/mcp/${path}`);
	return async (sent: string | undefined = token) => {
		const client = new Client({ name: 'test', version: '1.0.0' });
		const headers = sent === undefined ? {} : { authorization: `Bearer ${sent}` };
		await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }));
		return client;
	};
}

interface Told {
	isError: boolean;
	answer: Record<string, unknown> & { error?: Record<string, unknown> };
}

async function call(client: Client, name: string, args: Record<string, unknown>): Promise<Told> {
	const result = await client.callTool({ name, arguments: args });
	const [{ text }] = result.content as [{ text: string }];
	const answer = text.startsWith('{') ? (JSON.parse(text) as Told['answer']) : { text };
	return { isError: result.isError === true, answer };
}

/** Leads of a number, written straight into the twin. */
async function makeLeads(count: number, company: string): Promise<void> {
	const { twin } = stage;
	for (let start = 0; start < count; start += 100) {
		const data = Array.from({ length: Math.min(100, count - start) }, (_, at) => ({
			Last_Name: `Number ${start + at}`,
			Company: company,
		}));
		const answer = await fetch(`${twin.url}/crm/v8/Leads`, {
			method: 'POST',
			headers: {
				authorization: `Zoho-oauthtoken ${twin.client.accessToken}`,
				'content-type': 'application/json',
			},
			body: JSON.stringify({ data }),
		});
		if (answer.status !== 201) throw new Error(`The twin answered ${answer.status}`);
	}
}

describe('Zoho CRM Tools behind an MCP Server Trigger, asked by the official client (#6, #8, #9, #14, #20)', () => {
	it('reads by default: it lists few tools that find, read, count and describe', async () => {
		const connect = await serve('reading', {});
		const client = await connect();
		expect(client.getServerVersion()?.name).toBe('CRM_Server');
		const { tools } = await client.listTools();
		for (const { inputSchema } of tools) expect(faultsOfStrict(inputSchema)).toEqual([]);
		expect(tools.map(({ name }) => name)).toEqual([
			'zoho_find_records',
			'zoho_get_record',
			'zoho_describe_module',
			'zoho_count_records',
			'zoho_find_customer',
		]);
		const { answer } = await call(client, 'zoho_find_records', {
			module: 'Deals',
			search: null,
			conditions: [
				{ field: 'Stage', operator: 'equals', values: ['Needs Analysis'] },
				{ field: 'Amount', operator: 'greater_than', values: ['50000'] },
			],
			match: null,
			fields: ['Deal_Name', 'Amount', 'Account_Name'],
			sort_by: null,
			sort_order: null,
			limit: null,
			cursor: null,
		});
		expect(answer['rows']).toEqual([
			[
				expect.any(String),
				'Stadtwerke Hollenau – meter reading fleet',
				72_000,
				expect.objectContaining({ name: 'Stadtwerke Hollenau' }),
			],
		]);
		const write = call(client, 'zoho_create_records', { module: 'Leads', records: [] });
		await expect(write).rejects.toThrow('Tool not found');
		await client.close();
	});

	it('says of a wrong argument what it takes, as a failed call', async () => {
		const connect = await serve('wrong', {});
		const client = await connect();
		const { isError, answer } = await call(client, 'zoho_find_records', {
			module: 'Deals',
			conditions: [{ field: 'Stage', operator: 'equals', values: ['Almost Won'] }],
		});
		expect(isError).toBe(true);
		expect(answer.error).toMatchObject({ parameter: 'conditions[0].values' });
		expect(answer.error?.['next_step']).toContain('Negotiation/Review');
		await client.close();
	});

	it('pages through a thousand records to the end', async () => {
		const company = 'Thousand Ltd';
		await makeLeads(1_000, company);
		const connect = await serve('paging', {});
		const client = await connect();
		const question = {
			module: 'Leads',
			conditions: [{ field: 'Company', operator: 'equals', values: [company] }],
			fields: ['Last_Name'],
			limit: 200,
		};
		const names = new Set<unknown>();
		let cursor: unknown = null;
		let pages = 0;
		do {
			const { answer } = await call(client, 'zoho_find_records', { ...question, cursor });
			for (const [, name] of answer['rows'] as unknown[][]) names.add(name);
			cursor = answer['next_cursor'];
			pages += 1;
		} while (cursor !== undefined && pages < 20);
		expect({ pages, names: names.size }).toEqual({ pages: 5, names: 1_000 });
		await client.close();
	});

	it('lists nothing once it has expired, and calls nothing', async () => {
		const connect = await serve('expired', { options: { expires: '2020-01-01T00:00:00Z' } });
		const client = await connect();
		expect((await client.listTools()).tools).toEqual([]);
		const read = call(client, 'zoho_find_records', { module: 'Leads' });
		await expect(read).rejects.toThrow('Tool not found');
		await client.close();
	});

	it('lets nobody in without the token', async () => {
		const connect = await serve('locked', {});
		await expect(connect('another-token')).rejects.toThrow('Authorization data is wrong');
		await expect(connect('')).rejects.toThrow('Authorization');
	});
});

describe('Zoho CRM Tools of an AI Agent with a scripted model (#1, #33)', () => {
	let model: Awaited<ReturnType<typeof openAgentModel>>;
	let sink: Awaited<ReturnType<typeof openMailSink>>;
	let own: Record<string, CredentialReference>;
	beforeAll(async () => {
		model = await openAgentModel();
		sink = await openMailSink();
		const openAi = await createCredential(stage.session, {
			name: 'Model',
			type: 'openAiApi',
			data: { apiKey: 'sk-scripted', url: model.url },
		});
		const smtp = await createCredential(stage.session, {
			name: 'Mail',
			type: 'smtp',
			data: { user: '', password: '', host: '127.0.0.1', port: sink.port, secure: false },
		});
		own = { ...stage.credentials, openAiApi: openAi, smtp };
	});
	afterAll(() => {
		model?.close();
		sink?.close();
	});

	const john = {
		module: 'Leads',
		records: [
			{
				values: [
					{ field: 'Last_Name', value: 'Doe' },
					{ field: 'First_Name', value: 'John' },
					{ field: 'Company', value: 'Initech' },
					{ field: 'Email', value: 'john.doe@initech.example' },
					{ field: 'Lead_Source', value: 'Web Download' },
				],
			},
		],
	};
	const leadsAtInitech = () =>
		stage.twin.records('Leads').filter(({ Company }) => Company === 'Initech');

	it('learns from a refusal, and creates the lead then', async () => {
		const id = await importWorkflow(
			stage.session,
			agentWorkflow('agent-writes', {
				classes: ['read', 'write'],
				modules: ['Accounts', 'Contacts', 'Deals', 'Leads', 'Calls', 'Events'],
			}),
			own,
		);
		await publishWorkflow(stage.session, id);
		const [{ values }] = john.records as [(typeof john.records)[0]];
		const wrong = [...values.slice(0, -1), { field: 'Lead_Source', value: 'Internet' }];
		const seen: string[] = [];
		model.play((answers) => {
			seen.splice(0, seen.length, ...answers);
			if (answers.length === 0)
				return { tool: 'zoho_create_records', args: { ...john, records: [{ values: wrong }] } };
			if (answers.length === 1) return { tool: 'zoho_create_records', args: john };
			return { text: 'Created.' };
		});
		const answer = await fetch(`${stage.n8n.url}/webhook/agent-writes`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ text: 'Add John Doe of Initech' }),
		});
		expect(await answer.json()).toEqual({ output: 'Created.' });
		for (const { function: offered } of model.offered()) {
			expect(faultsOfStrict(offered.parameters)).toEqual([]);
		}
		const names = model.offered().map(({ function: { name } }) => name);
		expect(names).toContain('zoho_book_appointment');
		expect(seen[0]).toContain('Web Download');
		expect(seen[1]).toContain('created');
		expect(leadsAtInitech()).toHaveLength(1);
	});

	it('shows a person the arguments of a call, and writes them once they are approved', async () => {
		const before = leadsAtInitech().length;
		const id = await importWorkflow(
			stage.session,
			agentWorkflow('agent-asks', { classes: ['read', 'write'] }, { approved: true }),
			own,
		);
		await publishWorkflow(stage.session, id);
		model.play((answers) =>
			answers.length === 0
				? {
						tool: 'zoho_create_records',
						args: { toolParameters: john, hitlParameters: {} },
					}
				: { text: answers.join() },
		);
		await fetch(`${stage.n8n.url}/webhook/agent-asks`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ text: 'Add John Doe of Initech' }),
		});
		await expect.poll(() => sink.mails().length, { timeout: 30_000 }).toBe(1);
		// A model sends what it is offered: without this n8n would find no arguments to hand on.
		const create = model.offered().find((one) => one.function.name === 'zoho_create_records');
		expect(create?.function.parameters).toMatchObject({
			properties: { toolParameters: { properties: { module: {}, records: {} } } },
		});
		const [mail = ''] = sink.mails();
		expect(mail).toContain('john.doe@initech.example');
		expect(leadsAtInitech()).toHaveLength(before);
		const link = [...mail.matchAll(/https?:\/\/[^\s"'<>]+/g)]
			.map(([found]) => found)
			.find((found) => found.includes('approved=true'));
		await fetch(link ?? '', {
			headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140.0' },
		});
		await expect.poll(() => leadsAtInitech().length, { timeout: 30_000 }).toBe(before + 1);
	});
});
