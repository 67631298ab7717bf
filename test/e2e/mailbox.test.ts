import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredential } from '../../sandbox/n8n/credentials.ts';
import type { Execution } from '../../sandbox/n8n/executions.ts';
import { importWorkflow, publishWorkflow, type WorkflowFile } from '../../sandbox/n8n/workflows.ts';
import { createCrmView, type CrmView } from '../../sandbox/stage/crm-view.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { isTraceNote } from '../../sandbox/stage/seen-write.ts';
import { attachPdf } from './support/attach-pdf.ts';
import { openMailbox, type Mailbox } from './support/open-mailbox.ts';

const root = join(import.meta.dirname, '../..');
const sample = (file: string) => readFileSync(join(root, 'sandbox/samples', file));

/** The story as its user changes it for a mailbox: its Email Trigger is on. */
function storyOfAMailbox(): WorkflowFile {
	const file = readFileSync(join(root, 'workflows/01-email-triage.json'), 'utf8');
	const story = JSON.parse(file) as WorkflowFile;
	const nodes = story.nodes.map((node) =>
		node.type === 'n8n-nodes-base.emailReadImap'
			? { ...node, disabled: false, credentials: { imap: {} } }
			: node,
	);
	return { ...story, nodes };
}

let mailbox: Mailbox;
let stage: Stage;
let crm: CrmView;
let workflowId: string;

/** Imports the story with an account of the mailbox. */
async function importStory(name: string, account: Mailbox['account']): Promise<string> {
	const credential = { name, type: 'imap', data: account };
	const imap = await createCredential(stage.session, credential);
	const credentials = { ...stage.credentials, imap };
	return importWorkflow(stage.session, storyOfAMailbox(), credentials);
}

beforeAll(async () => {
	mailbox = await openMailbox();
	stage = await openStage(() => {});
	crm = createCrmView(stage.twin.url);
	workflowId = await importStory('Mailbox', mailbox.account);
	await publishWorkflow(stage.session, workflowId);
});
afterAll(async () => {
	await stage?.close();
	await mailbox?.close();
});

/** What comes of what `happens` drops into the mailbox: the next execution, and what it wrote beside notes of where it came from. */
async function after(happens: () => Promise<unknown> | unknown) {
	const mark = await crm.mark();
	const before = await stage.reader.latestId(workflowId);
	await happens();
	const execution = await stage.reader.waitForNext(workflowId, before);
	const { writes } = await crm.since(mark);
	return { execution, writes: writes.filter((write) => !isTraceNote(write)) };
}

/** What the node for the triage knows of each mail of an execution. */
const sourcesOf = (execution: Execution) =>
	(execution.runs['Triage E-mail']?.[0]?.data?.main?.[0] ?? []).map(
		({ json }) => (json['classification'] as { source: Record<string, unknown> }).source,
	);

describe('a mail in a mailbox, read by the story in a real n8n (#61)', () => {
	it('becomes a record', async () => {
		const mail = sample('mails/first/enquiry-garden-centre.eml');
		const { execution, writes } = await after(() => mailbox.deliver(mail));
		expect(execution.status).toBe('success');
		expect(writes).toMatchObject([
			{
				module: 'Leads',
				operation: 'create',
				fields: {
					Last_Name: 'Aubertin',
					Company: 'Jardins Aubertin',
					Email: 'd.aubertin@jardins-aubertin.example',
					Phone: '+33 4 55 50 02 11',
				},
				tags: ['Email Triage'],
			},
		]);
	});

	it('is what is read when a PDF is attached to it, and not the PDF', async () => {
		const order = sample('documents/first/purchase-order-oakhurst.pdf');
		const mail = sample('mails/first/enquiry-short-latin1.eml');
		const { execution, writes } = await after(() =>
			mailbox.deliver(attachPdf(mail, 'order.pdf', order)),
		);
		expect(sourcesOf(execution)).toMatchObject([
			{
				kind: 'mail',
				from: { name: 'Søren Kjærgaard', address: 'sk@kjaergaard-maskin.example' },
				attachments: [{ fileName: 'order.pdf', read: false }],
			},
		]);
		expect(writes).toMatchObject([
			{
				module: 'Leads',
				operation: 'create',
				fields: { Last_Name: 'Kjærgaard', Email: 'sk@kjaergaard-maskin.example' },
			},
		]);
		expect(JSON.stringify(writes)).not.toContain('Oakhurst');
	});

	it('is written once, however often it is delivered', async () => {
		const mail = sample('mails/first/enquiry-garden-centre.eml');
		const { execution, writes } = await after(() => mailbox.deliver(mail));
		expect(execution.status).toBe('success');
		const [messageId] = /<[^>]+>/.exec(/^Message-ID:.*$/im.exec(mail.toString())?.[0] ?? '') ?? [];
		expect(sourcesOf(execution)).toMatchObject([{ messageId }]);
		expect(writes).toEqual([]);
	});

	it('is not lost when it comes while n8n is down, nor are those that come with it', async () => {
		const { execution, writes } = await after(() =>
			stage.n8n.restart(() => {
				mailbox.deliver(sample('mails/second/enquiry-fruit-table-layout.eml'));
				mailbox.deliver(sample('mails/first/information-budget-approved.eml'));
			}),
		);
		expect(execution.status).toBe('success');
		// Each category is written when its turn comes, not in the order of the mailbox.
		expect(writes.toSorted((a, b) => a.module.localeCompare(b.module))).toMatchObject([
			{ module: 'Leads', operation: 'create', fields: { Last_Name: 'Simões' } },
			{ module: 'Notes', operation: 'create' },
		]);
	});

	it('is not lost when its execution fails: the retry of it writes the record, once', async () => {
		stage.twin.addFault({
			match: { method: 'POST', path: '^/crm/v8/Leads$' },
			kind: 'status',
			status: 400,
			code: 'INVALID_REQUEST',
			times: 1,
		});
		const mail = sample('mails/first/enquiry-html-only-windows-1252.eml');
		const failed = await after(() => mailbox.deliver(mail));
		expect(failed.execution.status).toBe('error');
		expect(failed.writes).toEqual([]);

		const { execution, writes } = await after(() =>
			stage.session.call('POST', `/rest/executions/${failed.execution.id}/retry`, {
				loadWorkflow: false,
			}),
		);
		expect(execution.status).toBe('success');
		expect(writes).toMatchObject([
			{ module: 'Leads', operation: 'create', fields: { Last_Name: 'Beltrán' } },
		]);
	});
});

/** What n8n says of a credential when it is saved in its form. */
const testOf = (account: Mailbox['account']) =>
	stage.session.call('POST', '/rest/credentials/test', {
		credentials: { id: '', name: 'Mailbox', type: 'imap', data: account },
	});

describe('a mailbox whose password is wrong', () => {
	it('is refused by the form of the credential and when the story is published', async () => {
		const wrong = { ...mailbox.account, password: 'not-the-password' };
		expect(await testOf(mailbox.account)).toMatchObject({ status: 'OK' });
		// All that n8n passes on of the server's words; docs/connect.md says what it means.
		const words = 'Command failed';
		expect(await testOf(wrong)).toEqual({ status: 'Error', message: words });
		const id = await importStory('Wrong Password', wrong);
		await expect(publishWorkflow(stage.session, id)).rejects.toThrow(words);
	});
});
