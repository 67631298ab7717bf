import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ZohoCrmInstantTrigger } from '../../nodes/ZohoCrmInstantTrigger/ZohoCrmInstantTrigger.node';
import { ZohoCrmTrigger } from '../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { serverFolder } from '../../sandbox/n8n/cache-folder';
import { installN8n } from '../../sandbox/n8n/install';
import {
	instantTrigger,
	type InstantTrigger,
} from '../nodes/ZohoCrmInstantTrigger/instant-trigger';
import { checkParameters, checkStory } from '../support/docs/check-story';
import { nodeTypes } from '../support/docs/node-types';
import { closeDeduplication, openDeduplication } from '../support/engine/deduplication';
import { executeWorkflow, type WorkflowFile } from '../support/engine/execute-workflow';
import { createNodeTypes } from '../support/engine/node-types';
import { pollNode, type PolledNode } from '../support/engine/poll-node';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

const file = join(import.meta.dirname, '../../workflows/both-triggers.json');
const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowFile;
const parametersOf = (name: string) =>
	workflow.nodes.find((node) => node.name === name)?.parameters ?? {};
const stock = () =>
	createNodeTypes({
		nodes: [ZohoCrmTrigger, ZohoCrmInstantTrigger],
		stockDir: join(serverFolder(), 'node_modules'),
	});

const minute = 60_000;
let instant: InstantTrigger;
let polling: PolledNode;
beforeAll(() => installN8n(() => {}), 600_000);
beforeEach(async () => {
	openDeduplication();
	instant = await instantTrigger(parametersOf('Zoho CRM Instant Trigger'));
	polling = pollNode({
		node: ZohoCrmTrigger,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(instant.twin)],
		parameters: parametersOf('Zoho CRM Trigger'),
	});
	await polling.poll();
	await instant.activate();
});
afterEach(() => instant.close());
afterAll(closeDeduplication);

/** Runs the story from a node on. */
async function run(startNode: string, items: IDataObject[], story = workflow) {
	const { data } = await executeWorkflow({
		workflow: story,
		startNode,
		nodeTypes: stock(),
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(instant.twin)],
		input: items.map((json) => ({ json })),
	});
	const { error, runData } = data.resultData;
	const steps = runData['Your Own Steps']?.[0]?.data?.main?.[0] ?? [];
	return {
		error,
		keys: steps.map(({ json }) => (json['event'] as IDataObject | undefined)?.['eventKey']),
	};
}

const take = () => instant.emitted.splice(0) as unknown as IDataObject[];
const onward = async (items: IDataObject[], story = workflow) =>
	await run('Each Change Once', items, story);

/** Makes a lead as a person does, or changes it; gives its ID. */
function change(values: Record<string, string>, id?: string): string {
	const what =
		id === undefined ? { operation: 'create' as const } : { operation: 'update' as const, id };
	return String(instant.twin.change({ module: 'Leads', values, ...what }).details.id);
}
const lead = { Last_Name: 'Rivers', Company: 'Northwind' };

it('can be imported as it is: two triggers into one node, and nothing starts by itself', () => {
	expect(checkStory(workflow as never, nodeTypes)).toEqual(['has no samples to run by a click']);
	const told = workflow.nodes
		.filter(({ type }) => /removeDuplicates|scheduleTrigger/.test(type))
		.flatMap((node) =>
			checkParameters(node, stock().getByNameAndVersion(node.type, node.typeVersion).description),
		);
	expect(told).toEqual([]);
	for (const trigger of ['Zoho CRM Trigger', 'Zoho CRM Instant Trigger']) {
		expect(workflow.connections[trigger]?.['main']?.[0]?.[0]?.node).toBe('Each Change Once');
	}
});

it('goes on once with a change that both triggers tell of, and with one that Zoho never told of', async () => {
	const id = change(lead);
	await instant.pass(3_000);
	const told = await onward(take());
	expect(told.keys).toEqual([`Leads/${id}/created`]);

	await instant.skip(minute);
	const polled = (await polling.poll()) ?? [];
	expect(polled).toMatchObject([{ event: { eventKey: `Leads/${id}/created` } }]);
	expect((await onward(polled)).keys).toEqual([]);

	instant.twin.loseChannels();
	const unheard = change(lead);
	await instant.skip(minute);
	expect((await onward((await polling.poll()) ?? [])).keys).toEqual([`Leads/${unheard}/created`]);
});

it('gives the latest state though Zoho never told of it, also of a record that was told of as new', async () => {
	const id = change(lead);
	await instant.pass(3_000);
	expect((await onward(take())).keys).toEqual([`Leads/${id}/created`]);
	instant.twin.loseChannels();
	change({ City: 'Oslo' }, id);
	await instant.skip(30_000);
	// For the polling trigger that is the same new record, seen once it has moved on.
	const polled = (await polling.poll()) ?? [];
	expect(polled).toMatchObject([{ City: 'Oslo', event: { kind: 'created', folded: true } }]);
	expect((await onward(polled)).keys).toEqual([]);
	await instant.pass(6 * minute);
	const swept = take();
	expect(swept).toMatchObject([{ City: 'Oslo', event: { kind: 'updated' } }]);
	expect((await onward(swept)).keys).toHaveLength(1);
});

it('notes a change before the steps behind are through: when they fail it does not come by itself', async () => {
	change(lead);
	await instant.pass(3_000);
	const items = take();
	const steps = workflow.nodes.map((node) =>
		node.name === 'Your Own Steps'
			? {
					...node,
					type: 'n8n-nodes-base.stopAndError',
					parameters: { errorMessage: 'No answer' },
				}
			: node,
	);
	const failed = await onward(items, { ...workflow, nodes: steps });
	expect(failed.error?.message).toBe('No answer');
	expect(await onward(items)).toEqual({ error: undefined, keys: [] });
});

it('stops when its history is full, until old keys are forgotten', async () => {
	const event = (at: number) => ({ event: { eventKey: `Leads/${at}/created` } });
	await onward(Array.from({ length: 10_000 }, (_, at) => event(at)));
	const full = await onward([event(10_000)]);
	expect(full.error?.message).toMatch(/exceeds the maximum history size/);
	expect((await run('Forget Old Keys', [{}])).error).toBeUndefined();
	expect((await onward([event(10_000)])).keys).toEqual(['Leads/10000/created']);
});
