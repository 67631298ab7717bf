import type { Page } from 'playwright-core';
import { OWNER } from '../../../sandbox/n8n/owner.ts';

const PATIENCE = { timeout: 60_000 };

const testId = (id: string) => `[data-test-id=${id}]`;

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

async function waitForNodes(page: Page, nodes: number): Promise<void> {
	await page
		.locator(testId('canvas-node'))
		.nth(nodes - 1)
		.waitFor(PATIENCE);
	await page.locator(testId('zoom-to-fit')).click();
}

/** Opens a workflow, all of it in view, and returns once its nodes are drawn. */
export async function openWorkflow(page: Page, address: string, nodes: number): Promise<void> {
	await page.goto(address);
	await waitForNodes(page, nodes);
	// n8n's advice for production covers a corner of the canvas.
	const close = page.locator(testId('suggested-actions-close'));
	await close.click(PATIENCE);
	await close.waitFor({ state: 'hidden' });
}

/** Opens an execution, with its data, and returns once its nodes are drawn. */
export async function openExecution(page: Page, address: string, nodes: number): Promise<void> {
	await page.goto(address);
	await waitForNodes(page, nodes);
}

/** Opens the panel of a node by its name and returns once its parameters are drawn. */
export async function openPanel(page: Page, name: string): Promise<void> {
	await page.locator(`${testId('canvas-node')}[data-node-name="${name}"]`).dblclick();
	await page.locator(testId('parameter-item')).first().waitFor(PATIENCE);
}

/** Puts the pointer and the focus where they leave no trace on a picture. */
export async function takePicture(page: Page, file: string): Promise<void> {
	await page.mouse.move(0, 0);
	await page.screenshot({ path: file, animations: 'disabled' });
}
