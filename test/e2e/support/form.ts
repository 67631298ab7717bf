import type { Locator, Page } from 'playwright-core';
import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

/** Where the form of a published workflow is. Fails when the workflow has none. */
export function formAddress(n8nUrl: string, { nodes }: WorkflowFile): string {
	const form = nodes.find(({ type }) => type.endsWith('.formTrigger'));
	if (form === undefined) throw new Error('The workflow has no form.');
	return `${n8nUrl}/form/${String(form.webhookId)}`;
}

/** A file by its path, or made up. */
export type GivenFile = Extract<Parameters<Locator['setInputFiles']>[0], string | { name: string }>;

/** Opens a form, gives it a file and submits it; what the page says afterwards. */
export async function submitFile(page: Page, address: string, file: GivenFile): Promise<string> {
	await page.goto(address);
	await page.locator('input[type=file]').setInputFiles(file);
	await page.locator('#submit-btn').click();
	await page.locator('#submitted-form').waitFor({ state: 'visible', timeout: 60_000 });
	return await page.locator('#submitted-form').innerText();
}
