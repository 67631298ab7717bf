import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZohoCrmTrigger } from '../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';
import { installN8n } from '../../sandbox/n8n/install';
import { createRecord } from '../../sandbox/stage/plant-record';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel } from '../support/answers/answering-model';
import { runItems } from '../support/answers/play-answers';
import { readRecordSamples } from '../support/answers/sample-answers';
import { pollNode } from '../support/engine/poll-node';
import { connectedTo, zohoCredentialTypes } from '../support/zoho-connection';

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());
beforeEach(() => {
	twin.reset();
	// The records of the seed are made with the twin.
	twin.advance(600_000);
});

/** Users of the twin: the one of the credential, and one who works in the CRM. */
const own = '5725767000000100001';
const someone = '5725767000000100002';

/** A story with its own trigger, published on the twin, and a model that answers perfectly. */
async function publish(kind: 'leads' | 'cases', name: string, change: INodeParameters = {}) {
	const story = readStories().find(({ samplePath }) => samplePath === `sample-${kind}`)!;
	const { parameters } = story.workflow.nodes.find(({ type }) => type.endsWith('.zohoCrmTrigger'))!;
	const trigger = pollNode({
		node: ZohoCrmTrigger,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin)],
		parameters: { ...(parameters as INodeParameters), ...change },
	});
	await trigger.poll();
	twin.advance(1_000);
	const sample = readRecordSamples().find(
		(one) => one.kind === kind && one.name === `first/${name}`,
	)!;
	return {
		create: (by?: string) =>
			createRecord(twin, join('sandbox/samples', kind, 'first', `${name}.json`), by),
		/** Polls when all is settled, and runs the story with what the trigger gives; null where that is nothing. */
		next: async () => {
			twin.advance(15_000);
			const items = await trigger.poll();
			if (!items) return null;
			const model = await createAnsweringModel([sample], ({ perfect: [one] }) => one ?? {});
			try {
				const input = items.map((json, item) => ({ json, pairedItem: { item } }));
				const { failure, writes } = await runItems(story, input, { twin, model });
				expect(failure).toBeUndefined();
				return writes.map(({ module, operation }) => `${operation} ${module}`);
			} finally {
				model.close();
			}
		},
	};
}

describe('started by its own trigger (#41, #53, #59, #60)', () => {
	it('a new lead is told of once, and what is written starts nothing', async () => {
		const { create, next } = await publish('leads', 'bakery-web-form');
		const id = create();
		expect(await next()).toEqual(['update Leads', 'create Notes']);
		expect(await next()).toBeNull();
		twin.change({
			module: 'Leads',
			operation: 'update',
			id,
			by: someone,
			values: { City: 'Basel' },
		});
		expect(await next()).toBeNull();
	});

	it('a lead that n8n itself made is told of as well', async () => {
		const { create, next } = await publish('leads', 'bakery-web-form');
		create(own);
		expect(await next()).toContain('create Notes');
		expect(await next()).toBeNull();
	});

	it('a case is told of when somebody makes or changes it, and what is written starts nothing', async () => {
		const { create, next } = await publish('cases', 'angry-third-battery');
		const id = create();
		expect(await next()).toEqual(['create Notes']);
		expect(await next()).toBeNull();
		const change = (values: Record<string, string>, by?: string) =>
			twin.change({ module: 'Cases', operation: 'update', id, values, ...(by ? { by } : {}) });
		change({ Status: 'On Hold' }, someone);
		expect(await next()).toEqual(['create Notes']);
		// The connected user's own change starts nothing, and neither do words that were told of.
		change({ Priority: 'Low' });
		expect(await next()).toBeNull();
		change({ Priority: 'High' }, someone);
		expect(await next()).toEqual([]);
	});

	it('a story of cases that takes own writes ends by itself', async () => {
		const { create, next } = await publish('cases', 'angry-third-battery', { ignoreOwn: false });
		create(own);
		expect(await next()).toEqual(['create Notes']);
		expect(await next()).toBeNull();
	});
});
