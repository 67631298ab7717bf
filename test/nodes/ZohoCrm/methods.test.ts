import { describe, expect, it } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { openPanel } from '../../support/engine/load-options';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { moduleOf, onTwin } from './on-twin';

const { twin } = onTwin();
const { listSearch, loadOptions, resourceMapping } = new ZohoCrm().methods;
const panel = (parameters: INodeParameters) =>
	openPanel({
		node: ZohoCrm,
		credentialTypes: zohoCredentialTypes,
		credentials: [connectedTo(twin())],
		parameters: { resource: 'record', operation: 'create', ...parameters },
	});

describe('the list of modules', () => {
	it('is the organization’s own, custom modules included (#2, #147)', async () => {
		const { results } = await listSearch.searchModules.call(panel({}));
		expect(results).toContainEqual({ name: 'Leads', value: 'Leads' });
		expect(results.map(({ value }) => value)).toContain('Fleet_Contracts');
	});

	it('is narrowed by what is typed in', async () => {
		const { results } = await listSearch.searchModules.call(panel({}), 'fleet');
		expect(results.map(({ value }) => value)).toEqual(['Fleet_Contracts']);
	});
});

describe('the fields of a record', () => {
	it('come with required flags, types and live picklists (#3, #56)', async () => {
		const { fields } = await resourceMapping.mapFieldsToCreate.call(
			panel({ module: moduleOf('Leads') }),
		);
		const field = (id: string) => fields.find((one) => one.id === id);
		expect(field('Last_Name')).toMatchObject({ required: true, type: 'string' });
		expect(field('Company')).toMatchObject({ required: true });
		expect(field('Lead_Source')).toMatchObject({ required: false, type: 'options' });
		expect(field('Lead_Source')?.options?.length).toBeGreaterThan(3);
		expect(field('Created_Time')).toBeUndefined();
	});

	it('are not required where only what is given changes', async () => {
		const { fields } = await resourceMapping.mapFieldsToUpdate.call(
			panel({ operation: 'update', module: moduleOf('Leads') }),
		);
		expect(fields.length).toBeGreaterThan(5);
		expect(fields.filter(({ required }) => required)).toEqual([]);
	});

	it('match by the field that Zoho CRM itself matches by, until somebody chooses others', async () => {
		const { fields } = await resourceMapping.mapFieldsToUpdate.call(
			panel({ operation: 'upsert', module: moduleOf('Contacts') }),
		);
		expect(fields.filter((field) => field.defaultMatch).map(({ id }) => id)).toEqual(['Email']);
	});

	it('wait for a module', async () => {
		const mapped = await resourceMapping.mapFieldsToCreate.call(panel({ module: moduleOf('') }));
		expect(mapped).toEqual({ fields: [], emptyFieldsNotice: 'Choose a module first' });
		expect(await loadOptions.getFields.call(panel({ module: moduleOf('') }))).toEqual([]);
	});

	it('are listed by label for the conditions of a search', async () => {
		const options = await loadOptions.getFields.call(panel({ module: moduleOf('Leads') }));
		expect(options).toContainEqual({
			name: 'Last Name',
			value: 'Last_Name',
			description: 'Last_Name',
		});
	});
});

it('shows why a list is empty instead of an empty list', async () => {
	const refused = connectedTo(twin());
	refused.data.oauthTokenData = { error: 'invalid_client' };
	const context = openPanel({
		node: ZohoCrm,
		credentialTypes: zohoCredentialTypes,
		credentials: [refused],
		parameters: {},
	});
	await expect(listSearch.searchModules.call(context)).rejects.toThrow("'Client ID'");
});
