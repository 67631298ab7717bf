import type { Locator } from 'playwright-core';
import { testId } from './editor.ts';
import type { Hand } from './hand.ts';

/** The open panel of a node, and what a hand does in it. */
export interface NodePanel {
	root: Locator;
	output: Locator;
	parameter(name: string): Locator;
	/** An option of the list that is open, by its label. */
	option(label: string): Locator;
	/** Returns once n8n has filled the list of a parameter again, as `act` makes it do. */
	untilFilled(name: string, act: () => Promise<void>): Promise<void>;
	/** Labels of the options in the list of a parameter, which is open afterwards. */
	openList(name: string): Promise<string[]>;
	choose(name: string, label: string): Promise<void>;
	/** Types into a field; n8n takes the text a moment later, and has saved it on return. */
	type(field: Locator, text: string): Promise<void>;
	/** Chooses a module by its label from the organization's own list. */
	chooseModule(label: string): Promise<void>;
	/** Chooses a stored credential for the last of the node's credentials. */
	chooseCredential(label: string): Promise<void>;
	addOption(label: string): Promise<void>;
	execute(): Promise<void>;
	close(): Promise<void>;
}

export function createNodePanel({ page, ...hand }: Hand): NodePanel {
	const root = page.locator(testId('ndv'));
	const output = root.locator(testId('output-panel'));
	const parameter = (name: string) => root.locator(testId(`parameter-input-${name}`));
	const options = page.getByRole('option').filter({ visible: true });
	const option = (label: string) =>
		options.filter({ has: page.getByText(label, { exact: true }) }).first();
	const credential = root.locator(testId('node-credentials-select')).last();
	const module = root.locator(testId('resource-locator-module')).locator(testId('rlc-input'));
	return {
		root,
		output,
		parameter,
		option,
		untilFilled: async (name, act) => {
			const filled = page.waitForResponse(
				(answer) =>
					answer.url().endsWith('/dynamic-node-parameters/options') &&
					Boolean(answer.request().postData()?.includes(`parameters.${name}`)),
			);
			await act();
			await filled;
			await parameter(name).locator('input:enabled').first().waitFor();
		},
		openList: async (name) => {
			await hand.click(parameter(name));
			await options.first().waitFor();
			const texts = await options.allInnerTexts();
			return texts.map((text) => text.split('\n', 1)[0] ?? '');
		},
		choose: (name, label) => hand.choose(parameter(name), option(label)),
		type: async (field, text) => {
			const saved = page.waitForRequest(
				(request) =>
					request.url().includes('/rest/workflows') &&
					Boolean(request.postData()?.includes(JSON.stringify(text))),
			);
			await hand.type(field, text);
			await saved;
		},
		chooseModule: (label) =>
			hand.choose(module, page.locator(testId('rlc-item')).getByText(label, { exact: true })),
		chooseCredential: (label) => hand.choose(credential, option(label)),
		addOption: (label) =>
			hand.choose(root.locator(testId('collection-parameter-add')).first(), option(label)),
		execute: () => hand.click(root.locator(testId('node-execute-button'))),
		close: async () => {
			await hand.click(root.locator(testId('ndv-close-button')));
			await root.waitFor({ state: 'hidden' });
		},
	};
}
