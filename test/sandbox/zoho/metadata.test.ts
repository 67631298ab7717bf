import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

let twin: Twin;
let call: Call;

beforeAll(async () => {
	twin = await createTwin();
	call = clientOf(twin);
});
afterAll(() => twin.close());

const field = async (module: string, name: string) => {
	const { body } = await call('GET', `/settings/fields?module=${module}`);
	return body.fields.find(({ api_name: own }) => own === name);
};

describe('metadata', () => {
	it('lists standard and custom modules', async () => {
		const { body } = await call('GET', '/settings/modules');
		const named = Object.fromEntries(body.modules.map((one) => [one.api_name, one]));
		expect(named.Leads).toMatchObject({
			singular_label: 'Lead',
			generated_type: 'default',
			api_supported: true,
		});
		expect(named.Fleet_Contracts).toMatchObject({
			plural_label: 'Fleet Contracts',
			generated_type: 'custom',
		});
		expect((await call('GET', '/settings/modules/Leads')).body.modules).toHaveLength(1);
	});

	it('describes fields as clients need them', async () => {
		expect(await field('Leads', 'Last_Name')).toMatchObject({
			data_type: 'text',
			json_type: 'string',
			length: 80,
			system_mandatory: true,
		});
		expect(await field('Leads', 'Full_Name')).toMatchObject({
			read_only: true,
			operation_type: { api_create: false },
		});
		expect(await field('Contacts', 'Account_Name')).toMatchObject({
			data_type: 'lookup',
			lookup: { module: { api_name: 'Accounts' } },
		});
		expect(await field('Accounts', 'Customer_Reference')).toMatchObject({
			unique: { case_sensitive: false },
			custom_field: true,
			length: 50,
		});
		expect(await field('Deals', 'Stage')).toMatchObject({
			pick_list_values: expect.arrayContaining([
				expect.objectContaining({
					actual_value: 'Id. Decision Makers',
					display_value: 'Identify Decision Makers',
				}),
			]),
		});
	});

	it('has a field of every type', async () => {
		const { body } = await call('GET', '/settings/fields?module=Fleet_Contracts');
		const named = Object.fromEntries(body.fields.map((one) => [one.data_type, one]));
		expect(named).toMatchObject({
			subform: {
				api_name: 'Bikes',
				json_type: 'jsonarray',
				associated_module: { module: 'Bikes' },
			},
			multiselectlookup: {
				multiselectlookup: { connected_details: { module: { api_name: 'Contacts' } } },
			},
			fileupload: { api_name: 'Signed_Copy' },
			imageupload: { api_name: 'Photos' },
			formula: { read_only: true, formula: { return_type: 'double' } },
			rollup_summary: { read_only: true, rollup_summary: { rollup_based_on: 'subform' } },
			autonumber: { read_only: true, auto_number: { start_number: 1 } },
			currency: { currency: { precision: 2 }, decimal_place: 2 },
		});
		const created = await call('POST', '/Fleet_Contracts', {
			data: [{ Name: 'Spring', Monthly_Fee: 12.5, Bikes: [] }],
		});
		const read = await call('GET', `/Fleet_Contracts/${created.body.data[0]?.details.id}`);
		expect(read.body.data[0]).toMatchObject({
			Yearly_Fee: 150,
			Number_of_Bikes: 0,
			File_Number: expect.any(String),
			Bikes: [],
			Drivers: [],
		});
		const rows = { data: [{ Name: 'Summer', Bikes: [{ Frame: '1' }] }] };
		expect((await call('POST', '/Fleet_Contracts', rows)).status).toBe(501);
	});

	it('tells what the layout requires, and what a stage forecasts, only in the layout', async () => {
		const deals = await call('GET', '/settings/layouts?module=Deals');
		expect(JSON.stringify(deals.body)).toContain('"probability":60');
		expect(await field('Leads', 'Company')).toMatchObject({ system_mandatory: false });
		const { body } = await call('GET', '/settings/layouts?module=Leads');
		expect(body.layouts).toMatchObject([
			{
				api_name: 'Standard__s',
				status: 'active',
				sections: [
					{
						fields: expect.arrayContaining([
							expect.objectContaining({ api_name: 'Company', required: true }),
						]),
					},
				],
			},
		]);
	});

	it('knows roles, profiles and views; a view narrows a list and a query', async () => {
		const { body } = await call('GET', '/settings/custom_views?module=Leads');
		expect(body.custom_views).toMatchObject([{ name: 'All Leads' }, { name: 'My Leads' }]);
		const [, own]: Array<{ id: string }> = JSON.parse(JSON.stringify(body.custom_views));
		const owners = async (path: string) => {
			const answer = await call('GET', path);
			return new Set(answer.body.data.map((row) => JSON.stringify(row.Owner)));
		};
		expect((await owners('/Leads?fields=Owner')).size).toBeGreaterThan(1);
		const one = await call('POST', '/Leads', { data: [{ Last_Name: 'Own', Company: 'Own' }] });
		expect(one.status).toBe(201);
		expect((await owners(`/Leads?fields=Owner&cvid=${own?.id}`)).size).toBe(1);
		const query = `select Owner.email from Leads#${own?.id} where id is not null`;
		const rows = (await call('POST', '/coql', { select_query: query })).body.data;
		expect(new Set(rows.map((row) => row['Owner.email']))).toEqual(
			new Set(['femke.oudekerk@marrowby.example']),
		);
		expect((await call('GET', '/Leads?fields=Owner&cvid=1')).status).toBe(400);
		expect((await call('GET', `/Leads?fields=Owner&cvid=${own?.id}&sort_by=id`)).body.code).toBe(
			'AMBIGUITY_DURING_PROCESSING',
		);
		expect((await call('GET', '/settings/roles')).body.roles).toMatchObject([
			{ name: 'CEO' },
			{ name: 'Manager' },
		]);
		expect((await call('GET', '/settings/profiles')).body.profiles).toHaveLength(2);
	});

	it('asks for the module, and knows related lists and the pipeline', async () => {
		for (const path of ['fields', 'layouts', 'related_lists']) {
			expect((await call('GET', `/settings/${path}`)).body).toMatchObject({
				code: 'REQUIRED_PARAM_MISSING',
				details: { param_name: 'module' },
			});
		}
		expect((await call('GET', '/settings/tags')).body.details).toEqual({ param: 'module' });
		const { body } = await call('GET', '/settings/related_lists?module=Accounts');
		expect(body.related_lists).toContainEqual(
			expect.objectContaining({ api_name: 'Contacts', href: 'Accounts/{ENTITYID}/Contacts' }),
		);
		const layout = (await call('GET', '/settings/layouts?module=Deals')).body.layouts;
		const [{ id }]: [{ id: string }] = JSON.parse(JSON.stringify(layout));
		expect((await call('GET', '/settings/pipeline?layout_id=1')).body.code).toBe('INVALID_DATA');
		const pipelines = await call('GET', `/settings/pipeline?layout_id=${id}`);
		expect(pipelines.body.pipeline).toMatchObject([{ maps: expect.any(Array) }]);
	});
});

describe('people', () => {
	it('are listed by type, in pages, and the organisation is known', async () => {
		const { body } = await call('GET', '/users?type=ActiveUsers&per_page=2');
		expect(body.users).toHaveLength(2);
		expect(body.info).toMatchObject({ per_page: 2, count: 2, page: 1, more_records: true });
		expect((await call('GET', '/users?type=CurrentUser')).body.users).toMatchObject([
			{ full_name: 'Femke Oudekerk' },
		]);
		expect((await call('GET', '/users?type=DeletedUsers')).status).toBe(204);
		expect((await call('GET', '/users?type=Nobody')).status).toBe(400);
		expect((await call('GET', '/users?type=AllActiveUsers')).body.users).toHaveLength(5);
		for (const none of ['DeveloperUsers', 'ActiveLiteUser']) {
			expect((await call('GET', `/users?type=${none}`)).status).toBe(204);
		}
		expect((await call('GET', '/org')).body.org).toMatchObject([
			{ company_name: 'Marrowby Cargo Cycles B.V.', zgid: '60021184402', type: 'production' },
		]);
		twin.settings({ environment: 'sandbox' });
		expect((await call('GET', '/org')).body.org).toMatchObject([{ type: 'sandbox' }]);
		twin.settings({ environment: 'production' });
	});
});
