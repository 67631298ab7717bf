// npm run bench -- tools: what the tools for agents take of a model's room, and docs/bench-tools.md.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getEncoding } from 'js-tiktoken';
import type { INodeType } from 'n8n-workflow';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { openContexts } from '../../support/engine/contexts.ts';
import { connectSandbox } from '../../support/cli/connect-sandbox.ts';
import { loadCredentialTypes } from '../../support/cli/load-credential-types.ts';
import { endpointTools, type Listed } from './endpoint-tools.ts';
import { limits, toolsPage, type ToolsReport } from './page.ts';
import { prompts, stagesOfDeals } from './prompts.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const encoding = getEncoding('o200k_base');
const tokens = (value: unknown): number => encoding.encode(JSON.stringify(value)).length;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const built = createRequire(import.meta.url)(
	`${root}dist/nodes/ZohoCrmTools/ZohoCrmTools.node.js`,
) as { ZohoCrmTools: new () => INodeType };

interface Tool {
	name: string;
	description: string;
	schema: object;
	invoke(args: unknown): Promise<unknown>;
}

const twin = await createTwin();
const sandbox = await connectSandbox(twin.url);
const credentialTypes = loadCredentialTypes(root);
const classes = ['read', 'query', 'write', 'delete'];

async function supply(parameters: Record<string, unknown>): Promise<Tool[]> {
	const { supplyData } = openContexts({
		node: built.ZohoCrmTools,
		credentialTypes,
		credentials: sandbox.credentials.filter(({ id }) => id === 'zoho'),
		parameters: parameters as never,
	});
	const supplied = await new built.ZohoCrmTools().supplyData!.call(supplyData, 0);
	return (supplied.response as { tools: Tool[] }).tools;
}

const listed = (tools: Tool[]): Listed[] =>
	tools.map(({ name, description, schema }) => ({ name, description, inputSchema: schema }));

/** All fields of as many deals, as Zoho CRM itself answers. */
async function rawDeals(): Promise<unknown> {
	const answer = await fetch(
		`${twin.url}/crm/v8/Deals/search?criteria=(Stage:not_equal:none)&per_page=50`,
		{ headers: { authorization: `Zoho-oauthtoken ${twin.client.accessToken}` } },
	);
	return await answer.json();
}

const usual = listed(await supply({}));
const all = await supply({
	classes,
	modules: ['Accounts', 'Contacts', 'Deals', 'Leads', 'Calls', 'Events'],
});
const endpoints = endpointTools();
const call = async (name: string, args: unknown): Promise<unknown> => {
	const answer = await all.find((one) => one.name === name)?.invoke(args);
	return typeof answer === 'string' ? (JSON.parse(answer) as unknown) : answer;
};
const asked: ToolsReport['prompts'] = [];
for (const { says, calls } of prompts) {
	const [before, spent] = [twin.log().length, twin.creditsUsed()];
	const answers = [];
	for (const { tool, args } of calls) answers.push(await call(tool, args));
	asked.push({
		says,
		calls: calls.length,
		requests: twin.log().length - before,
		credits: twin.creditsUsed() - spent,
		tokens: tokens(answers),
	});
}
const report: ToolsReport = {
	usual: { tools: usual.length, tokens: tokens(usual) },
	all: { tools: all.length, tokens: tokens(listed(all)) },
	endpoints: { tools: endpoints.length, tokens: tokens(endpoints) },
	deals: {
		ours: tokens(await call('zoho_find_records', stagesOfDeals)),
		raw: tokens(await rawDeals()),
	},
	prompts: asked,
};
await sandbox.close();
await twin.close();

if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else writeFileSync(`${root}docs/bench-tools.md`, toolsPage(report));
const over = limits(report).filter(({ is, most }) => is > most);
for (const { what, is, most } of over) process.stderr.write(`${what}: ${is}, at most ${most}\n`);
process.exit(over.length === 0 ? 0 : 1);
