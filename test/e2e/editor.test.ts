import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importWorkflow, publishWorkflow, type WorkflowFile } from '../../sandbox/n8n/workflows.ts';
import { createCrmView } from '../../sandbox/stage/crm-view.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { playInput, type Played } from '../../sandbox/stage/play-input.ts';
import { withSampleEntry } from '../../sandbox/stage/sample-entry.ts';
import { readStories, type Story } from '../../sandbox/stage/stories.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { openCanvas, openPanel, signIn, takePicture } from './support/editor.ts';

// The pages show the pictures of docs/images/; an ordinary run leaves the checkout as it was.
const folder = process.env.UPDATE_IMAGES ? 'docs/images/' : '.cache/images/';
const images = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
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

const load = (workflow: WorkflowFile): Promise<string> =>
	importWorkflow(stage.session, workflow, stage.credentials);

/** Parameters by which the node of a type is chosen whose panel is shown. */
const SHOWN: Record<string, Record<string, string>> = {
	gpt: { operation: 'extract' },
	zohoCrmGate: {},
	zohoCrm: { operation: 'applyPlan' },
};

/** Plays samples until one ends as a person would have written it: that one's panels tell the story. */
async function playOne(story: Story, workflowId: string): Promise<Played> {
	const crm = createCrmView(stage.twin.url);
	for (const set of story.sets) {
		for (const row of set.rows.filter(({ outcome }) => outcome === 'written')) {
			const played = await playInput({ stage, crm, workflowId, story, set, row });
			if (played.verdict === 'expected') return played;
		}
	}
	throw new Error(`No sample of ${story.file} ended as expected.`);
}

describe('the stories in the editor', () => {
	it.each(stories.map((story) => [story.file, story] as const))(
		'%s opens as it was imported',
		async (file, story) => {
			const id = await load(story.workflow);
			const address = `${stage.n8n.url}/workflow/${id}`;
			await openCanvas(browser.page, address, story.workflow);
			await takePicture(browser.page, picture(file.replace('.json', '')));
			expect(await browser.page.getByText('Install this node').count()).toBe(0);
		},
	);

	it('shows the panels of our nodes with what went in and came out', async () => {
		const [story] = stories;
		if (story === undefined) throw new Error('There is no story.');
		const workflow = withSampleEntry(story);
		const id = await load(workflow);
		await publishWorkflow(stage.session, id);
		const { executionId } = await playOne(story, id);
		const address = `${stage.n8n.url}/workflow/${id}/executions/${executionId}`;
		for (const [type, parameters] of Object.entries(SHOWN)) {
			const node = story.workflow.nodes.find(
				(each) =>
					each.type.endsWith(`.${type}`) &&
					Object.entries(parameters).every(([name, value]) => each.parameters?.[name] === value),
			);
			if (node === undefined) throw new Error(`${story.file} has no such node of type ${type}.`);
			await openCanvas(browser.page, address, workflow);
			await openPanel(browser.page, node.name);
			await takePicture(browser.page, picture(`panel-${type}`));
		}
	});

	it('asks no host outside this machine and throws nothing', () => {
		expect([...browser.outside]).toEqual([]);
		expect(browser.failures).toEqual([]);
	});
});
