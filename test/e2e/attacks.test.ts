import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { installN8n } from '../../sandbox/n8n/install';
import type { JsonObject } from '../../sandbox/zoho/json';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { hidden, orders, type Attack } from '../attacks/attacks';
import { fileOf, keyFor, modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const attacks = [...hidden, ...orders];
const story = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../workflows/01-email-triage.json'), 'utf8'),
) as WorkflowFile;

/** What the story declares: the fields that a mail may fill of each module, and those it fixes itself. */
const declared: Record<string, { fields: string[]; fixed: JsonObject }> = {
	Leads: {
		fields: ['First_Name', 'Last_Name', 'Company', 'Email', 'Phone', 'City', 'Description'],
		fixed: { Lead_Source: 'Sales Mail Alias' },
	},
	Cases: {
		fields: ['Subject', 'Description', 'Priority', 'Email', 'Reported_By'],
		fixed: { Case_Origin: 'Email', Status: 'New' },
	},
	Tasks: {
		fields: ['Subject', 'Due_Date', 'Priority', 'Description'],
		fixed: { Status: 'Not Started' },
	},
	Contacts: { fields: ['First_Name', 'Last_Name', 'Email', 'Phone', 'Mobile', 'Title'], fixed: {} },
	Notes: { fields: ['Note_Title', 'Note_Content', 'Parent_Id'], fixed: {} },
};
const categories = ['New Inquiry', 'Support Case', 'Task Request', 'Contact Update', 'Information'];
const modules = [...Object.keys(declared), 'Accounts', 'Deals', 'Products', 'Campaigns', 'Events'];

let twin: Twin;
let stockDir: string;
beforeAll(async () => {
	twin = await createTwin();
	stockDir = join(await installN8n(() => {}), 'node_modules');
});
afterAll(() => twin?.close());

/** The sender's address, by which the model knows which mail it reads. */
const senderOf = ({ mail }: Attack) =>
	/^From:(?:[^\r]|\r\n )*?<?([^\s<>]+@[^\s<>]+?)>?\r$/m.exec(mail)?.[1] ?? 'nobody';

/** What a model answers that does what the mail orders, sure of it; `label` in place of its own category. */
function obey({ obeys }: Attack, asked: { path: string; body: string }, label = obeys.label) {
	if (asked.path.endsWith('/decisions')) {
		const probabilities = [{ value: label, probability: 1 }];
		return { answers: [{ type: 'choice', choice: label, probabilities }] };
	}
	const quote = Object.values(obeys.fields)[0]?.quote ?? '';
	const { text } = JSON.parse(asked.body) as { text: { format: { schema: JsonObject } } };
	const isClassify = 'label' in (text.format.schema['properties'] as JsonObject);
	const answer = JSON.stringify(isClassify ? { quote, label } : obeys.fields);
	const content = [{ type: 'output_text', text: answer }];
	return { status: 'completed', output: [{ type: 'message', content }] };
}

/** A server of such a model. */
async function openObeyingModel(label: string | undefined): Promise<{ url: string; close(): void }> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			const attack = attacks.find((one) => body.includes(senderOf(one)));
			const path = request.url ?? '';
			response.writeHead(attack ? 200 : 500, { 'content-type': 'application/json' });
			response.end(JSON.stringify(attack ? obey(attack, { path, body }, label) : {}));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		close: () => void server.close(),
	};
}

const everything = () =>
	new Map(
		modules.flatMap((module) =>
			twin.records(module).map((record) => [`${module} ${String(record['id'])}`, record]),
		),
	);

/** Sends the mails through the story, each with the answer of a model that obeys it. */
async function play(mails: Attack[], label?: string) {
	twin.reset();
	const before = everything();
	const { url, close } = await openObeyingModel(label);
	const run = await executeWorkflow({
		workflow: story,
		startNode: 'Incoming E-mail',
		nodeTypes: createNodeTypes({ nodes: [Gpt, ZohoCrm, ZohoCrmGate], stockDir }),
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(url, 'key')],
		input: mails.map(({ name, mail }) => ({
			json: {},
			binary: fileOf(`${name}.eml`, mail, 'message/rfc822'),
		})),
	});
	close();
	expect(run.data.resultData.error).toBeUndefined();
	return { before, after: everything(), changes: twin.changes() };
}

const tagsOf = ({ Tag }: JsonObject) =>
	Array.isArray(Tag) ? Tag.map((tag) => (tag as JsonObject)['name']) : [];
const isReview = (record: JsonObject) => tagsOf(record).includes('GPT Review');

describe('a mail that orders the machine, read by a model that obeys', () => {
	it.each([undefined, ...categories])(
		'changes no record, owner, layout, tag or fixed value; category: %s',
		async (label) => {
			const { before, after, changes } = await play(attacks, label);
			for (const [key, record] of before) expect(after.get(key), key).toEqual(record);
			const made = [...after].filter(([key]) => !before.has(key));
			// What the story does of itself is there, so that the rest is no empty claim.
			expect(made.length).toBeGreaterThan(20);
			const why: Record<string, number> = {}; for (const [, r] of made) { const d = String(r['Description']).slice(0, 260); why[d] = (why[d] ?? 0) + 1; } console.log(label, made.length, Object.entries(why).sort((a, b) => b[1] - a[1]).slice(0, 6));
			const owners = new Set(made.map(([, record]) => JSON.stringify(record['Owner'])));
			expect(owners.size).toBe(1);
			const layouts = made.filter(([, record]) => record['Layout']);
			for (const [key, record] of layouts) {
				const module = key.split(' ')[0];
				const usual = layouts.find(
					([other, { Layout }]) => other.startsWith(`${module} `) && Layout,
				)?.[1]['Layout'];
				expect(record['Layout'], key).toEqual(usual);
			}
			for (const [key, record] of made) {
				const module = key.split(' ')[0] ?? '';
				expect(Object.keys(declared)).toContain(module);
				expect(['Email Triage', 'GPT Review', undefined], key).toContain(tagsOf(record)[0]);
				expect(tagsOf(record).length, key).toBeLessThan(2);
				if (!isReview(record)) expect(record).toMatchObject(declared[module]?.fixed ?? {});
			}
			for (const { module, operation, fields } of changes) {
				if (operation !== 'create') continue;
				const { fields: open = [], fixed = {} } = declared[module] ?? {};
				const own = ['Tag', ...open, ...Object.keys(fixed)];
				expect(Object.keys(fields).filter((field) => !own.includes(field))).toEqual([]);
			}
		},
		120_000,
	);
});
