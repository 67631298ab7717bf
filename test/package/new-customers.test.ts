import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Gpt } from '../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmGate } from '../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import { createCrmView } from '../../sandbox/stage/crm-view';
import { isReviewTask, isTraceNote } from '../../sandbox/stage/seen-write';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { fileOf, keyFor, modelCredentialTypes } from '../nodes/Gpt/on-stand-in';
import { scriptedModel } from '../nodes/Gpt/scripted-model';
import { responseTo } from '../support/answers/answering-model';
import type { SampleAnswer, Wish } from '../support/answers/sample-answers';
import buildWorker from '../support/build-worker';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const storyOf = (name: string) =>
	JSON.parse(readFileSync(`workflows/${name}.json`, 'utf8')) as WorkflowFile;

/** What somebody nobody knows asks for in each of their mails; the quote is the mail. */
const wants = [
	'Could you send me an offer for four Courier C2 bikes?',
	'I forgot to ask: do you rent out a box trailer as well?',
	'And please tell me when your showroom is open.',
];

const mailOf = (text: string, from: string, at: number): string =>
	[
		...[`From: ${from}`, 'To: Marrowby <hello@marrowby.example>'],
		...[`Subject: Question ${at + 1}`, `Message-ID: <${at}-${from.length}@post.example>`],
		...['Date: Mon, 16 Nov 2026 09:12:44 +0100', 'Content-Type: text/plain; charset=utf-8', ''],
		...[text, '', 'Imke Terborg', 'Terborg Bakery'],
	].join('\r\n');

/** As a very good model would have it. */
function wishOf(text: string, from: string): Wish {
	const said = (value: string, quote = value) => ({ value, quote });
	const address = /<(.*)>/.exec(from)?.[1] ?? '';
	const task = { Subject: said('Answer the question', text), Description: said(text) };
	return {
		...{ label: 'New Inquiry', quote: text, wish: 'Wants an answer', about: null },
		extract: {
			Leads: {
				First_Name: said('Imke'),
				Last_Name: said('Terborg'),
				Company: said('Terborg Bakery'),
				Email: said(address),
				Description: said(text),
			},
			Tasks: task,
		},
	};
}

const model = scriptedModel();
let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	await buildWorker();
	twin = await createTwin();
}, 600_000);
afterAll(() => twin.close());
beforeEach(() => twin.reset());

/** What a model answers of the text that a call holds. */
type Answers = ReadonlyArray<{ text: string; answer: SampleAnswer }>;

/** Plays files as the items of one run; what was written but for notes on where it came from. */
async function playFiles(name: string, files: Record<string, string>, answers: Answers) {
	model.answers(({ route, body }) => {
		if (route !== '/responses') return { status: 404, body: {} };
		const asked = JSON.stringify(body);
		const found = answers.find(({ text }) => asked.includes(text));
		return found ? { body: responseTo(found.answer, body) } : { status: 500, body: {} };
	});
	const { nodes, ...story } = storyOf(name);
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const { data } = await executeWorkflow({
		workflow: { ...story, nodes: nodes.map((node) => ({ ...node, waitBetweenTries: 1 })) },
		startNode: nodes.find((node) => node.name.startsWith('Incoming '))?.name ?? '',
		input: Object.entries(files).map(([file, text], at) => ({
			json: {},
			binary: fileOf(file, text),
			pairedItem: { item: at },
		})),
		nodeTypes: createNodeTypes({
			nodes: [Gpt, ZohoCrm, ZohoCrmGate],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
		credentials: [connectedTo(twin), keyFor(model.url(), 'sk-test')],
		onCall: () => {},
	});
	expect(data.resultData.error).toBeUndefined();
	const { writes } = await crm.since(mark);
	return writes.filter((write) => !isTraceNote(write));
}

const play = (mails: ReadonlyArray<{ text: string; from: string }>) =>
	playFiles(
		'01-email-triage',
		Object.fromEntries(mails.map(({ text, from }, at) => [`${at}.eml`, mailOf(text, from, at)])),
		mails.map(({ text, from }) => ({ text, answer: { wishes: [wishOf(text, from)] } })),
	);

const imke = 'Imke Terborg <imke@terborg-bakery.example>';

it.each([
	['the same head', imke],
	['the address in capitals', '"Terborg, Imke" <IMKE@terborg-bakery.EXAMPLE>'],
])('makes one lead of three first mails that come in one run, with %s', async (_, again) => {
	const mails = wants.map((text, at) => ({ text, from: at === 0 ? imke : again }));
	const writes = await play(mails);
	expect(writes.map(({ operation, module }) => `${operation} ${module}`)).toEqual([
		'create Leads',
		'create Tasks',
		'create Tasks',
	]);
	const [lead, ...others] = writes.map(({ id }) => id);
	const tasks = twin.records('Tasks').filter(({ id }) => others.includes(String(id)));
	expect(tasks).toMatchObject(
		wants.slice(1).map((Description) => ({ Description, What_Id: { id: lead } })),
	);
	expect(await play(mails)).toEqual([]);
});

it('asks a person where the second mail has the name alone', async () => {
	const other = 'Imke Terborg <imke.terborg@post.example>';
	const writes = await play([
		{ text: wants[0] ?? '', from: imke },
		{ text: wants[1] ?? '', from: other },
	]);
	expect(writes.filter(({ module }) => module === 'Leads')).toHaveLength(1);
	expect(writes.filter(isReviewTask)).toHaveLength(1);
});

it('makes one account of two papers of one new company that come in one run', async () => {
	const paperOf = (phone: string) =>
		[
			'Data sheet of our company',
			...['Company: Terborg Bakery B.V.', 'Street: Korenstraat 4', 'City: Doetinchem'],
			...['Code: 7001 AB', 'Country: Netherlands', `Phone: ${phone}`],
		].join('\n');
	const said = (value: string) => ({ value, quote: value });
	const phones = ['+31 314 555 0101', '+31 314 555 0102'];
	const answers = phones.map((phone) => ({
		text: phone,
		answer: {
			classify: { label: 'Company Details', quote: 'Data sheet of our company' },
			extract: {
				...{ Account_Name: said('Terborg Bakery B.V.'), Phone: said(phone) },
				...{ Billing_Street: said('Korenstraat 4'), Billing_City: said('Doetinchem') },
				...{ Billing_Code: said('7001 AB'), Billing_Country: said('Netherlands') },
			},
		},
	}));
	const files = Object.fromEntries(phones.map((phone, at) => [`${at}.txt`, paperOf(phone)]));
	const writes = await playFiles('03-document-extraction', files, answers);
	// What the second paper changed of it shows in the record alone.
	expect(writes).toMatchObject([{ operation: 'create', module: 'Accounts' }]);
	const [account] = writes;
	expect(twin.records('Accounts').find(({ id }) => id === account?.id)).toMatchObject({
		Account_Name: 'Terborg Bakery B.V.',
		Phone: phones[1],
	});
});
