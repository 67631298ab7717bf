import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { plantRecord } from '../../sandbox/stage/plant-record';
import { readStories } from '../../sandbox/stage/stories';
import { createTwin, type Twin } from '../../sandbox/zoho/twin';
import { createAnsweringModel } from '../support/answers/answering-model';
import { runItems } from '../support/answers/play-answers';
import { readRecordSamples } from '../support/answers/sample-answers';

let twin: Twin;
beforeAll(async () => {
	await installN8n(() => {});
	twin = await createTwin();
}, 600_000);
afterAll(() => twin?.close());
beforeEach(() => twin.reset());

/** Runs an item through a story with one of the perfect answers; what was written. */
async function run(kind: 'leads' | 'cases', name: string, item: object, wording = 0) {
	const story = readStories().find(({ samplePath }) => samplePath === `sample-${kind}`)!;
	const sample = readRecordSamples().find(
		(one) => one.kind === kind && one.name === `first/${name}`,
	)!;
	const model = await createAnsweringModel([sample], ({ perfect }) => perfect[wording] ?? {});
	try {
		const input = [{ json: item as IDataObject, pairedItem: { item: 0 } }];
		const { failure, writes } = await runItems(story, input, { twin, model });
		expect(failure).toBeUndefined();
		return writes;
	} finally {
		model.close();
	}
}

const plant = (kind: 'leads' | 'cases', name: string) =>
	plantRecord(twin, join('sandbox/samples', kind, 'first', `${name}.json`));

it.each([
	['leads', 'bakery-web-form'],
	['leads', 'private-person-french'],
	['cases', 'angry-third-battery'],
] as const)('the same event of %s writes once, in whatever words: %s', async (kind, name) => {
	const item = plant(kind, name);
	expect(await run(kind, name, item)).not.toEqual([]);
	expect(await run(kind, name, item, 1)).toEqual([]);
});

it('what somebody has entered since the event stays', async () => {
	const item = plant('leads', 'bakery-web-form');
	const values = { Phone: '+49 761 555 0999' };
	twin.change({ module: 'Leads', operation: 'update', id: String(item['id']), values });
	const [update] = await run('leads', 'bakery-web-form', item);
	expect(update?.fields).not.toHaveProperty('Phone');
	expect(update?.fields).toHaveProperty('No_of_Employees', 45);
});

it('a case that changes without new words is not summarized again, and with new words it is', async () => {
	const name = 'angry-third-battery';
	const item = plant('cases', name);
	expect(await run('cases', name, item)).toHaveLength(1);
	const event = { ...(item['event'] as object), kind: 'updated', eventKey: 'Cases/1/updated/2' };
	expect(await run('cases', name, { ...item, Priority: 'Low', event })).toEqual([]);
	expect(await run('cases', name, { ...item, Status: 'Closed', event }, 1)).toHaveLength(1);
});

it('two cases with the same words have a note each', async () => {
	const first = plant('cases', 'angry-third-battery');
	const second = plant('cases', 'angry-third-battery');
	expect(await run('cases', 'angry-third-battery', first)).toHaveLength(1);
	expect(await run('cases', 'angry-third-battery', second)).toHaveLength(1);
});

it('the task that asks about a case is on the case, and about a lead on the lead', async () => {
	for (const [kind, module] of [
		['cases', 'Cases'],
		['leads', 'Leads'],
	] as const) {
		const item = plant(kind, 'orders-to-the-machine');
		const tasks = (await run(kind, 'orders-to-the-machine', item)).filter(
			({ module }) => module === 'Tasks',
		);
		expect(tasks).toMatchObject([{ operation: 'create', parent: { module } }]);
	}
});
