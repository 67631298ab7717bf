import { describe, expect, it } from 'vitest';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

describe("Zoho's own SDK, reading metadata", () => {
	it('lists modules, and gets one by its name or by its id', async () => {
		const { status, body } = await sdk.call('Modules.getModules');
		expect(status).toBe(200);
		const leads = body.modules.find(({ apiName }) => apiName === 'Leads');
		expect(leads).toMatchObject({
			singularLabel: 'Lead',
			pluralLabel: 'Leads',
			apiSupported: true,
			generatedType: 'default',
			profiles: [expect.objectContaining({ name: 'Administrator' })],
		});
		expect(body.modules.find(({ apiName }) => apiName === 'Fleet_Contracts')).toMatchObject({
			generatedType: 'custom',
		});
		const named = await sdk.call('Modules.getModuleByAPIName', { with: ['Leads'] });
		const byId = await sdk.call('Modules.getModule', { with: [BigInt(leads?.id ?? 0)] });
		expect(byId.status).toBe(200);
		expect(byId).toEqual(named);
		expect(named.body.modules[0]?.fields).toContainEqual(
			expect.objectContaining({ apiName: 'Last_Name' }),
		);
	});

	it('is refused a module that is none', async () => {
		const named = await sdk.call('Modules.getModuleByAPIName', { with: ['Nothings'] });
		expect([named.status, named.body.code]).toEqual([400, 'INVALID_MODULE']);
	});

	it('lists the fields of a module, and gets one by its id', async () => {
		const params = { module: 'Leads' };
		const { body } = await sdk.call('Fields.getFields', { params });
		const last = body.fields.find(({ apiName }) => apiName === 'Last_Name');
		expect(last).toMatchObject({ dataType: 'text', systemMandatory: true, length: 80 });
		const source = body.fields.find(({ apiName }) => apiName === 'Lead_Source');
		expect(source).toMatchObject({
			dataType: 'picklist',
			pickListValues: expect.arrayContaining([
				expect.objectContaining({ displayValue: 'Trade Show', actualValue: 'Trade Show' }),
			]),
		});
		const one = await sdk.call('Fields.getField', { with: [BigInt(last?.id ?? 0)], params });
		expect(one.body.fields).toEqual([last]);
		const unused = await sdk.call('Fields.getFields', { params: { ...params, type: 'unused' } });
		expect(unused).toEqual({ status: 204, body: {} });
	});

	it('reads a field of every type', async () => {
		const { body } = await sdk.call('Fields.getFields', { params: { module: 'Fleet_Contracts' } });
		const types = Object.fromEntries(body.fields.map((field) => [field.apiName, field]));
		expect(types.Account).toMatchObject({
			dataType: 'lookup',
			lookup: { module: { apiName: 'Accounts' } },
		});
		expect(types.Yearly_Fee).toMatchObject({
			dataType: 'formula',
			formula: { returnType: 'double', dynamic: false },
		});
		expect(types.Monthly_Fee).toMatchObject({
			dataType: 'currency',
			currency: { precision: expect.any(Number) },
		});
		expect(types.Drivers).toMatchObject({
			dataType: 'multiselectlookup',
			multiselectlookup: { connectedDetails: { module: { apiName: 'Contacts' } } },
		});
		expect(Object.keys(types)).toEqual(
			expect.arrayContaining([
				'Bikes',
				'Signed_Copy',
				'Photos',
				'File_Number',
				'Services_Included',
			]),
		);
	});

	it('lists layouts, and gets one by its id', async () => {
		const params = { module: 'Leads' };
		const { body } = await sdk.call('Layouts.getLayouts', { params });
		const [layout] = body.layouts;
		expect(layout).toMatchObject({
			name: 'Standard',
			sections: [
				expect.objectContaining({
					fields: expect.arrayContaining([expect.objectContaining({ apiName: 'Company' })]),
				}),
			],
		});
		const one = (id: bigint) => sdk.call('Layouts.getLayout', { with: [id], params });
		expect((await one(BigInt(layout?.id ?? 0))).body.layouts).toEqual([layout]);
		expect(await one(1n)).toEqual({ status: 204, body: {} });
	});

	it('lists related lists, views and the pipeline', async () => {
		const lists = await sdk.call('RelatedLists.getRelatedLists', {
			params: { module: 'Accounts' },
		});
		expect(lists.body.relatedLists).toContainEqual(
			expect.objectContaining({ apiName: 'Contacts', href: 'Accounts/{ENTITYID}/Contacts' }),
		);
		const views = await sdk.call('CustomViews.getCustomViews', { params: { module: 'Leads' } });
		expect(views.body.customViews.map(({ name }) => name)).toEqual(['All Leads', 'My Leads']);
		expect(views.body.info).toMatchObject({
			perPage: 200,
			count: 2,
			page: 1,
			moreRecords: false,
			default1: views.body.customViews[0]?.id,
		});
		const layouts = await sdk.call('Layouts.getLayouts', { params: { module: 'Deals' } });
		const pipeline = await sdk.call('Pipeline.getPipelines', {
			of: [BigInt(layouts.body.layouts[0]?.id ?? 0)],
		});
		expect([pipeline.status, pipeline.body.pipeline]).toEqual([
			200,
			[
				expect.objectContaining({
					maps: expect.arrayContaining([
						expect.objectContaining({
							sequenceNumber: 4,
							actualValue: 'Id. Decision Makers',
							displayValue: 'Identify Decision Makers',
							forecastType: 'Open',
							forecastCategory: expect.objectContaining({ name: 'Pipeline' }),
						}),
					]),
				}),
			],
		]);
	});

	it.each([
		'Fields.getFields',
		'Layouts.getLayouts',
		'RelatedLists.getRelatedLists',
		'CustomViews.getCustomViews',
	])('is refused %s without a module', async (name) => {
		const { status, body } = await sdk.call(name);
		expect([status, body.code]).toEqual([400, 'REQUIRED_PARAM_MISSING']);
	});
});
