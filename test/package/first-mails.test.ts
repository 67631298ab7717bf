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
import type { Wish } from '../support/answers/sample-answers';
import buildWorker from '../support/build-worker';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const story = JSON.parse(readFileSync('workflows/01-email-triage.json', 'utf8')) as WorkflowFile;

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

/** Plays mails as the items of one run; what was written but for notes on where it came from. */
async function play(mails: ReadonlyArray<{ text: string; from: string }>) {
	model.answers(({ body }) => {
		const asked = JSON.stringify(body);
		const { text, from } = mails.find((one) => asked.includes(one.text)) ?? { text: '', from: '' };
		return { body: responseTo({ wishes: [wishOf(text, from)] }, body) };
	});
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const { data } = await executeWorkflow({
		workflow: {
			...story,
			nodes: story.nodes.map((node) => ({ ...node, waitBetweenTries: 1 })),
		},
		startNode: 'Incoming E-mail',
		input: mails.map(({ text, from }, at) => ({
			json: {},
			binary: fileOf(`${at}.eml`, mailOf(text, from, at)),
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
