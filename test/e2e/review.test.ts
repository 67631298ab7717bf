import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

const closed = (task: Task, within = 30_000) =>
	waitUntil('The task to be completed', within, async () => {
		const now = taskAbout(task.id);
		return now.Status === 'Completed' ? now : undefined;
	});

describe('a review that is answered over HTTP', () => {
	it('writes what was corrected and completes the task with what was done', async () => {
		const task = await ask(leadItem('Corrected'));
		expect(task).toMatchObject({ Status: 'Not Started', Priority: 'Normal' });
		const { page, inputs } = await openForm(task.form);
		writeFileSync(join(images, 'review-form.html'), page);
		expect(inputs.map(({ label, value }) => [label, value])).toEqual([
			['Lead Source', '-None-'],
			['Last Name', 'Corrected'],
			['Company', 'Riverbend Bakery'],
			['Your Name', ''],
			['What to Do', 'Write It'],
		]);
		expect(await submitForm(task.form, { 'Lead Source': 'Partner', Company: 'Riverbend' })).toBe(
			200,
		);
		const done = await closed(task);
		expect(leadsNamed('Corrected')).toMatchObject([
			{ Company: 'Riverbend', Lead_Source: 'Partner' },
		]);
		expect(done.Description).toContain('Company: Riverbend');
	});
});
