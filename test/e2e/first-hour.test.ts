import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStandIn, type StandIn } from '../../sandbox/gpt/stand-in.ts';
import { installN8n } from '../../sandbox/n8n/install.ts';
import { packPackage } from '../../sandbox/n8n/package-file.ts';
import { startN8n, type N8nServer } from '../../sandbox/n8n/server.ts';
import {
	chooseProvider,
	closeForm,
	emptyFields,
	fillField,
	openForm,
	saveForm,
} from './support/credential-form.ts';
import { signIn, takePicture, testId } from './support/editor.ts';
import { createHand, type Hand } from './support/hand.ts';
import { addNodeAfter, addTrigger, findNode } from './support/node-creator.ts';
import { createNodePanel, type NodePanel } from './support/node-panel.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { openProvidersProxy, type ProvidersProxy } from './support/providers-proxy.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const images = join(root, '.cache/images');
const KEY = 'sk-example-0123456789';
const HOSTS = ['api.openai.com', 'openrouter.ai', 'my-resource.openai.azure.com'];

let standIn: StandIn;
let proxy: ProvidersProxy;
let n8n: N8nServer;
let browser: Browser;
let hand: Hand;
let panel: NodePanel;
let packed: string;
beforeAll(async () => {
	mkdirSync(images, { recursive: true });
	const folder = await installN8n(() => {});
	standIn = await createStandIn();
	proxy = await openProvidersProxy(HOSTS, KEY);
	packed = mkdtempSync(join(tmpdir(), 'n8n-e2e-package-'));
	n8n = await startN8n({ folder, packageFile: packPackage(root, packed), env: proxy.env });
	browser = await openBrowser();
	hand = createHand(browser.page);
	panel = createNodePanel(hand);
	await signIn(browser.page, n8n.url);
});
afterAll(async () => {
	if (hand) console.log(hand.tally());
	await browser?.close();
	await n8n?.stop();
	await proxy?.close();
	await standIn?.close();
	if (packed) rmSync(packed, { recursive: true, force: true });
});

const picture = (name: string) => takePicture(browser.page, join(images, `first-hour-${name}.png`));

/** Fills an open form, saves it, and reads what it asked for and what n8n says of the connection. */
async function connect(provider: string, fields: Record<string, string>) {
	await chooseProvider(hand, provider);
	const asked = await emptyFields(browser.page);
	for (const [label, text] of Object.entries(fields)) await fillField(hand, label, text);
	return { asked, ...(await saveForm(hand)) };
}

describe('the first result of somebody new', () => {
	it('comes from two nodes, a credential made on the way and a pasted text', async () => {
		const { page } = browser;
		hand.begin('Two nodes');
		await hand.click(page.getByText('Build a workflow'));
		await addTrigger(hand, 'manual', 'Trigger manually');
		await addNodeAfter(hand, {
			word: 'openai',
			name: 'GPT Classify & Extract',
			action: 'Extract values from text',
		});

		hand.begin('Credential: Custom');
		await hand.click(panel.root.getByRole('button', { name: 'Connect to GPT Model' }));
		const fields = { 'Base URL': standIn.url, 'API Key': standIn.apiKey };
		expect(await connect('Custom', fields)).toMatchObject({ asked: ['Base URL'], good: true });

		hand.begin('First result');
		await hand.type(panel.parameter('name').locator('input'), 'sender');
		await panel.choose('type', 'Email');
		await panel.type(
			panel.parameter('text').locator('textarea'),
			'We would like an offer for 20 cargo bikes. Please write to mira.holt@greenleaf.example.',
		);
		await panel.execute();
		await panel.output
			.getByText('mira.holt@greenleaf.example')
			.first()
			.waitFor({ timeout: 60_000 });
		await picture('result');
	});

	it('is asked for each value in the order it is filled in, and for choices where there are any', async () => {
		hand.begin('(a look at Values to Find)');
		const fields = panel.root.locator(testId('fixed-collection-fields'));
		const labels = async () => {
			const texts = await fields.locator('label').allInnerTexts();
			const first = texts.map((text) => text.trim().split('\n', 1)[0]);
			return first.filter((label) => label !== 'Values to Find');
		};
		expect(await labels()).toEqual(['Name', 'Type', 'Description', 'Required']);
		await panel.choose('type', 'List of Choices');
		await fields.getByText('Choices', { exact: true }).waitFor();
		expect((await labels()).slice(0, 3)).toEqual(['Name', 'Type', 'Choices']);
	});

	it("chooses the model from the server's own list", async () => {
		hand.begin('(a look at Model)');
		const model = panel.root.locator(testId('resource-locator-model'));
		expect(await model.locator('input').first().inputValue()).toMatch(/list/i);
		await hand.click(model.locator(testId('rlc-input')));
		const models = browser.page.locator(testId('rlc-item'));
		await models.first().waitFor();
		expect(await models.allInnerTexts()).toContain('gpt-6-luna');
		await picture('models');
		await browser.page.keyboard.press('Escape');
	});
});

describe('the list of nodes', () => {
	const GPT = 'GPT Classify & Extract';
	const ALL = 'Zoho CRM All Modules';
	const GATE = 'Zoho CRM Gate for Proposals';
	beforeAll(async () => {
		hand.begin('(searches for nodes)');
		await panel.close();
		await hand.click(browser.page.locator(testId('node-creator-plus-button')));
	});

	it.each(['openai', 'pdf', 'triage', 'summarize', 'extract', 'classify email'])(
		'has the GPT node for %s',
		async (word) => {
			expect(await findNode(hand, word, GPT)).toContain(GPT);
		},
	);

	it('has the node for all modules before the Gate for zoho', async () => {
		const found = await findNode(hand, 'zoho', ALL);
		expect(found.filter((name) => name === ALL || name === GATE)).toEqual([ALL, GATE]);
		await picture('zoho');
		await browser.page.keyboard.press('Escape');
	});
});

const AZURE = 'https://my-resource.openai.azure.com';

describe('the credential of', () => {
	it.each([
		['OpenAI', { 'API Key': KEY }, `https://api.openai.com/v1/models ${KEY}`],
		['OpenRouter', { 'API Key': KEY }, `https://openrouter.ai/api/v1/key ${KEY}`],
		[
			'Azure OpenAI',
			{ 'Base URL': `${AZURE}/`, 'API Key': KEY },
			`${AZURE}/openai/v1/models ${KEY}`,
		],
		['Ollama', {}, 'http://localhost:11434/v1/models '],
		['llama.cpp', {}, 'http://localhost:8080/v1/models '],
		['vLLM', {}, 'http://localhost:8000/v1/models '],
	])('%s is saved with what its page asks for, and tested there', async (name, fields, call) => {
		hand.begin(`Credential: ${name}`);
		await openForm(hand, 'GPT Model API');
		const { asked, good } = await connect(name, fields);
		await picture(`credential-${name.toLowerCase().replace(/\W/g, '-')}`);
		await closeForm(hand);
		expect({ asked, good, call: proxy.calls.at(-1) }).toEqual({
			asked: Object.keys(fields),
			good: true,
			call,
		});
	});

	it.each([
		[
			'a key that is refused',
			'OpenAI',
			{ 'API Key': 'sk-of-nobody' },
			'https://api.openai.com/v1 does not accept the API key (401).',
		],
		[
			'a wrong address',
			'Custom',
			{ 'Base URL': 'http://127.0.0.1:9' },
			'Nothing listens at http://127.0.0.1:9 (ECONNREFUSED).',
		],
	])('%s says so, and what to change', async (what, provider, fields, words) => {
		hand.begin(`(${what})`);
		await openForm(hand, 'GPT Model API');
		const { good, text } = await connect(provider, fields);
		await picture(what.replace(/\W/g, '-'));
		await closeForm(hand);
		expect(good).toBe(false);
		expect(text).toContain(words);
		expect(text).not.toContain('sk-of-nobody');
	});
});

it('asks no host outside this machine and throws nothing', () => {
	// Where n8n's editor looks a community package up when its node is shown; here nothing answers.
	expect([...browser.outside].filter((host) => !/npm/.test(host))).toEqual([]);
	expect(browser.failures).toEqual([]);
});
