import { expect, it } from 'vitest';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { fakeWire, leadFields, leadLayouts } from '../fake-wire';
import { thrown } from '../thrown';

const modules = {
	status: 200,
	body: {
		modules: [
			{
				api_name: 'Leads',
				singular_label: 'Prospect',
				plural_label: 'Prospects',
				generated_type: 'default',
				api_supported: true,
				creatable: true,
			},
			{
				api_name: 'Machines',
				singular_label: 'Machine',
				plural_label: 'Machines',
				generated_type: 'custom',
				api_supported: true,
			},
			{ api_name: 'Home', api_supported: false },
		],
	},
};

it('gives the modules the API serves, under the labels of the organization (#3, #147)', async () => {
	const found = await fakeWire([modules]).zoho.metadata.modules();
	expect(found.map((module) => [module.apiName, module.pluralLabel, module.custom])).toEqual([
		['Leads', 'Prospects', false],
		['Machines', 'Machines', true],
	]);
});

it('folds what the layouts require into the fields (#3, #92)', async () => {
	const fields = await fakeWire([]).zoho.metadata.fields('Leads');
	const required = fields.filter((field) => field.required).map((field) => field.name);
	expect(required).toEqual(['Last_Name', 'Company']);
});

it('takes a field as required only when all active layouts agree', () => {
	const layout = (names: string[], status = 'active') => ({
		id: '1',
		status,
		sections: [{ fields: names.map((api_name) => ({ api_name, required: true })) }],
	});
	const layouts = [layout(['Company', 'Email']), layout(['Email']), layout([], 'inactive')];
	const fields = readFields(leadFields, layouts);
	expect(fields.filter((field) => field.required).map((field) => field.name)).toEqual([
		'Last_Name',
		'Email',
	]);
});

it('reads picklists without the empty and the unused entries, and what is unique or read-only', () => {
	const fields = new Map(readFields(leadFields, leadLayouts).map((field) => [field.name, field]));
	expect(fields.get('Lead_Status')?.values).toEqual([
		{ display: 'Contacted', actual: 'Contacted' },
		{ display: 'Not a fit', actual: 'Not Qualified' },
	]);
	expect(fields.get('Email')).toMatchObject({ kind: 'email', unique: true, length: 100 });
	expect(fields.get('Created_Time')).toMatchObject({
		kind: 'datetime',
		creatable: false,
		updatable: false,
	});
});

it.each([
	['ownerlookup', 'owner'],
	['multiselectpicklist', 'multiselect'],
	['currency', 'decimal'],
	['richtextarea', 'textarea'],
	['multi_module_lookup', 'multiModuleLookup'],
	['consent_lookup', 'other'],
])('folds the data type %s into %s', (data_type, kind) => {
	expect(readFields([{ api_name: 'X', data_type }], [])[0]).toMatchObject({
		kind,
		dataType: data_type,
	});
});

it('reads a lookup module and tags', () => {
	const [account, tag] = readFields(
		[
			{
				api_name: 'Account_Name',
				data_type: 'lookup',
				lookup: { module: { api_name: 'Accounts', id: '1' } },
			},
			{ api_name: 'Tag', data_type: 'text' },
		],
		[],
	);
	expect(account?.lookupModule).toBe('Accounts');
	expect(tag?.kind).toBe('tags');
});

it('is read once per facade, and never kept longer (#2)', async () => {
	const wire = fakeWire([]);
	await Promise.all([wire.zoho.metadata.fields('Leads'), wire.zoho.metadata.fields('Leads')]);
	expect(wire.metadataRequests).toHaveLength(2);
});

it('gives the rules of a module with a hash that changes only with the rules', async () => {
	const one = await fakeWire([modules], { now: 0 }).zoho.metadata.writeRules('Leads');
	const two = await fakeWire([modules], { now: 1_000 }).zoho.metadata.writeRules('Leads');
	expect(one).toMatchObject({
		kind: 'zoho-crm.rules/1',
		module: 'Leads',
		label: 'Prospect',
		fetchedAt: '1970-01-01T00:00:00.000Z',
	});
	expect(one.hash).toBe(two.hash);
	expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
});

it('says when an answer has an unknown form, without its values', async () => {
	const wire = fakeWire([{ status: 200, body: { modules: [{ api_name: 7, secret: 'x' }] } }]);
	const error = await thrown(() => wire.zoho.metadata.modules());
	expect(error.code).toBe('ANSWER_NOT_UNDERSTOOD');
	expect(error.details).toEqual({ key: 'modules', at: ['0.api_name'] });
});

it('takes a module for what Zoho says of it, and for closed where Zoho says nothing', async () => {
	const rights = { creatable: true, editable: true, deletable: true, viewable: true };
	const body = { modules: [{ api_name: 'Open', ...rights }, { api_name: 'Closed' }] };
	const wire = fakeWire([{ status: 200, body }]);
	const closed = { creatable: false, editable: false, deletable: false, viewable: false };
	expect(await wire.zoho.metadata.modules()).toEqual([
		{ apiName: 'Open', singularLabel: 'Open', pluralLabel: 'Open', custom: false, ...rights },
		{ apiName: 'Closed', singularLabel: 'Closed', pluralLabel: 'Closed', custom: false, ...closed },
	]);
	expect(wire.requests[0]).toStrictEqual({
		method: 'GET',
		url: 'https://www.zohoapis.eu/crm/v8/settings/modules',
	});
});

it('is asked for again after a service was not available', async () => {
	const wire = fakeWire([{ status: 503 }, modules]);
	expect(await wire.zoho.metadata.modules()).toHaveLength(2);
});

it('gives the rules of a module under its own label, or its name where it is not listed', async () => {
	const labelOf = async (module: string) =>
		(await fakeWire([modules]).zoho.metadata.writeRules(module)).label;
	expect(await labelOf('Machines')).toBe('Machine');
	expect(await labelOf('Secrets')).toBe('Secrets');
});

it('gives rules another hash for another module', async () => {
	const hashOf = async (module: string) =>
		(await fakeWire([modules]).zoho.metadata.writeRules(module)).hash;
	expect(await hashOf('Machines')).not.toBe(await hashOf('Leads'));
});
