import type { Locator, Page } from 'playwright-core';
import type { WorkflowFile } from '../../../sandbox/n8n/workflows.ts';

/** The workflow with its form enabled, as somebody does who wants it. */
export function enableForm(workflow: WorkflowFile): WorkflowFile {
	const nodes = workflow.nodes.map((node) =>
		node.type.endsWith('.formTrigger') ? { ...node, disabled: false } : node,
	);
	return { ...workflow, nodes };
}

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
	const input = page.locator('input[type=file]');
	const allow = page.getByRole('button', { name: 'Allow access' });
	await input.or(allow).waitFor({ timeout: 60_000 });
	// n8n asks everybody once whether the form may know who is there.
	if (await allow.isVisible()) await allow.click();
	await input.setInputFiles(file, { timeout: 60_000 });
	await page.locator('#submit-btn').click();
	await page.locator('#submitted-form').waitFor({ state: 'visible', timeout: 60_000 });
	return await page.locator('#submitted-form').innerText();
}
