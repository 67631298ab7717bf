import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ZohoCrm } from '../../nodes/ZohoCrm/ZohoCrm.node';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import { createCrmView } from '../../sandbox/stage/crm-view';
import type { ExpectedWrite } from '../../sandbox/stage/expected-row';
import { differences } from '../../sandbox/stage/matches-expected';
import { isTraceNote } from '../../sandbox/stage/seen-write';
import { readStory } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const workflow = readStory('07-stale-deals.json') as unknown as WorkflowFile;
const day = 86_400_000;
const today = Date.parse('2026-12-01T07:00:00Z');

beforeAll(() => installN8n(() => {}), 600_000);

let twin: Twin;
beforeEach(async () => {
	// n8n's clock; what waits for the network goes on.
	vi.useFakeTimers({ toFake: ['Date'], now: today - 20 * day });
	twin = await createTwin({ now: () => Date.now() });
	at(today);
});
afterEach(async () => {
	vi.useRealTimers();
	await twin.close();
});
const at = (moment: number) => vi.setSystemTime(moment);

/** Runs the story as its schedule does; what it wrote, without the notes that tell of it. */
async function run(from = 'Schedule Trigger', story = workflow) {
	const crm = createCrmView(twin.url);
	const mark = await crm.mark();
	const { data } = await executeWorkflow({
		workflow: { ...story, nodes: story.nodes.map((node) => ({ ...node, disabled: false })) },
		startNode: from,
		nodeTypes: createNodeTypes({
			nodes: [ZohoCrm],
			stockDir: join(serverFolder(), 'node_modules'),
		}),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
	});
	expect(data.resultData.error).toBeUndefined();
	return (await crm.since(mark)).writes.filter((write) => !isTraceNote(write));
}

const change = (id: string, values: Record<string, string>) =>
	twin.change({ module: 'Deals', operation: 'update', id: `57257670000004000${id}`, values });

/** Open deals of the twin's company with their owners; 03 and 11 are over. */
const open = {
	'Oakhurst Parcel – 18 more Longtails': 'Imogen Blackwood',
	'Brinkmann – bakery route electrification': 'Tobias Rehmann',
	'Stadtwerke Hollenau – meter reading fleet': 'Tobias Rehmann',
	'Northgate Leeds – porter bikes': 'Imogen Blackwood',
	'Northgate Glasgow – grounds team trikes': 'Imogen Blackwood',
	'Kolibri Kurier – battery swap pilot': 'Tobias Rehmann',
	'Fjordbud – Bergen winter test': 'Tobias Rehmann',
	'Komorebi Coffee – shop to shop beans': 'Femke Oudekerk',
};

/** What a person would have: a task of the owner on each deal. */
const expected = (deal: string): ExpectedWrite => ({
	module: 'Tasks',
	operation: 'create',
	fields: {
		Subject: `Stale deal: ${deal}`,
		Status: 'Not Started',
		Due_Date: '2026-12-03',
		Description: { contains: 'for 20 days, since 11 November 2026' },
	},
	tags: ['Stale Deal'],
	parent: { module: 'Deals', name: deal },
});

it('gives the owner of each open deal that nobody changed for 14 days a task on it (#37)', async () => {
	// Somebody worked on these two since.
	at(today - 13 * day);
	change('05', { Next_Step: 'Visit on Thursday' });
	change('06', { Stage: 'Needs Analysis' });
	at(today);
	const writes = await run();
	const subjects = writes.map(({ fields }) => String(fields['Subject']));
	expect(subjects.sort()).toEqual(
		Object.keys(open)
			.map((deal) => `Stale deal: ${deal}`)
			.sort(),
	);
	for (const write of writes) {
		const deal = String(write.parent?.name);
		expect(differences(write, expected(deal))).toEqual([]);
		const task = twin.records('Tasks').find(({ id }) => id === write.id);
		expect(task?.['Owner']).toMatchObject({ name: open[deal as keyof typeof open] });
	}
});

it('writes nothing twice in 14 days, and asks once more after as many again', async () => {
	expect(await run()).toHaveLength(10);
	expect(await run('When clicking ‘Execute workflow’')).toEqual([]);
	at(today + 7 * day);
	expect(await run()).toEqual([]);
	at(today + 8 * day);
	expect(await run()).toHaveLength(10);
	expect(await run()).toEqual([]);
});

it('counts a deal anew that somebody has changed', async () => {
	await run();
	change('01', { Next_Step: 'They want a visit' });
	at(today + 13 * day);
	const names = (await run()).map(({ parent }) => parent?.name);
	expect(names).not.toContain('Oakhurst Parcel – 18 more Longtails');
	at(today + 15 * day);
	expect((await run()).map(({ parent }) => parent?.name)).toEqual([
		'Oakhurst Parcel – 18 more Longtails',
	]);
});

it('writes after a run that Zoho CRM refused what that one has not written, and that alone', async () => {
	const refusal = { code: 'NO_PERMISSION', message: 'permission denied' };
	const match = { method: 'POST', path: '/Tasks$' };
	twin.addFault({ match, kind: 'status', status: 403, ...refusal });
	await expect(run()).rejects.toThrow();
	twin.clearFaults();
	expect(await run()).toHaveLength(10);
	expect(await run()).toEqual([]);
});

it('takes the stages that its user names, with whatever signs they have', async () => {
	const named = ['Closed Won', "'; Won't (do) it, or", 'Closed Lost', '', 'Negotiation/Review'];
	const text = JSON.stringify(workflow).replace(
		JSON.stringify('Closed Won\nClosed Lost\nClosed-Lost to Competition'),
		JSON.stringify(named.join('\n')),
	);
	const names = (await run('Schedule Trigger', JSON.parse(text))).map(({ parent }) => parent?.name);
	expect(names).toHaveLength(8);
	expect(names).not.toContain('Kolibri Kurier – battery swap pilot');
});
