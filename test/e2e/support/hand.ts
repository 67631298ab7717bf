import Table from 'cli-table3';
import type { Locator, Page } from 'playwright-core';

/** The hand of somebody new: what it does in the editor is counted, step by step. */
export interface Hand {
	page: Page;
	/** What is done from here on counts towards this step. */
	begin(step: string): void;
	click(target: Locator): Promise<void>;
	/** Types into a field; what stands in it is replaced. */
	type(field: Locator, text: string): Promise<void>;
	/** Opens a list and picks one of its options. */
	choose(list: Locator, option: Locator): Promise<void>;
	/** Clicks, fields and choices of each step, as a table to print. */
	tally(): string;
}

interface Step {
	name: string;
	clicks: number;
	fields: number;
	choices: number;
}

export function createHand(page: Page): Hand {
	const steps: Step[] = [];
	const count = (what: 'clicks' | 'fields' | 'choices') => {
		const step = steps.at(-1);
		if (!step) throw new Error('The hand did something before its first step.');
		step[what] += 1;
	};
	return {
		page,
		begin: (name) => void steps.push({ name, clicks: 0, fields: 0, choices: 0 }),
		click: async (target) => {
			await target.click();
			count('clicks');
		},
		type: async (field, text) => {
			await field.click();
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.press('Delete');
			await page.keyboard.insertText(text);
			count('fields');
		},
		choose: async (list, option) => {
			await list.click();
			// A panel that is drawn anew closes the list that was just opened: a person clicks again.
			await option.waitFor({ timeout: 10_000 }).catch(() => list.click());
			await option.click();
			count('choices');
		},
		tally: () => {
			const table = new Table({
				head: ['Step', 'Clicks', 'Fields', 'Choices'],
				style: { head: [] },
			});
			for (const { name, clicks, fields, choices } of steps) {
				table.push([name, clicks, fields, choices]);
			}
			return table.toString();
		},
	};
}
