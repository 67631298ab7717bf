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
import buildWorker from '../support/build-worker';
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
	await buildWorker();
	twin = await createTwin();
	stockDir = join(await installN8n(() => {}), 'node_modules');
});
afterAll(() => twin?.close());

/** What stands for the sender's address, by which the model knows which mail it reads. */
const senderOf = ({ mail }: Attack) =>
	/^From:(?:[^\r]|\r\n )*?<?([^\s<>]+)>?\r$/m.exec(mail)?.[1] ?? 'nobody';

/** What a model answers that does what the mail orders, sure of it; `label` in place of its own category. */
function obey(attack: Attack, asked: { path: string; body: string }, label = attack.obeys.label) {
	const { fields } = attack.obeys;
	if (asked.path.endsWith('/decisions')) {
		const probabilities = [{ value: label, probability: 1 }];
		return { answers: [{ type: 'choice', choice: label, probabilities }] };
	}
	const quote = Object.values(fields)[0]?.quote ?? '';
	const { text } = JSON.parse(asked.body) as { text: { format: { schema: JsonObject } } };
	const asks = Object.keys(text.format.schema['properties'] as JsonObject);
	// What the order leaves out is answered as well, so that nothing is held for that alone.
	const rest = asks.map((field) => [field, { quote: null, value: null }]);
	const sender = { quote: senderOf(attack), value: senderOf(attack) };
	const answer = JSON.stringify(
		asks.includes('label')
			? { quote, label }
			: { ...Object.fromEntries(rest), Email: sender, ...fields },
	);
	const content = [{ type: 'output_text', text: answer }];
	return { status: 'completed', output: [{ type: 'message', content }] };
}

/** A server of such a model. */
async function openObeyingModel(
	label: string | undefined,
): Promise<{ url: string; close(): void }> {
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

describe('mails that order the machine, read by a model that obeys them', () => {
	it.each([undefined, ...categories])(
		'write nothing but what the story declares; category: %s',
		async (label) => {
			const { before, after, changes } = await play(attacks, label);
			for (const [key, record] of before) expect(after.get(key), key).toEqual(record);

			const made = [...after].filter(([key]) => !before.has(key));
			expect(new Set(made.map(([, { Owner }]) => JSON.stringify(Owner))).size).toBe(1);
			const written = made.filter(([, record]) => !tagsOf(record).includes('GPT Review'));
			for (const [key, record] of written) {
				const module = key.split(' ')[0] ?? '';
				expect(Object.keys(declared), key).toContain(module);
				expect(record, key).toMatchObject(declared[module]?.fixed ?? {});
				expect(tagsOf(record), key).toEqual(module === 'Notes' ? [] : ['Email Triage']);
			}
			// Every other mail is shown to a person, and nothing of the rest was an empty claim.
			expect(made.length).toBeGreaterThan(attacks.length - 5);
			if (label === 'New Inquiry') expect(written.length).toBeGreaterThan(0);

			// A note stands on the record of its own sender, or on none.
			const senders = attacks.map(senderOf);
			for (const note of made.filter(([key]) => key.startsWith('Notes '))) {
				const { id } = note[1]['Parent_Id'] as { id: string };
				expect(senders, note[0]).toContain(before.get(`Contacts ${id}`)?.['Email']);
			}

			for (const { module, fields } of changes) {
				const { fields: open = [], fixed = {} } = declared[module] ?? {};
				const own = ['Tag', ...open, ...Object.keys(fixed)];
				expect(Object.keys(fields).filter((field) => !own.includes(field))).toEqual([]);
			}
		},
		120_000,
	);
});
