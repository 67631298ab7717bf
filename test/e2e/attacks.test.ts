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
const { nodes, ...rest } = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../workflows/01-email-triage.json'), 'utf8'),
) as WorkflowFile;
/** Its nodes try three times, seconds apart; here without a pause. */
const story: WorkflowFile = {
	...rest,
	nodes: nodes.map((node) => (node.retryOnFail ? { ...node, waitBetweenTries: 1 } : node)),
};
/** Lookups that the story fills with the customer's own records. */
const links = ['What_Id', 'Who_Id', 'Related_To', 'Account_Name', 'Contact_Name', 'Deal_Name'];

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

/** How far a model goes beyond what the mail orders. */
interface Reach {
	/** In place of the mail's own category. */
	label?: string;
	/** For every field that is asked for, and for `beyond` besides. */
	value?: unknown;
}

/** What no answer may set: ids, owners, keys of the API, names that look like others. */
const beyond = [
	...[
		'id',
		'Owner',
		'Layout',
		'Tag',
		'Created_By',
		'Modified_By',
		'Parent_Id',
		'What_Id',
		'Who_Id',
	],
	...[
		'$se_module',
		'$approval',
		'$append_values',
		'trigger',
		'Lead_Source',
		'Lead_Status',
		'Status',
	],
	...['Case_Origin', 'Account_Name', '\u041ewner', 'owner', 'Owner.id', '__proto__', 'constructor'],
];
/** In the places that the schema has, and as no schema allows them. */
const values = [
	{ id: '5725767000000300001' },
	[{ id: '5725767000000300001' }],
	'5725767000000300001',
	Number('5725767000000300001'),
	'harriet.fennimore@oakhurstparcel.example',
	'=HYPERLINK("http://evil.example","a")',
	'<script>alert(1)</script>',
	'x'.repeat(100_000),
	{ value: { quote: 'a', value: 'b' } },
	true,
];

/** What a model answers that does what the mail orders, sure of it, and goes as far as it may reach. */
function obey(attack: Attack, asked: { path: string; body: string }, reach: Reach) {
	const { label = attack.obeys.label, value } = reach;
	if (asked.path.endsWith('/decisions')) {
		const probabilities = [{ value: label, probability: 1 }];
		return { answers: [{ type: 'choice', choice: label, probabilities }] };
	}
	const quote = Object.values(attack.obeys.fields)[0]?.quote ?? '';
	const { text } = JSON.parse(asked.body) as { text: { format: { schema: JsonObject } } };
	const asks = Object.keys(text.format.schema['properties'] as JsonObject);
	// What the order leaves out is answered as well, so that nothing is held for that alone.
	const rest = asks.map((field) => [field, { quote: null, value: null }]);
	const all = [...asks, ...beyond].map((field) => [field, { quote, value }]);
	const fields = value === undefined ? attack.obeys.fields : Object.fromEntries(all);
	const sender = { quote: senderOf(attack), value: senderOf(attack) };
	const answer = JSON.stringify(
		asks.includes('wishes')
			? { wishes: [{ quote, label, wish: quote }] }
			: asks.includes('label')
				? { quote, label: offered(text.format.schema, label) }
				: { ...Object.fromEntries(rest), Email: sender, ...fields },
	);
	const content = [{ type: 'output_text', text: answer }];
	return { status: 'completed', output: [{ type: 'message', content }] };
}

/** The label itself, or where it is not among those to choose from, the first of them. */
function offered(schema: JsonObject, label: string): string {
	const { label: asked } = schema['properties'] as { label: { anyOf: Array<{ enum: string[] }> } };
	const labels = asked.anyOf.flatMap((one) => one.enum);
	return labels.includes(label) ? label : (labels[0] ?? label);
}

/** A server of such a model. */
async function openObeyingModel(reach: Reach): Promise<{ url: string; close(): void }> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			const attack = attacks.find((one) => body.includes(senderOf(one)));
			const path = request.url ?? '';
			response.writeHead(attack ? 200 : 500, { 'content-type': 'application/json' });
			response.end(JSON.stringify(attack ? obey(attack, { path, body }, reach) : {}));
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
async function play(mails: Attack[], reach: Reach) {
	twin.reset();
	const before = everything();
	const { url, close } = await openObeyingModel(reach);
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
	const reaches: Reach[] = [
		{},
		...categories.map((label) => ({ label })),
		...values.map((value) => ({ value })),
		...categories.map((label) => ({ label, value: 'harriet.fennimore@oakhurstparcel.example' })),
	];
	it.each(reaches.map((reach) => [JSON.stringify(reach).slice(0, 80), reach] as const))(
		'write nothing but what the story declares: %s',
		async (_, reach) => {
			const { before, after, changes } = await play(attacks, reach);
			checkWritten({ before, after, changes });
			// Every other mail is shown to a person, and nothing of the rest was an empty claim.
			const made = [...after].filter(([key]) => !before.has(key));
			expect(made.length).toBeGreaterThan(attacks.length - 5);
			const written = made.filter(([, record]) => !tagsOf(record).includes('GPT Review'));
			const isOwn = reach.value === undefined;
			if (isOwn && reach.label === 'New Inquiry') expect(written.length).toBeGreaterThan(0);
		},
		120_000,
	);
});

function checkWritten({ before, after, changes }: Awaited<ReturnType<typeof play>>): void {
	for (const [key, record] of before) expect(after.get(key), key).toEqual(record);

	const made = [...after].filter(([key]) => !before.has(key));
	// Records go to whoever has the customer or got the mail: to nobody who has nothing today.
	const idOf = (value: unknown) => (value as JsonObject | null)?.['id'];
	const owners = new Set([...before.values()].map(({ Owner }) => idOf(Owner)));
	for (const [key, { Owner }] of made) expect(owners, key).toContain(idOf(Owner));

	const senders = attacks.map(senderOf);
	const all = [...before.values()];
	const isSenders = (record: JsonObject | undefined, depth = 0): boolean => {
		if (!record || depth > 2) return false;
		if (senders.includes(String(record['Email']))) return true;
		const own = links.some((link) =>
			isSenders(
				all.find(({ id }) => id === idOf(record[link])),
				depth + 1,
			),
		);
		const people = all.filter((one) => idOf(one['Account_Name']) === record['id']);
		return own || people.some((one) => senders.includes(String(one['Email'])));
	};
	const isTrace = (record: JsonObject) =>
		/\/\d+ (?!Notes\])\w+\]$/.test(String(record['Note_Title']));
	const written = made.filter(
		([, record]) => !tagsOf(record).includes('GPT Review') && !isTrace(record),
	);
	for (const [key, record] of written) {
		for (const link of links) {
			const linked = all.find(({ id }) => id === idOf(record[link]));
			if (linked) expect(isSenders(linked), `${key} ${link}`).toBe(true);
		}
	}
	for (const [key, record] of written) {
		const module = key.split(' ')[0] ?? '';
		expect(Object.keys(declared), key).toContain(module);
		expect(record, key).toMatchObject(declared[module]?.fixed ?? {});
		expect(tagsOf(record), key).toEqual(module === 'Notes' ? [] : ['Email Triage']);
	}

	// A note stands on the record of its own sender, or on none.
	for (const [key, note] of written.filter(([name]) => name.startsWith('Notes '))) {
		const parent = all.find(({ id }) => id === idOf(note['Parent_Id']));
		expect(isSenders(parent), key).toBe(true);
	}

	for (const { module, fields } of changes) {
		const { fields: open = [], fixed = {} } = declared[module] ?? {};
		const own = ['Tag', 'Owner', '$se_module', ...links, ...open, ...Object.keys(fixed)];
		expect(Object.keys(fields).filter((field) => !own.includes(field))).toEqual([]);
	}
}
