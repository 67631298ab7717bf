import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { openNode, signIn, takePicture, testId } from './support/editor.ts';
import { createHand, type Hand } from './support/hand.ts';
import { addNodeAfter, addTrigger } from './support/node-creator.ts';
import { createNodePanel, type NodePanel } from './support/node-panel.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const images = fileURLToPath(new URL('../../.cache/images/', import.meta.url));

/** As Email Trigger (IMAP) puts a mail out. */
const MAIL = {
	from: 'Ann Example <ann.example@northwind.example>',
	to: 'sales@example.com',
	subject: 'Twenty bikes',
	date: 'Mon, 2 Nov 2026 09:15:00 +0100',
	textPlain:
		'Hello,\n\nplease send us an offer with your price for twenty bikes.\n\nKind regards\nAnn Example\nNorthwind GmbH',
	metadata: { 'message-id': '<1@northwind.example>' },
	attributes: { uid: 1 },
};

const GPT = 'GPT Classify & Extract';
const CLASSIFY = GPT;
/** n8n numbers nodes of the same name. */
const EXTRACT = `${GPT}1`;

let stage: Stage;
let browser: Browser;
let hand: Hand;
let panel: NodePanel;
beforeAll(async () => {
	mkdirSync(images, { recursive: true });
	stage = await openStage(() => {});
	browser = await openBrowser();
	hand = createHand(browser.page);
	panel = createNodePanel(hand);
	await signIn(browser.page, stage.n8n.url);
});
afterAll(async () => {
	if (hand) console.log(hand.tally());
	await browser?.close();
	await stage?.close();
});

const picture = (name: string) =>
	takePicture(browser.page, join(images, `empty-canvas-${name}.png`));

const leads = () => stage.twin.records('Leads');
const chooseZoho = () => panel.chooseCredential(stage.credentials['zohoCrmOAuth2Api']?.name ?? '');
const credentialsAsked = () => panel.root.locator(testId('node-credentials-slot')).count();

describe('somebody with an empty canvas', () => {
	it('puts a mail in, as the mailbox would', async () => {
		const { page } = browser;
		hand.begin('Mail to try it with');
		await hand.click(page.getByRole('button', { name: 'Create workflow' }).last());
		await addTrigger(hand, 'imap', 'Email Trigger (IMAP)');
		await hand.click(panel.output.getByText('set mock data'));
		const editor = panel.output.locator('[contenteditable=true]');
		await hand.type(editor, JSON.stringify([MAIL], null, 2));
		await hand.click(panel.output.getByRole('button', { name: 'Save' }));
		await panel.output.getByText('Twenty bikes').first().waitFor();
		await panel.close();
	});

	it('classifies it into categories typed in', async () => {
		hand.begin('Classify');
		const action = 'Classify text or document';
		await addNodeAfter(hand, { word: 'triage', name: GPT, action });
		const names = panel.parameter('name').locator('input');
		await panel.type(names.nth(0), 'Inquiry');
		await hand.click(panel.root.getByRole('button', { name: 'Add Category' }));
		await panel.type(names.nth(1), 'Support');
		expect(await credentialsAsked()).toBe(1);
		await panel.close();
	});

	it('extracts what a lead must have, and sees its fields before anything has run', async () => {
		hand.begin('Extract');
		const action = 'Extract values from text';
		await addNodeAfter(hand, { word: 'extract', name: GPT, action });
		await panel.choose('fieldSource', 'From Zoho CRM Module');
		expect(await credentialsAsked()).toBe(2);
		await chooseZoho();
		await panel.untilFilled('moduleFields', () => panel.chooseModule('Leads'));
		await picture('extract');
		hand.begin('(a look at the fields of Leads)');
		expect(await panel.openList('moduleFields')).toEqual(
			expect.arrayContaining(['Company', 'Email', 'Lead Source']),
		);
		await picture('fields');
		await browser.page.keyboard.press('Escape');
		await panel.close();
	});

	it('weighs and writes it', async () => {
		hand.begin('Gate');
		await addNodeAfter(hand, { word: 'zoho', name: 'Zoho CRM Gate for Proposals' });
		await panel.chooseModule('Leads');
		await picture('gate');
		await panel.close();
		hand.begin('Apply Plan');
		// The Gate is at the edge of the screen.
		await hand.click(browser.page.locator(testId('zoom-to-fit')));
		await addNodeAfter(hand, {
			word: 'zoho',
			name: 'Zoho CRM All Modules',
			action: 'Apply plan',
			output: 'Ready',
		});
		await picture('apply-plan');
		await panel.close();
	});

	it('finds the lead in Zoho CRM, and the mail still on the item', async () => {
		const { page } = browser;
		const before = new Set(leads().map(({ id }) => id));
		hand.begin('Execute');
		await hand.click(page.locator(testId('execute-workflow-button')));
		const ended = page.getByText('Workflow executed successfully');
		await ended.waitFor({ timeout: 120_000 });
		await hand.click(page.locator(testId('zoom-to-fit')));
		await picture('executed');
		expect(leads().filter(({ id }) => !before.has(id))).toMatchObject([
			{ Last_Name: 'Example', Company: 'Northwind GmbH' },
		]);
		hand.begin('(a look at the Gate)');
		await openNode(page, 'Zoho CRM Gate');
		await panel.output.getByText('Ready Branch (1 item)').waitFor();
		await picture('ready');
		const shown = await panel.output.innerText();
		for (const words of [MAIL.subject, MAIL.from, 'label:Inquiry', 'verdict:ready']) {
			expect(shown).toContain(words);
		}
		await panel.close();
	});
});

describe('the panel of the GPT node', () => {
	it('finds the fields that were chosen as well', async () => {
		hand.begin('(another field)');
		await panel.untilFilled('moduleFields', () => openNode(browser.page, EXTRACT));
		await panel.choose('moduleFields', 'Email');
		await browser.page.keyboard.press('Escape');
		await panel.execute();
		await panel.output.getByText(`Email:ann.example@northwind.example`).first().waitFor();
	});

	it('says so when a field is taken, and which option to change', async () => {
		hand.begin('(a field that is taken)');
		await panel.addOption('Put Result in Field');
		await panel.addOption('Replace');
		await panel.addOption('Result Only');
		await panel.type(panel.parameter('resultField').locator('input'), 'classification');
		await panel.execute();
		await panel.output.getByText("The item already has a field 'classification'").first().waitFor();
		await picture('taken');
		expect(await panel.output.innerText()).toContain("the option 'Put Result in Field'");
	});

	it('asks for Zoho CRM only where a module is chosen', async () => {
		hand.begin('(no module)');
		await panel.choose('fieldSource', 'Define Below');
		await panel.parameter('zohoAuthentication').waitFor({ state: 'hidden' });
		expect(await credentialsAsked()).toBe(1);
		await panel.close();
	});

	it('takes categories from a picklist, once a credential is chosen', async () => {
		hand.begin('(categories of a picklist)');
		await openNode(browser.page, CLASSIFY);
		await panel.choose('fieldSource', 'Zoho CRM Picklist');
		await hand.click(panel.root.locator(testId('resource-locator-module')));
		await browser.page.getByText('No credential for Zoho CRM is chosen').waitFor();
		await browser.page.keyboard.press('Escape');
		await chooseZoho();
		await panel.untilFilled('picklistField', () => panel.chooseModule('Leads'));
		const picklists = await panel.openList('picklistField');
		await picture('picklists');
		expect(picklists).toContain('Lead Source');
		expect(picklists).not.toContain('Company');
	});

	it('throws nothing', () => {
		expect(browser.failures).toEqual([]);
	});
});
