import { kill } from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recipeFor, testedN8n } from '../../sandbox/n8n/recipe.ts';
import { importWorkflow, publishWorkflow, type WorkflowFile } from '../../sandbox/n8n/workflows.ts';
import { waitUntil } from '../../sandbox/n8n/session.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';

const someone = '5725767000000100002';
/** Longer than a change waits until its second is over for sure. */
const settles = 15_000;

/** A workflow as its user builds it: the trigger, every minute, and a node behind it. */
const workflow: WorkflowFile = {
	name: 'Leads that change',
	nodes: [
		{
			id: '00000000-0000-4000-8000-000000000001',
			name: 'Zoho CRM Trigger',
			type: 'n8n-nodes-zoho-gpt.zohoCrmTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				module: { __rl: true, mode: 'id', value: 'Leads' },
				events: ['createdOrUpdated', 'deleted'],
			},
			credentials: { zohoCrmOAuth2Api: {} },
		},
		{
			id: '00000000-0000-4000-8000-000000000002',
			name: 'Seen',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [220, 0],
			parameters: {},
		},
	],
	connections: {
		'Zoho CRM Trigger': { main: [[{ node: 'Seen', type: 'main', index: 0 }]] },
	},
};

let stage: Stage;
let id: string;
let last = 0;

beforeAll(async () => {
	// Another n8n than the tested one by its version.
	const n8n = recipeFor(process.env['E2E_N8N'] ?? testedN8n.version);
	stage = await openStage(() => {}, { n8n });
	// The records of the seed are made with the twin.
	stage.twin.advance(600_000);
	id = await importWorkflow(stage.session, workflow, stage.credentials);
	await publishWorkflow(stage.session, id);
});
afterAll(() => stage?.close());

function change(operation: 'create' | 'update' | 'delete', more: object): string {
	const verdict = stage.twin.change({ module: 'Leads', by: someone, operation, ...more });
	expect(verdict).toMatchObject({ status: 'success' });
	stage.twin.advance(settles);
	return String(verdict.details['id']);
}

const create = (Last_Name: string) =>
	change('create', { values: { Last_Name, Company: 'Northwind' } });

/** The keys of the next execution, of those that began since then where that is given. */
async function next(since = 0): Promise<string[]> {
	const execution = await stage.reader.waitForNext(id, last);
	last = Number(execution.id);
	if (Date.parse(execution.startedAt) < since) return await next(since);
	const items = execution.runs['Seen']?.[0]?.data?.main?.[0] ?? [];
	return items.map(({ json }) => (json['event'] as { eventKey: string }).eventKey);
}

it('sees every change over a restart and a kill, and nothing twice but after them (#41)', async () => {
	const first = create('First');
	expect(await next()).toEqual([`Leads/${first}/created`]);

	let second = '';
	await stage.n8n.restart(() => {
		second = create('Second');
	});
	// What the execution before the restart had may have been lost with it.
	expect(await next()).toEqual([`Leads/${first}/created`, `Leads/${second}/created`]);

	const mark = stage.twin.log().length;
	const third = create('Third');
	change('update', { id: first, values: { City: 'Oslo' } });
	await waitUntil('A poll', 120_000, () =>
		Promise.resolve(
			stage.twin
				.log()
				.slice(mark)
				.some(({ path }) => path === '/crm/v8/Leads') || undefined,
		),
	);
	// What that poll gave may have been dealt with already: it comes again all the same.
	const killed = Date.now();
	kill(stage.n8n.pid, 'SIGKILL');
	await stage.n8n.restart(() => {});
	const afterKill = await next(killed);
	expect(afterKill).toContain(`Leads/${third}/created`);
	expect(afterKill.some((key) => key.startsWith(`Leads/${first}/updated/`))).toBe(true);

	change('delete', { id: second });
	const [deleted, ...others] = await next();
	expect(deleted).toMatch(new RegExp(`^Leads/${second}/deleted/`));
	expect(others).toEqual([]);
});
