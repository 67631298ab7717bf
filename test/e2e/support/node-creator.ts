import type { Page } from 'playwright-core';
import { testId } from './editor.ts';
import type { Hand } from './hand.ts';

const names = (page: Page) => page.locator(testId('node-creator-item-name'));

/** Puts the first node of an empty workflow on the canvas. */
export async function addTrigger({ page, click, type }: Hand, word: string, name: string) {
	await click(page.locator(testId('canvas-add-button')));
	await type(page.locator(testId('node-creator-search-bar')), word);
	await click(names(page).getByText(name, { exact: false }).first());
	await page.locator(testId('canvas-node')).first().waitFor();
}

/** A node as somebody looks for it. */
export interface Wanted {
	/** What is typed into the search. */
	word: string;
	name: string;
	/** One of its actions; undefined for a node that has none. */
	action?: string;
	/** The output it goes behind, where the node before has several. */
	output?: string;
}

/** Puts a node behind the last one; its panel opens. */
export async function addNodeAfter(
	{ page, click, type }: Hand,
	{ word, name, action, output }: Wanted,
): Promise<void> {
	const ends = page.locator(testId('canvas-node-output-handle'));
	const end = output === undefined ? ends : ends.filter({ hasText: output });
	await click(end.locator(testId('canvas-handle-plus')).last());
	await type(page.locator(testId('node-creator-search-bar')), word);
	await click(names(page).getByText(name, { exact: true }));
	if (action === undefined) await click(page.getByText('Add to workflow'));
	else await click(names(page).getByText(action).first());
	await page.locator(testId('ndv')).waitFor();
}

/**
 * Searches the open list of nodes and returns the names it shows, best first, once `name` is one of
 * them. Fails when it does not come up.
 */
export async function findNode({ page, type }: Hand, word: string, name: string) {
	const bar = page.locator(testId('node-creator-search-bar'));
	const found = names(page).getByText(name, { exact: true });
	// Without a word there are headings alone, so that what comes up was found for this one.
	await type(bar, '');
	await found.waitFor({ state: 'hidden' });
	await type(bar, word);
	await found.waitFor();
	return (await names(page).allInnerTexts()).map((text) => text.trim());
}
