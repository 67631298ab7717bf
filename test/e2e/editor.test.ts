import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importWorkflow, type WorkflowFile } from '../../sandbox/n8n/workflows.ts';
import { openStage, type Stage } from '../../sandbox/stage/open-stage.ts';
import { readStory, storyFiles } from '../../sandbox/stage/stories.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import {
	clickExecute,
	openCanvas,
	openNode,
	openPanel,
	signIn,
	takePicture,
	testId,
} from './support/editor.ts';

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

const stories = storyFiles().map((file) => ({ file, workflow: readStory(file) }));

const load = ({ workflow }: { workflow: WorkflowFile }): Promise<string> =>
	importWorkflow(stage.session, workflow, stage.credentials);

/** Parameters by which the node of a type is chosen whose panel is shown. */
const SHOWN: Record<string, Record<string, string>> = {
	gpt: { operation: 'extract' },
	zohoCrmGate: {},
	zohoCrm: { operation: 'applyPlan' },
};

describe('the stories in the editor', () => {
	it.each(stories.map((story) => [story.file, story] as const))(
		'%s opens as it was imported',
		async (file, story) => {
			const id = await load(story);
			const address = `${stage.n8n.url}/workflow/${id}`;
			await openCanvas(browser.page, address, story.workflow);
			await takePicture(browser.page, picture(file.replace('.json', '')));
			expect(await browser.page.getByText('Install this node').count()).toBe(0);
		},
	);

	it('shows the panels of our nodes with what went in and came out', async () => {
		const [story] = stories;
		if (story === undefined) throw new Error('There is no story.');
		const id = await load(story);
		await openCanvas(browser.page, `${stage.n8n.url}/workflow/${id}`, story.workflow);
		await clickExecute(browser.page);
		for (const [type, parameters] of Object.entries(SHOWN)) {
			const node = story.workflow.nodes.find(
				(each) =>
					each.type.endsWith(`.${type}`) &&
					Object.entries(parameters).every(([name, value]) => each.parameters?.[name] === value),
			);
			if (node === undefined) throw new Error(`${story.file} has no such node of type ${type}.`);
			await openPanel(browser.page, node.name);
			await takePicture(browser.page, picture(`panel-${type}`));
			await browser.page.locator(testId('ndv-close-button')).click();
		}
	});

	it('shows the panels of both triggers as somebody finds them who sets them up', async () => {
		const file = new URL('../../workflows/both-triggers.json', import.meta.url);
		const workflow = JSON.parse(readFileSync(file, 'utf8')) as WorkflowFile;
		const id = await importWorkflow(stage.session, workflow, stage.credentials);
		await openCanvas(browser.page, `${stage.n8n.url}/workflow/${id}`, workflow);
		await takePicture(browser.page, picture('both-triggers'));
		const nodes = workflow.nodes.map((node) => ({ ...node, disabled: false }));
		const set = { ...workflow, nodes };
		const enabled = await importWorkflow(stage.session, set, stage.credentials);
		await openCanvas(browser.page, `${stage.n8n.url}/workflow/${enabled}`, set);
		for (const type of ['zohoCrmTrigger', 'zohoCrmInstantTrigger']) {
			const node = workflow.nodes.find((each) => each.type.endsWith(`.${type}`));
			await openNode(browser.page, node?.name ?? type);
			await takePicture(browser.page, picture(`panel-${type}`));
			await browser.page.locator(testId('ndv-close-button')).click();
		}
	});

	it('asks no host outside this machine and throws nothing', () => {
		expect([...browser.outside]).toEqual([]);
		expect(browser.failures).toEqual([]);
	});
});
