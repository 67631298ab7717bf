import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Execution } from '../../sandbox/n8n/executions.ts';
import { recipeFor, testedN8n } from '../../sandbox/n8n/recipe.ts';
import { waitUntil } from '../../sandbox/n8n/session.ts';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { createInstantWorkflow } from './support/create-instant-workflow.ts';

let stage: Stage;
let id: string;
beforeAll(async () => {
	// Another n8n than the tested one by its version.
	const n8n = recipeFor(process.env['E2E_N8N'] ?? testedN8n.version);
	stage = await openStage(() => {}, { n8n });
	id = await importWorkflow(stage.session, createInstantWorkflow(), stage.credentials);
});
afterAll(() => stage?.close());

/** Makes a lead as a person in the CRM does; gives its ID. */
function add(name: string): string {
	const values = { Last_Name: name, Company: 'Northwind' };
	const { details } = stage.twin.change({ module: 'Leads', operation: 'create', values });
	return String(details.id);
}

const keysOf = ({ runs }: Execution): string[] =>
	(runs['After']?.[0]?.data?.main?.[0] ?? []).map(
		({ json }) => (json.event as { eventKey: string }).eventKey,
	);

/** What an execution that begins after `work` is started with. */
async function keysAfter(work: () => unknown): Promise<string[]> {
	const before = await stage.reader.latestId(id);
	await work();
	return keysOf(await stage.reader.waitForNext(id, before, 30_000));
}

/** Waits until a key is given after `work`; what the last minutes gave may come again first. */
async function untilGiven(key: () => string, work: () => Promise<unknown>): Promise<void> {
	let before = await stage.reader.latestId(id);
	await work();
	await waitUntil('the change', 60_000, async () => {
		const execution = await stage.reader.waitForNext(id, before, 60_000);
		before = Number(execution.id);
		return keysOf(execution).includes(key()) ? true : undefined;
	});
}

const untilChannels = (count: number): Promise<true> =>
	waitUntil(`${count} channels`, 30_000, async () =>
		stage.twin.channels().length === count ? true : undefined,
	);

describe('Zoho CRM Instant Trigger in a real n8n (#41)', () => {
	it('fetches the last change at once when it is tested, and opens no channel for that', async () => {
		const lead = add('Test');
		const before = await stage.reader.latestId(id);
		await stage.session.call('POST', `/rest/workflows/${id}/run`, {
			triggerToStartFrom: { name: 'Instant' },
		});
		const execution = await stage.reader.waitForNext(id, before, 30_000);
		expect(execution.status).toBe('success');
		expect(keysOf(execution)).toEqual([`Leads/${lead}/created`]);
		expect(stage.twin.channels()).toEqual([]);
	});

	it('starts the workflow when Zoho tells of a change, from its publication on', async () => {
		await publishWorkflow(stage.session, id);
		await untilChannels(1);
		let lead = '';
		const keys = await keysAfter(() => {
			lead = add('Told');
		});
		expect(keys).toContain(`Leads/${lead}/created`);
		expect(stage.twin.deliveries().at(-1)).toMatchObject({ status: 200 });
	});

	it('goes on with a token that was renewed on the way', async () => {
		stage.twin.expireTokens();
		let lead = '';
		const keys = await keysAfter(() => {
			lead = add('Renewed');
		});
		expect(keys).toEqual([`Leads/${lead}/created`]);
	});

	it('refuses a call that is not Zoho’s', async () => {
		const [channel] = stage.twin.channels();
		const body = {
			server_time: Date.now(),
			module: 'Leads',
			ids: ['1'],
			operation: 'update',
			channel_id: channel?.channel_id,
			token: 'guessed',
		};
		const answer = await fetch(String(channel?.notify_url), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		expect([answer.status, await answer.text()]).toEqual([401, '']);
	});

	it('makes up for what happened while n8n was off, by the channel that stood meanwhile', async () => {
		let lead = '';
		await untilGiven(
			() => `Leads/${lead}/created`,
			() =>
				stage.n8n.restart(() => {
					lead = add('Off');
				}),
		);
		await untilChannels(1);
	});

	it('gives again, under the same keys, what a kill may have lost', async () => {
		let lead = '';
		const keys = await keysAfter(() => {
			lead = add('Killed');
		});
		expect(keys).toEqual([`Leads/${lead}/created`]);
		await untilGiven(
			() => `Leads/${lead}/created`,
			async () => {
				process.kill(stage.n8n.pid, 'SIGKILL');
				await stage.n8n.restart(() => {});
			},
		);
	});

	it('ends its channel when the workflow is taken back', async () => {
		await stage.session.call('POST', `/rest/workflows/${id}/deactivate`, {});
		await untilChannels(0);
	});

	it('cannot be published in an edition without notifications, and says what to do', async () => {
		stage.twin.settings({ notifications: false });
		const other = await importWorkflow(stage.session, createInstantWorkflow(), stage.credentials);
		await expect(publishWorkflow(stage.session, other)).rejects.toThrow(
			/opens no notification channel for the module 'Leads'/,
		);
	});
});
