import { describe, expect, it } from 'vitest';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { openPanel } from '../../support/engine/load-options';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { moduleOf, onTwin } from '../ZohoCrm/on-twin';

const { twin } = onTwin();
const { listSearch, loadOptions } = new Gpt().methods;
const panel = (module: string, credentials = [connectedTo(twin())]) =>
	openPanel({
		node: Gpt,
		credentialTypes: zohoCredentialTypes,
		credentials,
		parameters: { operation: 'extract', fieldSource: 'module', module: moduleOf(module) },
	});

describe('the lists of a module of Zoho CRM', () => {
	it('have the modules, custom ones included', async () => {
		const { results } = await listSearch.searchModules.call(panel(''), 'e');
		const names = results.map(({ value }) => value);
		expect(names).toEqual(expect.arrayContaining(['Leads', 'Fleet_Contracts']));
	});

	it('have the fields that a text can fill, by label', async () => {
		const fields = await loadOptions.getTextFields.call(panel('Leads'));
		const names = fields.map(({ value }) => value);
		expect(names).toEqual(expect.arrayContaining(['Last_Name', 'Company', 'Lead_Source']));
		expect(names).not.toEqual(expect.arrayContaining(['Owner']));
		expect(names).not.toEqual(expect.arrayContaining(['Created_Time']));
	});

	it('have the texts whose kind can be chosen', async () => {
		const fields = await loadOptions.getWordFields.call(panel('Leads'));
		const names = fields.map(({ value }) => value);
		expect(names).toEqual(expect.arrayContaining(['Last_Name', 'Description', 'Phone']));
		expect(names).not.toEqual(expect.arrayContaining(['Email']));
		expect(names).not.toEqual(expect.arrayContaining(['Lead_Source']));
	});

	it('have the picklists', async () => {
		const picklists = await loadOptions.getPicklists.call(panel('Leads'));
		const names = picklists.map(({ value }) => value);
		expect(names).toContain('Lead_Source');
		expect(names).not.toContain('Company');
	});

	it('wait for a module', async () => {
		expect(await loadOptions.getTextFields.call(panel(''))).toEqual([]);
		expect(await loadOptions.getPicklists.call(panel(''))).toEqual([]);
	});

	it('say which credential is missing', async () => {
		await expect(listSearch.searchModules.call(panel('', []))).rejects.toMatchObject({
			message: expect.stringContaining('No credential for Zoho CRM is chosen'),
			description: expect.stringContaining('open the list again'),
		});
	});
});
