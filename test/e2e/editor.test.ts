import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importWorkflow, publishWorkflow } from '../../sandbox/n8n/workflows.ts';
import { createCrmView } from '../../sandbox/stage/crm-view.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { playInput, type Played } from '../../sandbox/stage/play-input.ts';
import { readStories, type Story } from '../../sandbox/stage/stories.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { openExecution, openPanel, openWorkflow, signIn, takePicture } from './support/editor.ts';

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const picture = (name: string) => join(images, `${name}.png`);

let stage: Stage;
let browser: Browser;
beforeAll(async () => {
	mkdirSync(images, { recursive: true });
	stage = await openStage(() => {});
	browser = await openBrowser();
	await signIn(browser.page, stage.n8n.url);
});
afterAll(async () => {
	await browser?.close();
	await stage?.close();
});

const stories = readStories();
/** Workflow ids of the published stories, by file. */
const published = new Map<string, string>();

async function publish(story: Story): Promise<string> {
	const id = await importWorkflow(stage.session, story.workflow, stage.credentials);
	await publishWorkflow(stage.session, id);
	published.set(story.file, id);
	return id;
}

/** Plays the first sample that a story writes something for, so that its panels hold data. */
async function playOne(story: Story, workflowId: string): Promise<Played> {
	const [set] = story.sets;
	const row = set?.rows.find(({ outcome }) => outcome === 'written');
	if (set === undefined || row === undefined) throw new Error(`${story.file} has no samples.`);
	const crm = createCrmView(stage.twin.url);
	const { n8n, reader } = stage;
	return playInput({ n8nUrl: n8n.url, reader, crm, workflowId, story, set, row });
}

describe('the stories in the editor', () => {
	it.each(stories.map((story) => [story.file, story] as const))(
		'%s opens as it was imported',
		async (file, story) => {
			const id = await publish(story);
			const address = `${stage.n8n.url}/workflow/${id}`;
			await openCanvas(browser.page, address, story.workflow);
			await closeAdvice(browser.page);
			await takePicture(browser.page, picture(file.replace('.json', '')));
			expect(await browser.page.getByText('Install this node').count()).toBe(0);
		},
	);

	it('shows the panels of our nodes with what went in and came out', async () => {
		const [story] = stories;
		if (story === undefined) throw new Error('There is no story.');
		const id = published.get(story.file) ?? (await publish(story));
		const { executionId } = await playOne(story, id);
		const execution = await stage.reader.read(executionId);
		const address = `${stage.n8n.url}/workflow/${id}/executions/${executionId}`;
		for (const type of ['gpt', 'zohoCrmGate', 'zohoCrm']) {
			// The last one of each kind that ran: the one that wrote, not the one that looked up rules.
			const node = story.workflow.nodes.findLast(
				(each) => each.type.endsWith(`.${type}`) && execution.runs[each.name] !== undefined,
			);
			if (node === undefined) throw new Error(`No node of type ${type} ran.`);
			await openCanvas(browser.page, address, story.workflow);
			await openPanel(browser.page, node.name);
			await takePicture(browser.page, picture(`panel-${type}`));
		}
	});

	it('asks no host outside this machine and throws nothing', () => {
		expect([...browser.outside]).toEqual([]);
		expect(browser.failures).toEqual([]);
	});
});
