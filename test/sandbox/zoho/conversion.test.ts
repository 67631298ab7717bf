import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, form, tokenFor } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const deal = {
	Deal_Name: 'Twelve bikes',
	Pipeline: 'Standard (Standard)',
	Stage: 'Qualification',
	Closing_Date: '2090-01-31',
	Amount: 42_000,
};

const add = async (module: string, row: object): Promise<string> => {
	const { body } = await call('POST', `/${module}`, { data: [row] });
	return body.data[0]?.details.id ?? '';
};

const lead = (more: object = {}) =>
	add('Leads', {
		Last_Name: "D'Arcy",
		First_Name: 'Ann',
		Company: 'Alder & Sons',
		Email: 'ann@alder.example',
		Designation: 'Buyer',
		City: 'Gent',
		No_of_Employees: 12,
		Tag: [{ name: 'Fair' }, { name: 'Hot' }],
		...more,
	});

const convert = (id: string, row: object = {}, by = call) =>
	by('POST', `/Leads/${id}/actions/convert`, { data: [row] });

type Link = { id: string; name: string };
interface Made {
	Contacts: Link;
	Accounts: Link | null;
	Deals: Link | null;
}

async function made(id: string, row: object = {}): Promise<Made> {
	const { status, body } = await convert(id, row);
	expect(status).toBe(200);
	return Object(body.data[0]?.details);
}

const read = async (module: string, id = '') =>
	(await call('GET', `/${module}/${id}`)).body.data[0];

describe('converting a lead', () => {
	it('makes a contact in an account, and a deal of both', async () => {
		const id = await lead();
		const { Contacts, Accounts, Deals } = await made(id, { Deals: deal });
		expect(Contacts.name).toBe("Ann D'Arcy");
		expect(await read('Contacts', Contacts.id)).toMatchObject({
			Email: 'ann@alder.example',
			Title: 'Buyer',
			Mailing_City: 'Gent',
			Account_Name: { id: Accounts?.id },
		});
		expect(await read('Accounts', Accounts?.id)).toMatchObject({
			Account_Name: 'Alder & Sons',
			Employees: 12,
			Billing_City: 'Gent',
		});
		expect(await read('Deals', Deals?.id)).toMatchObject({
			Deal_Name: 'Twelve bikes',
			Expected_Revenue: 4200,
			Contact_Name: { id: Contacts.id },
			Account_Name: { id: Accounts?.id },
		});
		expect(await read('Leads', id)).toMatchObject({
			Converted__s: true,
			Converted_Contact: { id: Contacts.id },
			Converted_Deal: { id: Deals?.id },
		});
		expect((await call('GET', `/Leads?fields=id&ids=${id}`)).status).toBe(204);
	});

	it('happens once', async () => {
		const id = await lead();
		await made(id);
		expect((await convert(id)).body).toMatchObject({ code: 'ID_ALREADY_CONVERTED' });
	});

	it('makes no account without a company, and no deal that nobody asked for', async () => {
		const done = await made(await lead({ Company: undefined }));
		expect(done).toMatchObject({ Accounts: null, Deals: null });
	});

	it('is for the owner that is named, or that of the lead', async () => {
		const other = { id: '5725767000000100002' };
		const third = { id: '5725767000000100003' };
		const kept = await made(await lead({ Owner: other }));
		expect(await read('Contacts', kept.Contacts.id)).toMatchObject({ Owner: other });
		const given = await made(await lead({ Owner: other }), { assign_to: third, Deals: deal });
		expect(await read('Deals', given.Deals?.id)).toMatchObject({ Owner: third });
	});

	it('adds it to records that are named, and overwrites them only when asked', async () => {
		const contact = await add('Contacts', { Last_Name: 'Alder', Title: 'Owner' });
		const account = await add('Accounts', { Account_Name: 'Alder' });
		const links = { Contacts: { id: contact }, Accounts: { id: account } };
		const before = twin.records('Contacts').length;
		expect(await made(await lead(), links)).toMatchObject(links);
		expect(await read('Contacts', contact)).toMatchObject({ Last_Name: 'Alder', Title: 'Owner' });
		await made(await lead(), { ...links, overwrite: true });
		expect(await read('Contacts', contact)).toMatchObject({ Last_Name: "D'Arcy", Title: 'Buyer' });
		expect(twin.records('Contacts')).toHaveLength(before);
	});

	it('adds it to records that are alike when asked, or is refused for them by a setting', async () => {
		const first = await made(await lead());
		const second = await made(await lead());
		expect(second.Contacts.id).not.toBe(first.Contacts.id);
		const third = await made(await lead(), { add_to_existing_record: true });
		expect(third).toMatchObject({
			Contacts: { id: first.Contacts.id },
			Accounts: { id: first.Accounts?.id },
		});
		twin.settings({ conversionDuplicates: 'refuse' });
		expect((await convert(await lead())).body.data).toMatchObject([
			{ code: 'DUPLICATE_DATA', details: { id: first.Contacts.id } },
		]);
	});

	it('takes tags, notes, activities and attachments along', async () => {
		const id = await lead();
		await call('POST', `/Leads/${id}/Notes`, { data: [{ Note_Content: 'Wants a trailer' }] });
		await call('POST', `/Leads/${id}/Attachments`, form([['file', new File(['x'], 'x.txt')]]));
		const task = await add('Tasks', { Subject: 'Call', What_Id: { id }, $se_module: 'Leads' });
		const { Contacts, Deals } = await made(id, {
			Deals: deal,
			carry_over_tags: { Contacts: ['Hot', 'Foreign'], Deals: [{ name: 'Fair' }] },
			move_attachments_to: { api_name: 'Deals' },
		});
		const notes = await call('GET', `/Contacts/${Contacts.id}/Notes?fields=Note_Content`);
		expect(notes.body.data).toMatchObject([{ Note_Content: 'Wants a trailer' }]);
		const files = await call('GET', `/Deals/${Deals?.id}/Attachments?fields=File_Name`);
		expect(files.body.data).toMatchObject([{ File_Name: 'x.txt' }]);
		expect(await read('Tasks', task)).toMatchObject({
			Who_Id: { id: Contacts.id },
			What_Id: { id: Deals?.id },
			$se_module: 'Deals',
		});
		expect(await read('Contacts', Contacts.id)).toMatchObject({ Tag: [{ name: 'Hot' }] });
		expect(await read('Deals', Deals?.id)).toMatchObject({ Tag: [{ name: 'Fair' }] });
	});

	it.each<[object, string, string]>([
		[{ Deals: {} }, 'MANDATORY_NOT_FOUND', '$.data[0].Deals.Deal_Name'],
		[
			{ Deals: { ...deal, Closing_Date: undefined } },
			'MANDATORY_NOT_FOUND',
			'$.data[0].Deals.Closing_Date',
		],
		[{ Deals: { ...deal, Amount: 'a lot' } }, 'INVALID_DATA', '$.data[0].Deals.Amount'],
		[
			{ Deals: { ...deal, Stage: 'Nowhere', Amount: 'x' } },
			'INVALID_DATA',
			'$.data[0].Deals.Amount',
		],
		[{ Deals: [] }, 'INVALID_DATA', '$.data[0].Deals'],
		[{ Contacts: { id: '1' } }, 'INVALID_DATA', '$.data[0].Contacts.id'],
		[{ Accounts: 'x' }, 'INVALID_DATA', '$.data[0].Accounts'],
		[{ assign_to: { id: '1' } }, 'INVALID_DATA', '$.data[0].assign_to.id'],
		[{ overwrite: 1 }, 'INVALID_DATA', '$.data[0].overwrite'],
		[
			{ carry_over_tags: { Contacts: 'Hot' } },
			'INVALID_DATA',
			'$.data[0].carry_over_tags.Contacts',
		],
		[
			{ move_attachments_to: { api_name: 'Deals' } },
			'INVALID_DATA',
			'$.data[0].move_attachments_to.api_name',
		],
	])('is refused with %j, and leaves nothing', async (row, code, path) => {
		const id = await lead();
		const counts = () => ['Contacts', 'Accounts', 'Deals'].map((one) => twin.records(one).length);
		const before = counts();
		const { status, body } = await convert(id, row);
		expect([status, body.data[0]?.code]).toEqual([400, code]);
		expect(body.data[0]?.details).toMatchObject({ json_path: path });
		expect(counts()).toEqual(before);
		expect(await read('Leads', id)).toMatchObject({ Converted__s: false });
	});

	it('is loud about what the twin does not play', async () => {
		const id = await lead();
		expect((await convert(id, { Deals: { ...deal, Contact_Role: 'Buyer' } })).status).toBe(501);
		expect((await convert(id, { Deals: { id: '1' } })).status).toBe(501);
	});

	it('is for those whose token creates leads', async () => {
		const reader = clientOf(twin, await tokenFor(twin, 'ZohoCRM.modules.leads.READ'));
		expect((await convert(await lead(), {}, reader)).status).toBe(401);
	});
});

describe('the options of a conversion', () => {
	it('are the contacts and accounts that are alike', async () => {
		const contact = await add('Contacts', { Last_Name: 'X', Email: 'Ann@Alder.example' });
		const account = await add('Accounts', { Account_Name: 'Alder & Sons' });
		const { body } = await call('GET', `/Leads/${await lead()}/__conversion_options`);
		expect(body.__conversion_options).toMatchObject({
			module_preference: { api_name: 'Contacts' },
			Contacts: [{ id: contact, Account_Name: null }],
			Accounts: [{ id: account }],
			preference_field_matched_value: {
				Contacts: [{ field: { api_name: 'Email' }, matched_lead_value: 'ann@alder.example' }],
				Accounts: [{ field: { api_name: 'Account_Name' } }],
			},
		});
	});

	it('are none where nobody is alike', async () => {
		const id = await lead();
		expect((await call('GET', `/Leads/${id}/__conversion_options`)).status).toBe(204);
		expect((await call('GET', '/Leads/1/__conversion_options')).body.code).toBe('INVALID_DATA');
	});
});
