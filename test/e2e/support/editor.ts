import type { Page } from 'playwright-core';
import { OWNER } from '../../../sandbox/n8n/owner.ts';
import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

const PATIENCE = { timeout: 60_000 };

export const testId = (id: string) => `[data-test-id=${id}]`;

/** Signs in to n8n's editor as its owner. */
export async function signIn(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/signin`);
	const email = page.locator('input[name=emailOrLdapLoginId]');
	await email.waitFor(PATIENCE);
	await email.fill(OWNER.email);
	await page.locator('input[type=password]').fill(OWNER.password);
	await page.locator(testId('form-submit-button')).click();
	await page.waitForURL(/\/(home|workflow|projects)/, PATIENCE);
}

/** Opens an address with a canvas, brings all of it in view, and returns once it is drawn. */
export async function openCanvas(
	page: Page,
	address: string,
	workflow: WorkflowFile,
): Promise<void> {
	await page.goto(address);
	const isNote = ({ type }: { type: string }) => type === 'n8n-nodes-base.stickyNote';
	const notes = workflow.nodes.filter(isNote).length;
	const drawn = (id: string, count: number) =>
		count === 0
			? undefined
			: page
					.locator(testId(id))
					.nth(count - 1)
					.waitFor(PATIENCE);
	await drawn('canvas-node', workflow.nodes.length - notes);
	await drawn('sticky', notes);
	await page.locator(testId('zoom-to-fit')).click();
}

/** Runs the workflow that is open by its button; returns once n8n says that it went well. */
export async function clickExecute(page: Page): Promise<void> {
	await page.locator(testId('execute-workflow-button')).click();
	await page.getByText('Workflow executed successfully').waitFor({ timeout: 120_000 });
}

/** Opens the panel of a node by its name and returns once its parameters are drawn. */
export async function openNode(page: Page, name: string): Promise<void> {
	await page.locator(`${testId('canvas-node')}[data-node-name="${name}"]`).dblclick();
	await page.locator(testId('parameter-item')).first().waitFor(PATIENCE);
}

/** Opens the panel of a node that has run, and returns once the values of its items are drawn. */
export async function openPanel(page: Page, name: string): Promise<void> {
	await openNode(page, name);
	// n8n shows the files first where an item has some; the values say more.
	for (const tab of await page.locator(testId('radio-button-schema')).all()) await tab.click();
	for (const side of ['ndv-input-panel', 'output-panel']) {
		await page
			.locator(testId(side))
			.locator(testId('run-data-schema-item'))
			.first()
			.waitFor(PATIENCE);
	}
}

/** Puts the pointer and the focus where they leave no trace on a picture. */
export async function takePicture(page: Page, file: string): Promise<void> {
	await page.mouse.move(0, 0);
	await page.screenshot({ path: file, animations: 'disabled' });
}
