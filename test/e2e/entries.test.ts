import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredential } from '../../sandbox/n8n/credentials.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { createCrmView, type CrmView } from '../../sandbox/stage/crm-view.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { isReviewTask, isTraceNote, type SeenWrite } from '../../sandbox/stage/seen-write.ts';
import { readStories, readStory, samplesFolder, type Story } from '../../sandbox/stage/stories.ts';
import { talks } from '../support/answers/conversations.ts';
import { createTalkModel } from '../support/answers/talk-model.ts';
import { clickExecute, openCanvas, signIn, takePicture } from './support/editor.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { enableForm, formAddress, submitFile, type GivenFile } from './support/form.ts';

const images = fileURLToPath(new URL('../../.cache/images/', import.meta.url));
/** The smallest picture. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const sample = (file: string) => join(samplesFolder, file);

let stage: Stage;
let crm: CrmView;
let browser: Browser;
beforeAll(async () => {
	mkdirSync(images, { recursive: true });
	stage = await openStage(() => {});
	crm = createCrmView(stage.twin.url);
	browser = await openBrowser();
	await signIn(browser.page, stage.n8n.url);
});
afterAll(async () => {
	await browser?.close();
	await stage?.close();
});

const picture = (name: string) => takePicture(browser.page, join(images, `entries-${name}.png`));

/** What was written, without ids and without notes on where it came from: module, what was done, and the tags. */
const told = (writes: SeenWrite[]) =>
	writes
		.filter((write) => !isTraceNote(write))
		.map((write) =>
			isReviewTask(write) ? 'review' : `${write.operation} ${write.module} ${write.tags.join()}`,
		)
		.map((words) => words.trim())
		.sort();

const [triage, call, document, lead] = readStories() as [Story, Story, Story, Story];

describe.each([
	{
		story: call,
		good: sample('transcripts/second/fjordbud-winter-test.vtt'),
		writes: ['create Notes', ...Array.from({ length: 3 }, () => 'create Tasks')],
	},
	{
		story: document,
		good: sample('documents/first/data-sheet-fjordbud-moved.pdf'),
		writes: ['update Accounts'],
	},
])('the form of $story.file in a browser (#192, #193)', ({ story, good, writes }) => {
	let id: string;
	let address: string;
	beforeAll(async () => {
		id = await importWorkflow(stage.session, enableForm(story.workflow), stage.credentials);
		await publishWorkflow(stage.session, id);
		address = formAddress(stage.n8n.url, story.workflow);
	});

	/** Submits a file as a person does; what the page said, and what came of it. */
	async function submit(file: GivenFile) {
		const mark = await crm.mark();
		const before = await stage.reader.latestId(id);
		const page = await submitFile(browser.page, address, file);
		const execution = await stage.reader.waitForNext(id, before);
		await stage.reader.settled(id);
		return { page, execution, ...(await crm.since(mark)) };
	}

	it('lets nobody in who is not signed in, neither to see it nor to send', async () => {
		const seen = await fetch(address, { redirect: 'manual' });
		expect(seen.status).toBe(302);
		expect(await seen.text()).not.toContain('<form');
		const body = new FormData();
		body.set('field-0', new Blob(['Ann: hello']), 'call.txt');
		const sent = await fetch(address, { method: 'POST', body });
		expect(sent.status).toBe(401);
		expect(await stage.reader.latestId(id)).toBe(0);
	});

	it('takes a file, thanks for it, and the CRM has what it says', async () => {
		const found = await submit(good);
		await picture(story.file.slice(0, 2));
		expect(found.page).toMatch(/Thank you\. .* in Zoho CRM in a moment/);
		expect(found.execution.status).toBe('success');
		expect(told(found.writes)).toEqual(writes);
		// Nothing of the CRM is shown to whoever sends something in.
		for (const { id: record } of found.writes) expect(found.page).not.toContain(record);
	});

	it.each([
		{ name: 'archive.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004') },
		{ name: 'picture.png', mimeType: 'image/png', buffer: PIXEL },
		{ name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('\n') },
	])('leaves to a person what it cannot read: $name', async (file) => {
		const { page, execution, writes: found } = await submit(file);
		expect(page).toContain('Thank you.');
		expect(execution.status).toBe('success');
		expect(told(found)).toEqual(['review']);
		expect(JSON.stringify(found)).toContain(file.name);
	});
});

describe('a story as somebody imports it, run by one click', () => {
	it.each([
		{
			story: triage,
			writes: [
				'create Cases Email Triage',
				'create Leads Email Triage',
				'create Tasks Email Triage',
				'update Contacts Email Triage',
			],
		},
		{
			story: call,
			writes: ['create Notes', ...Array.from({ length: 3 }, () => 'create Tasks')],
		},
		{ story: document, writes: ['create Accounts'] },
		{ story: lead, writes: ['create Leads', 'create Notes'] },
	])('$story.file writes what its samples say (#191, #192, #193)', async ({ story, writes }) => {
		const { page } = browser;
		const id = await importWorkflow(stage.session, story.workflow, stage.credentials);
		const mark = await crm.mark();
		await openCanvas(page, `${stage.n8n.url}/workflow/${id}`, story.workflow);
		await clickExecute(page);
		await picture(`clicked-${story.file.slice(0, 2)}`);
		const found = await crm.since(mark);
		expect(told(found.writes)).toEqual(writes);
	});
});

describe('the webhook of conversations (#167)', () => {
	const key = { name: 'X-Desk-Key', value: 'a-long-random-key-of-the-owner' };
	const talk = talks.find((one) => one.id === 'new-caller-veg-boxes')!;
	let model: Awaited<ReturnType<typeof createTalkModel>>;
	let id: string;
	beforeAll(async () => {
		model = await createTalkModel(talk, talk.answers.perfect[0]!);
		const story = readStory('10-conversation-to-crm.json');
		const nodes = story.nodes.map((node) =>
			node.name === 'End of Conversation' ? { ...node, disabled: false } : node,
		);
		const [header, gpt] = await Promise.all([
			createCredential(stage.session, { name: 'Desk', type: 'httpHeaderAuth', data: key }),
			createCredential(stage.session, {
				...{ name: 'Scripted', type: 'zohoGptModelApi' },
				data: { provider: 'custom', customUrl: model.url, apiKey: 'sk-test' },
			}),
		]);
		const credentials = { ...stage.credentials, httpHeaderAuth: header, zohoGptModelApi: gpt };
		id = await importWorkflow(stage.session, { ...story, nodes }, credentials);
		await publishWorkflow(stage.session, id);
	});
	afterAll(() => model?.close());

	const post = (body: object, headers: Record<string, string>) =>
		fetch(`${stage.n8n.url}/webhook/end-of-conversation`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});

	/** Sends a body as a platform does; what came of it, once all of it has ended. */
	async function played(body: object) {
		const mark = await crm.mark();
		const before = await stage.reader.latestId(id);
		const answer = await post(body, { [key.name]: key.value });
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual({ message: 'Workflow was started' });
		const { status, error } = await stage.reader.waitForNext(id, before);
		expect({ status, error }).toEqual({ status: 'success', error: undefined });
		await stage.reader.settled(id);
		return (await crm.since(mark)).writes;
	}

	it.each([
		['no key', {}],
		['another one', { [key.name]: 'a-long-random-key-of-somebody' }],
	])('lets nobody in who has %s', async (_, headers) => {
		const sent = await post(talk.body, headers as Record<string, string>);
		expect(sent.status).toBe(403);
		expect(await stage.reader.latestId(id)).toBe(0);
	});

	it('takes the end of a call, answers nothing of the CRM, and writes it once', async () => {
		const first = await played(talk.body);
		expect(told(first)).toEqual(['create Leads', 'create Tasks']);
		expect(told(await played(talk.body))).toEqual([]);
	});

	it('leaves to a person what no platform sends', async () => {
		expect(told(await played({ hello: 'world' }))).toEqual(['review']);
	});
});

it('asks no other host outside this machine and throws nothing', () => {
	// n8n's page of a form links a font there; here nothing answers.
	expect([...browser.outside]).toEqual(['fonts.googleapis.com']);
	expect(browser.failures).toEqual([]);
});
