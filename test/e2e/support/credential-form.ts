import type { Locator, Page } from 'playwright-core';
import { testId } from './editor.ts';
import type { Hand } from './hand.ts';

/** What the form says after Save. */
export interface Verdict {
	good: boolean;
	/** The text a person reads, details included. */
	text: string;
}

const form = (page: Page): Locator => page.locator(testId('editCredential-modal'));

const parameter = (page: Page, label: string): Locator =>
	form(page)
		.locator(testId('credential-connection-parameter'))
		.filter({ hasText: new RegExp(`^\\s*${label}`) });

/** From anywhere in the editor to the empty form of the type that bears this name. */
export async function openForm({ page, ...hand }: Hand, type: string): Promise<void> {
	await hand.click(page.locator(testId('universal-add')));
	await hand.click(page.getByText('New credential', { exact: true }));
	const name = page.locator(testId('new-credential-type-select')).locator('input');
	await hand.type(name, type);
	await hand.click(
		page
			.locator(testId('new-credential-type-select-option'))
			.filter({ hasText: new RegExp(`^\\s*${type}\\s*$`) }),
	);
	await hand.click(page.locator(testId('new-credential-type-button')));
	await form(page).waitFor();
}

export async function chooseProvider({ page, choose }: Hand, name: string): Promise<void> {
	const shown = parameter(page, 'Provider').getByRole('combobox');
	if ((await shown.inputValue()) === name) return;
	await choose(shown, page.getByRole('option', { name, exact: true }));
}

/** Labels of the fields that must be filled and are empty. */
export async function emptyFields(page: Page): Promise<string[]> {
	const labels: string[] = [];
	for (const field of await form(page).locator(testId('credential-connection-parameter')).all()) {
		const text = (await field.innerText()).split('\n')[0] ?? '';
		const required = text.trim().endsWith('*');
		if (required && (await field.locator('input').first().inputValue()) === '') {
			labels.push(text.replace('*', '').trim());
		}
	}
	return labels;
}

export async function fillField({ page, type }: Hand, label: string, text: string): Promise<void> {
	await type(parameter(page, label).locator('input').first(), text);
}

/** Saves, and reads what n8n says of the connection; over a node's panel a good form closes by itself. */
export async function saveForm({ page, click }: Hand): Promise<Verdict> {
	await click(form(page).locator(testId('credential-save-button')));
	const success = form(page).locator(testId('credentials-config-container-test-success'));
	const details = form(page).getByText('More details');
	const good = await Promise.any([
		success.waitFor().then(() => true),
		form(page)
			.waitFor({ state: 'hidden' })
			.then(() => true),
		details.waitFor().then(() => false),
	]);
	if (good) return { good, text: '' };
	await click(details);
	await details.waitFor({ state: 'hidden' });
	return {
		good,
		text: await form(page).locator(testId('node-credentials-config-container')).innerText(),
	};
}

export async function closeForm({ page, click }: Hand): Promise<void> {
	await click(page.getByRole('button', { name: 'Close this dialog' }).last());
	await form(page).waitFor({ state: 'hidden' });
}
