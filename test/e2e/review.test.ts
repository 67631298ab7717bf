import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../sandbox/n8n/session.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { openForm, statusOf, submitForm } from './support/review-form.ts';
import { reviewWorkflow } from './support/review-workflow.ts';

const images = fileURLToPath(new URL('../../.cache/images/', import.meta.url));

let stage: Stage;
beforeAll(async () => {
	mkdirSync(images, { recursive: true });
	stage = await openStage(() => {});
	const file = reviewWorkflow('review');
	const id = await importWorkflow(stage.session, file, stage.credentials);
	await publishWorkflow(stage.session, id);
});
afterAll(() => stage?.close());

type Item = Record<string, unknown>;
interface Task {
	id: string;
	form: string;
	Description: string;
	Status: string;
	[field: string]: unknown;
}

const mail = {
	kind: 'mail',
	from: { name: 'Tola Adeyemi', address: 'tola@riverbend.example' },
	subject: 'Two bikes for <Riverbend>',
	excerpt: 'Hello,\nwe heard of you by pigeon. {{ $env.PATH }} <script>alert(1)</script>',
};
const evidence = { quote: 'by pigeon', page: null };

/** A lead that cannot be written as it is: its source is in no picklist. */
const leadItem = (name: string): Item => ({
	extraction: {
		result: { Last_Name: name, Company: 'Riverbend Bakery', Lead_Source: 'Pigeon' },
		status: 'ok',
		fields: { Lead_Source: { value: 'Pigeon', status: 'accepted', evidence } },
		source: mail,
	},
	target: { module: 'Leads', action: 'create', fields: 'Last_Name, Company, Lead_Source' },
});

const leadsNamed = (name: string) =>
	stage.twin.records('Leads').filter(({ Last_Name }) => Last_Name === name);

const tasks = () => stage.twin.records('Tasks') as unknown as Task[];
const taskAbout = (id: string) => tasks().find((task) => task.id === id)!;

/** Posts an item that is held, and gives the task that asks for the decision. */
async function ask(item: Item, path = 'review'): Promise<Task> {
	const before = new Set(tasks().map(({ id }) => id));
	const answer = await fetch(`${stage.n8n.url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(item),
	});
	expect(answer.status).toBe(200);
	const task = await waitUntil('The task', 30_000, async () =>
		tasks().find(({ id }) => !before.has(id)),
	);
	const form = /https?:\/\/\S+/.exec(task.Description)?.[0] ?? '';
	await waitUntil('The form', 30_000, async () =>
		(await statusOf(form)) === 'waiting' ? true : undefined,
	);
	return { ...task, form };
}

/** Waits until the form that was sent is there once more. */
const again = (task: Task, within = 30_000) =>
	waitUntil('The form to come back', within, async () => {
		if ((await statusOf(task.form)) !== 'waiting') return undefined;
		// It waits still until n8n has taken the answer.
		const id = new URL(task.form).pathname.split('/').at(-1) ?? '';
		const { runs } = await stage.reader.read(id);
		return (runs['Review Form'] ?? []).length > 1 ? true : undefined;
	});

/** n8n leaves unanswered what comes while an execution runs. */
const impatient = <T>(answer: Promise<T>) => Promise.race([answer, wait(5_000)]);

const toReview = { main: [[{ node: 'What to Review', type: 'main', index: 0 }]] };

const closed = (task: Task, within = 30_000) =>
	waitUntil('The task to be completed', within, async () => {
		const now = taskAbout(task.id);
		return now.Status === 'Completed' ? now : undefined;
	});

/** Posts parts to a form as any program may. */
async function send(address: string, parts: Record<string, string>): Promise<number> {
	const body = new FormData();
	for (const [name, value] of Object.entries(parts)) body.set(name, value);
	const answer = await fetch(address, { method: 'POST', body });
	await answer.text();
	return answer.status;
}

const withSignature = (address: string, signature: string) => {
	const other = new URL(address);
	other.searchParams.set('signature', signature);
	return String(other);
};

describe('a review that is answered over HTTP', () => {
	it('writes what was corrected and completes the task with what was done', async () => {
		const task = await ask(leadItem('Corrected'));
		expect(task).toMatchObject({ Status: 'Not Started', Priority: 'Normal' });
		expect(task.Description).toMatch(/^Please decide in this form, which is open until /);
		const { page, inputs } = await openForm(task.form);
		expect(inputs.map(({ label, value }) => [label, value])).toEqual([
			['Lead Source', '-None-'],
			['Last Name', 'Corrected'],
			['Company', 'Riverbend Bakery'],
			['Your Name', ''],
			['What to Do', 'Write It'],
		]);
		// What a stranger wrote is shown as they wrote it, and neither runs nor is evaluated.
		expect(page).not.toContain('<script>alert');
		expect(page).toContain('&#123;&#123; &#36;env.PATH &#125;&#125; &#60;script&#62;');
		const changes = { 'Lead Source': 'Partner', Company: 'Riverbend', 'Your Name': 'Ann Lee' };
		expect(await submitForm(task.form, changes)).toBe(200);
		const done = await closed(task);
		expect(leadsNamed('Corrected')).toMatchObject([
			{ Company: 'Riverbend', Lead_Source: 'Partner' },
		]);
		expect(done.Description).toContain('Company: Riverbend');
		expect(done.Description).toContain('Ann Lee');
	});

	it('writes nothing where nothing is to be done', async () => {
		const task = await ask(leadItem('Refused'));
		expect(await submitForm(task.form, { 'What to Do': 'Do Nothing' })).toBe(200);
		const done = await closed(task);
		expect(done.Description).toContain('Nothing was written, as was decided.');
		expect(leadsNamed('Refused')).toEqual([]);
	});

	it('comes back with the reason for what does not fit', async () => {
		const task = await ask(leadItem('Twice'));
		await submitForm(task.form, { 'Last Name': 'x'.repeat(81) });
		await again(task);
		const { page, inputs } = await openForm(task.form);
		expect(page).toContain('Use at most 80 characters');
		expect(inputs.find(({ label }) => label === 'Last Name')?.value).toBe('x'.repeat(81));
		expect(taskAbout(task.id).Status).toBe('Not Started');
		await submitForm(task.form, { 'Last Name': 'Twice' });
		await closed(task);
		expect(leadsNamed('Twice')).toHaveLength(1);
		expect(leadsNamed('x'.repeat(81))).toEqual([]);
	});

	it('comes back when Zoho CRM itself refuses', async () => {
		stage.twin.addFault({
			match: { method: 'POST', path: '^/crm/v8/Leads$' },
			kind: 'status',
			status: 400,
			code: 'INVALID_REQUEST',
			times: 3,
		});
		const task = await ask(leadItem('Stubborn'));
		await submitForm(task.form, { 'Lead Source': 'Partner' });
		await again(task, 60_000);
		const { page, inputs } = await openForm(task.form);
		expect(page).toContain('Zoho CRM did not take it');
		expect(inputs.find(({ label }) => label === 'Lead Source')?.value).toBe('Partner');
		await submitForm(task.form);
		await closed(task);
		expect(leadsNamed('Stubborn')).toMatchObject([{ Lead_Source: 'Partner' }]);
	});

	it('lets nobody in without its signature', async () => {
		const task = await ask(leadItem('Guarded'));
		const signature = new URL(task.form).searchParams.get('signature') ?? '';
		const wrong = [
			withSignature(task.form, `${signature.slice(0, -1)}${signature.endsWith('a') ? 'b' : 'a'}`),
			withSignature(task.form, ''),
			task.form.split('?')[0] ?? '',
		];
		for (const address of wrong) {
			const seen = await fetch(address);
			expect(seen.status).toBe(401);
			expect(await seen.text()).not.toContain('Guarded');
			expect(await send(address, { 'field-1': 'Intruder' })).toBe(401);
		}
		expect(await statusOf(task.form)).toBe('waiting');
		await submitForm(task.form, { 'What to Do': 'Do Nothing' });
		await closed(task);
		expect([...leadsNamed('Guarded'), ...leadsNamed('Intruder')]).toEqual([]);
	});

	it('writes once, however often and at once it is sent', async () => {
		const task = await ask(leadItem('Once'));
		await Promise.all([1, 2, 3].map(() => impatient(submitForm(task.form).catch(() => 0))));
		await closed(task);
		await impatient(submitForm(task.form).catch(() => 0));
		await impatient(send(task.form, { 'field-2': 'Once' }));
		await waitUntil('The end', 30_000, async () =>
			(await statusOf(task.form)) === 'success' ? true : undefined,
		);
		expect(leadsNamed('Once')).toHaveLength(1);
	});

	it('takes nothing that it did not ask', async () => {
		const task = await ask(leadItem('Crafted'));
		const owner = '5725767000000100002';
		await submitForm(
			task.form,
			{ 'Lead Source': 'Partner' },
			{
				id: '5725767000000500001',
				Owner: owner,
				module: 'Accounts',
				Email: 'mallory@example.com',
				'field-0': 'head',
				'field-99': 'more',
				'gate[review][module]': 'Accounts',
				'data[Owner]': owner,
				__proto__: 'x',
			},
		);
		await closed(task);
		const [lead] = leadsNamed('Crafted');
		expect(lead).toMatchObject({ Lead_Source: 'Partner', Email: null });
		expect((lead?.Owner as { id: string }).id).not.toBe(owner);
	});

	it.each([
		['a choice that was not offered', { 'Lead Source': 'Pigeon' }],
		['no decision', { 'What to Do': 'Whatever' }],
	])('comes back for %s', async (_, changes) => {
		const task = await ask(leadItem('Odd'));
		await submitForm(task.form, changes);
		await again(task);
		await submitForm(task.form, { 'What to Do': 'Do Nothing' });
		await closed(task);
		expect(leadsNamed('Odd')).toEqual([]);
	});
});

describe('a form about somebody new', () => {
	it('offers the record that was made while it was open, and fills it in place of a second one', async () => {
		const email = 'ines@quillbark.example';
		const task = await ask({
			extraction: {
				result: { Last_Name: 'Quillbark', Company: 'Quillbark Tea', Email: email, City: 'Leeds' },
				status: 'ok',
				source: mail,
			},
			customer: { match: 'none', asked: { emails: [email], phones: [], domains: [] } },
			target: {
				module: 'Leads',
				action: 'updateFound',
				fields: 'Last_Name, Company, Email, City',
				reason: 'The category is in doubt',
			},
		});
		const values = { Last_Name: 'Quillbark', Company: 'Quillbark Tea', Email: email };
		stage.twin.change({ module: 'Leads', operation: 'create', values });
		await submitForm(task.form);
		await again(task);
		const { page, inputs } = await openForm(task.form);
		expect(page).toContain('A new record would be a second one of the known lead Quillbark');
		const who = inputs.find(({ label }) => label === 'Who Is Meant');
		expect(who).toMatchObject({ value: '' });
		const lead = who?.options.find((option) => option.startsWith('Lead Quillbark')) ?? '';
		await submitForm(task.form, { 'Who Is Meant': lead, 'What to Do': 'Write It' });
		await closed(task);
		expect(leadsNamed('Quillbark')).toMatchObject([{ City: 'Leeds' }]);
	});
});

describe('a form about one of 200 people', () => {
	const real = '5725767000000300005';
	const name = (at: number) =>
		`\u202eÅsa "Lindqvist' <b>${at % 2}</b> {{ $json }} &amp;amp; ${'Garden '.repeat(25)}`;
	const candidates = Array.from({ length: 200 }, (_, at) => ({
		...{ id: at === 77 ? real : String(BigInt(real) + BigInt(9_000 + at)), module: 'Contacts' },
		...{ name: name(at), email: null, phone: null, company: 'Linnéa Blommor', accountId: null },
		...{ city: null, website: null, created: null, owner: null, deals: [], cases: [], why: 'why' },
	}));

	it('tells each from the others, comes back for one who is gone, and changes the one who is picked', async () => {
		const task = await ask({
			extraction: { result: { Fax: '+46 8 555 01 99' }, status: 'ok', source: mail },
			customer: { match: 'several', why: 'Many', candidates },
			target: { module: 'Contacts', action: 'updateFound', fields: 'Fax' },
		});
		expect(task.Description.length).toBeLessThanOrEqual(32_000);
		const { inputs, page } = await openForm(task.form);
		expect(page).not.toMatch(/<b>[01]<\/b>|\{\{/);
		const { options = [] } = inputs.find(({ label }) => label === 'Who Is Meant') ?? {};
		expect(new Set(options).size).toBe(201);
		expect(options.join()).not.toContain('\u202e');
		const pick = (at: number) => ({
			...{ 'Who Is Meant': options[at] ?? '', 'What to Do': 'Write It' },
		});
		await submitForm(task.form, pick(3));
		await again(task);
		expect((await openForm(task.form)).page).toContain('is not in Zoho CRM any more');
		await submitForm(task.form, pick(77));
		await closed(task);
		expect(stage.twin.records('Contacts').find(({ id }) => id === real)).toMatchObject({
			Fax: '+46 8 555 01 99',
		});
	});
});

describe('a change of a known record', () => {
	const contact = '5725767000000300005';
	const item: Item = {
		extraction: {
			result: { Phone: '+46 8 555 01 02', Title: 'Head of Garden' },
			status: 'ok',
			source: mail,
		},
		target: {
			module: 'Contacts',
			action: 'update',
			recordId: contact,
			fields: 'Phone, Title',
			reason: 'The sender is not certain',
		},
		customer: {
			contact: { id: contact, name: 'Åsa Lindqvist' },
			account: { id: '5725767000000200005', name: 'Linnéa Blommor' },
			owner: { id: '5725767000000100002', active: true },
		},
	};

	it('stands beside what Zoho CRM holds, in a task of the customer’s owner', async () => {
		const before = stage.twin.records('Contacts').find(({ id }) => id === contact);
		const task = await ask(item);
		expect(task).toMatchObject({
			Who_Id: { id: contact },
			What_Id: { id: '5725767000000200005' },
			Owner: { id: '5725767000000100002' },
		});
		expect(task.Description).toContain('- The sender is not certain.');
		expect(task.Description).toContain(`Phone: +46 8 555 01 02 (today: ${String(before?.Phone)})`);
		const { page } = await openForm(task.form);
		expect(page).toContain('In Zoho CRM today');
		await submitForm(task.form, { Title: '' });
		await closed(task);
		expect(stage.twin.records('Contacts').find(({ id }) => id === contact)).toMatchObject({
			Phone: '+46 8 555 01 02',
			Title: before?.Title,
		});
	});
});

describe('what nobody answers', () => {
	it('stays a task that says how to go on, and its form takes nothing any more', async () => {
		const file = reviewWorkflow('closes', { seconds: 5 });
		const id = await importWorkflow(stage.session, file, stage.credentials);
		await publishWorkflow(stage.session, id);
		const task = await ask(leadItem('Forgotten'), 'closes');
		const late = await waitUntil('The form to close', 150_000, async () => {
			const now = taskAbout(task.id);
			return now.Description.startsWith('The form has closed') ? now : undefined;
		});
		expect(late.Status).toBe('Not Started');
		expect(late.Description).toContain('enter it by hand');
		await waitUntil('The end', 30_000, async () =>
			(await statusOf(task.form)) === 'success' ? true : undefined,
		);
		await impatient(send(task.form, { 'field-2': 'Forgotten' }));
		expect(leadsNamed('Forgotten')).toEqual([]);
	});
});

describe('what has no form', () => {
	it('is a task that says what to do by hand', async () => {
		const before = new Set(tasks().map(({ id }) => id));
		const file = reviewWorkflow('by-hand');
		const nodes = file.nodes.map((node) =>
			node.name === 'Gate'
				? { ...node, type: 'n8n-nodes-base.noOp', parameters: {}, credentials: {} }
				: node,
		);
		const connections = { ...(file.connections as object), Gate: toReview };
		const id = await importWorkflow(
			stage.session,
			{ ...file, nodes, connections },
			stage.credentials,
		);
		await publishWorkflow(stage.session, id);
		await fetch(`${stage.n8n.url}/webhook/by-hand`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ subject: 'Review document: scan.png', text: 'It could not be read.' }),
		});
		const task = await waitUntil('The task', 30_000, async () =>
			tasks().find((one) => !before.has(one.id)),
		);
		expect(task).toMatchObject({ Subject: 'Review document: scan.png', Status: 'Not Started' });
		expect(task.Description).toContain('by hand');
		expect(task.Description).not.toContain('http');
	});
});

describe('a review in a browser', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	const picture = (name: string) =>
		browser.page.screenshot({ path: join(images, `review-${name}.png`), fullPage: true });

	it('is corrected, and says that it is done', async () => {
		const { page } = browser;
		const task = await ask(leadItem('Browser'));
		await page.goto(task.form);
		await picture('form');
		await page.getByLabel('Lead Source').selectOption('Trade Show');
		await page.getByLabel('Company').fill('x'.repeat(201));
		await page.getByRole('button', { name: 'Send' }).click();
		await page.getByText('Use at most 200 characters').waitFor({ timeout: 60_000 });
		await picture('again');
		await page.getByLabel('Company').fill('Riverbend Bread');
		await page.getByRole('button', { name: 'Send' }).click();
		await page
			.getByText('Done. The task in Zoho CRM says what came of it.')
			.waitFor({ timeout: 60_000 });
		await picture('done');
		await closed(task);
		expect(leadsNamed('Browser')).toMatchObject([
			{ Company: 'Riverbend Bread', Lead_Source: 'Trade Show' },
		]);
	});

	it('is refused', async () => {
		const { page } = browser;
		const task = await ask(leadItem('Unwanted'));
		await page.goto(task.form);
		await page.getByLabel('What to Do').selectOption('Do Nothing');
		await page.getByRole('button', { name: 'Send' }).click();
		await page
			.getByText('Done. The task in Zoho CRM says what came of it.')
			.waitFor({ timeout: 60_000 });
		await picture('refused');
		await closed(task);
		expect(leadsNamed('Unwanted')).toEqual([]);
	});

	it('asks no other host, and throws nothing', () => {
		expect([...browser.outside]).toEqual([]);
		expect(browser.failures).toEqual([]);
	});
});
