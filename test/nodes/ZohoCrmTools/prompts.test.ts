import type { IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { zohoOf } from '../../support/tools/kit-on-twin';
import { onTwin, type Answer } from './on-twin';

const crm = onTwin();
const writing = { classes: ['read', 'write'] };
const deal = '5725767000000400004';
const is = (field: string, ...values: string[]) => ({ field, operator: 'equals', values });
const values = (entries: Record<string, unknown>) =>
	Object.entries(entries).map(([field, value]) => ({ field, value })) as IDataObject[];
const recordsOf = (module: string) => crm.twin().records(module) as IDataObject[];
const byId = (module: string, id: unknown) => recordsOf(module).find((one) => one['id'] === id);

const [oakhurst, brinkmann] = ['Oakhurst Parcel Service Ltd', 'Brinkmann Backwaren GmbH'];
const northgate = 'Northgate Facilities Group Ltd';

/** Rows as they stand under their columns, links by their names. */
const tableOf = (answer: Answer): unknown[][] =>
	(answer['rows'] as unknown[][]).map((row) =>
		row.map((cell) => (cell as IDataObject | null)?.['name'] ?? cell),
	);

it('deals in Needs Analysis over 50,000, and their value (#30)', async () => {
	const over = (amount: string) => ({
		module: 'Deals',
		conditions: [
			is('Stage', 'Needs Analysis'),
			{ field: 'Amount', operator: 'greater_than', values: [amount] },
		],
	});
	const fields = ['Deal_Name', 'Amount', 'Account_Name'];
	const found = await crm.call('zoho_find_records', { ...over('50000'), fields });
	expect(found['columns']).toEqual(['id', ...fields]);
	expect(tableOf(found)).toEqual([
		[deal, 'Stadtwerke Hollenau – meter reading fleet', 72_000, 'Stadtwerke Hollenau'],
	]);
	const value = async (amount: string) =>
		tableOf(await crm.call('zoho_count_records', { ...over(amount), sum: 'Amount' }));
	expect(await value('50000')).toEqual([[1, 72_000]]);
	expect(await value('30000')).toEqual([[2, 105_000]]);
	expect(await value('72000')).toEqual([[0, 0]]);
});

it('the 50 most recent deals by stage with account and amount (#31)', async () => {
	const fields = ['Deal_Name', 'Stage', 'Account_Name', 'Amount'];
	const byStage = { module: 'Deals', fields, sort_by: 'Stage', sort_order: 'asc', limit: 50 };
	const found = await crm.call('zoho_find_records', byStage);
	expect(found['count']).toBe(12);
	expect(tableOf(found).map(([, ...shown]) => shown)).toEqual([
		['Greenleaf Manchester – box upgrade', 'Closed Lost', 'Greenleaf Grocers Ltd', 9_600],
		['Linnea Blommor – winter renewal', 'Closed Won', 'Linnea Blommor AB', 15_600],
		['Northgate Glasgow – grounds team trikes', 'Id. Decision Makers', northgate, 51_300],
		['Komorebi Coffee – shop to shop beans', 'Needs Analysis', 'Komorebi Coffee K.K.', 33_000],
		['Stadtwerke Hollenau – meter reading fleet', 'Needs Analysis', 'Stadtwerke Hollenau', 72_000],
		['Kolibri Kurier – battery swap pilot', 'Negotiation/Review', 'Kolibri Kurier GmbH', 29_400],
		['Oakhurst Parcel – 18 more Longtails', 'Negotiation/Review', oakhurst, 104_400],
		['Northgate Leeds – porter bikes', 'Proposal/Price Quote', northgate, 88_200],
		['Brinkmann – bakery route electrification', 'Proposal/Price Quote', brinkmann, 46_800],
		['Fjordbud – Bergen winter test', 'Qualification', 'Fjordbud AS', 19_800],
		['Cirque Vert – cooled trikes trial', 'Qualification', 'Cirque Vert Traiteur SARL', 11_700],
		['Pronto Lavanderie – second depot', 'Value Proposition', 'Pronto Lavanderie S.r.l.', 38_400],
	]);
	const groups = { module: 'Deals', group_by: ['Stage'], sum: 'Amount' };
	const sums = tableOf(await crm.call('zoho_count_records', groups));
	expect(sums.sort()).toEqual([
		['Closed Lost', 1, 9_600],
		['Closed Won', 1, 15_600],
		['Id. Decision Makers', 1, 51_300],
		['Needs Analysis', 2, 105_000],
		['Negotiation/Review', 2, 133_800],
		['Proposal/Price Quote', 2, 135_000],
		['Qualification', 2, 31_500],
		['Value Proposition', 1, 38_400],
	]);

	crm.twin().advance(60_000);
	const more = Array.from({ length: 45 }, (_, at) => ({
		...{ Deal_Name: `Later ${at}`, Stage: 'Closed Won', Closing_Date: '2026-12-01', Amount: at },
	}));
	await zohoOf(crm.twin()).records.write({ action: 'create', module: 'Deals' }, more);
	const recent = { ...byStage, sort_by: 'Created_Time', sort_order: 'desc' };
	const latest = await crm.call('zoho_find_records', recent);
	const names = tableOf(latest).map(([, name]) => String(name));
	expect(latest).toMatchObject({ count: 50, total: 57, next_cursor: expect.any(String) });
	expect(names.filter((name) => name.startsWith('Later'))).toHaveLength(45);
	expect(names.slice(45)).toEqual([
		'Komorebi Coffee – shop to shop beans',
		'Greenleaf Manchester – box upgrade',
		'Fjordbud – Bergen winter test',
		'Kolibri Kurier – battery swap pilot',
		'Northgate Glasgow – grounds team trikes',
	]);
});

it('a deal is set to Closed Won, by its ID or by its name (#23, #32)', async () => {
	const others = () => recordsOf('Deals').filter(({ id }) => id !== deal);
	const before = others();
	for (const record of [deal, 'Stadtwerke Hollenau – meter reading fleet']) {
		const change = { record, values: values({ Stage: 'Closed Won', Closing_Date: '2026-11-30' }) };
		const args = { module: 'Deals', records: [change] as never };
		const answer = await crm.call('zoho_update_records', args, writing);
		expect(answer).toEqual({ module: 'Deals', records: [{ id: deal, done: 'updated' }] });
	}
	expect(byId('Deals', deal)).toMatchObject({
		...{ Deal_Name: 'Stadtwerke Hollenau – meter reading fleet', Stage: 'Closed Won' },
		...{ Closing_Date: '2026-11-30', Amount: 72_000, Probability: 100 },
		Account_Name: { name: 'Stadtwerke Hollenau' },
	});
	expect(others()).toEqual(before);
});

it('a new lead John Doe at Initech (#24, #33)', async () => {
	const lead = {
		...{ First_Name: 'John', Last_Name: 'Doe', Company: 'Initech' },
		...{ Email: 'john@initech.example', Phone: '+1 512 555 0142', Lead_Source: 'Web Download' },
	};
	const before = recordsOf('Leads').length;
	const args = { module: 'Leads', records: [{ values: values(lead) }] as never };
	const answer = await crm.call('zoho_create_records', args, writing);
	const [{ id } = {}] = answer['records'] as IDataObject[];
	expect(answer).toEqual({ module: 'Leads', records: [{ id, done: 'created' }] });
	expect(recordsOf('Leads')).toHaveLength(before + 1);
	expect(byId('Leads', id)).toMatchObject({
		...{ ...lead, Full_Name: 'John Doe' },
		Owner: { name: 'Femke Oudekerk' },
	});
});

it('a lead becomes a contact, an account and a deal of 150,000 (#34)', async () => {
	const sarah = {
		...{ First_Name: 'Sarah', Last_Name: 'Connor', Company: 'Cyberdyne' },
		...{ Email: 'sarah@cyberdyne.example', Phone: '+1 310 555 0177' },
	};
	const made = { module: 'Leads', records: [{ values: values(sarah) }] as never };
	await crm.call('zoho_create_records', made, writing);
	const count = () =>
		['Leads', 'Contacts', 'Accounts', 'Deals'].map((one) => recordsOf(one).length);
	const before = count();
	const entries = { Deal_Name: 'Skynet', Stage: 'Qualification', Closing_Date: '2090-01-31' };
	const answer = await crm.call(
		'zoho_convert_lead',
		{
			...{ lead: 'Sarah Connor', contact: null, account: null },
			deal: values({ ...entries, Amount: 150_000 }),
		},
		writing,
	);
	expect(count().map((after, at) => after - (before[at] ?? 0))).toEqual([0, 1, 1, 1]);
	const id = (part: string) => (answer[part] as IDataObject)['id'];
	expect(byId('Contacts', id('contact'))).toMatchObject({
		...{ First_Name: 'Sarah', Last_Name: 'Connor', Email: sarah.Email, Phone: sarah.Phone },
		Account_Name: { id: id('account'), name: 'Cyberdyne' },
	});
	expect(byId('Accounts', id('account'))).toMatchObject({ Account_Name: 'Cyberdyne' });
	expect(byId('Deals', id('deal'))).toMatchObject({
		...{ ...entries, Amount: 150_000 },
		Account_Name: { id: id('account') },
		Contact_Name: { id: id('contact') },
	});
});

it('the address and number of a person at a company (#22, #26, #35)', async () => {
	const fields = ['Full_Name', 'Email', 'Phone', 'Account_Name'];
	const asked = { module: 'Contacts', search: 'Harriet Fennimore', fields };
	const itsAddress = 'harriet.fennimore@oakhurstparcel.example';
	const row = ['Harriet Fennimore', itsAddress, '+44 117 496 0122', 'Oakhurst Parcel Service Ltd'];
	const harriet = '5725767000000300001';
	expect(tableOf(await crm.call('zoho_find_records', asked))).toEqual([[harriet, ...row]]);
	expect(await crm.call('zoho_find_customer', { email: itsAddress })).toMatchObject({
		match: 'exact',
		contact: { id: harriet, name: row[0], email: itsAddress, phone: row[2] },
		account: { name: row[3] },
	});
});

it('a note on a deal (#27, #36)', async () => {
	const before = recordsOf('Notes').length;
	const content = '1. Send the offer by Friday.\n2. Call the depot.';
	const args = { module: 'Deals', record: deal, title: 'AI Call Summary', content };
	const answer = await crm.call('zoho_add_note', args, writing);
	const { id } = answer['note'] as IDataObject;
	expect(answer).toEqual({ note: { id, done: 'created' } });
	expect(recordsOf('Notes')).toHaveLength(before + 1);
	expect(byId('Notes', id)).toMatchObject({
		...{ Note_Title: 'AI Call Summary', Note_Content: content },
		Parent_Id: { id: deal },
	});
});

it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
	['Leads', { First_Name: 'Jane' }, { Last_Name: 'Doe', Company: 'Initech' }],
	['Contacts', { First_Name: 'Jane' }, { Last_Name: 'Doe' }],
	['Accounts', { Phone: '+1 512 555 0142' }, { Account_Name: 'Initech' }],
	[
		'Deals',
		{ Amount: 5 },
		{ Deal_Name: 'New', Closing_Date: '2026-12-31', Stage: 'Qualification' },
	],
])(
	'asks for each field that a new record of %s needs, then makes it (#104)',
	async (module, known, needed) => {
		const before = recordsOf(module).length;
		const given = { ...known };
		const asked: unknown[] = [];
		for (;;) {
			const args = { module, records: [{ values: values(given) }] as never };
			const answer = await crm.call('zoho_create_records', args, writing);
			const { error } = answer;
			if (error === undefined) {
				const [{ id } = {}] = answer['records'] as IDataObject[];
				expect(byId(module, id)).toMatchObject({ ...known, ...needed });
				break;
			}
			const field = String(error['field']);
			expect(error).toMatchObject({ parameter: `records[0].${field}` });
			expect(error.next_step).toContain(field);
			expect(recordsOf(module)).toHaveLength(before);
			asked.push(field);
			given[field] = needed[field];
		}
		expect(asked).toEqual(Object.keys(needed));
		expect(recordsOf(module)).toHaveLength(before + 1);
	},
);

it.each<[string, IDataObject, string, string]>([
	['zoho_find_records', {}, 'module', 'ARGUMENT_MISSING'],
	['zoho_find_records', { module: 'Deals', limit: 0 }, 'limit', 'ARGUMENT_WRONG'],
	['zoho_find_records', { module: 'Dreams' }, 'module', 'MODULE_CLOSED'],
	['zoho_find_records', { module: 'Deals', filter: 'x' }, 'filter', 'ARGUMENT_UNKNOWN'],
	['zoho_create_records', { module: 'Leads', records: [] }, 'records', 'ARGUMENT_MISSING'],
	['zoho_create_records', { module: 'Leads', records: 'Doe' }, 'records', 'ARGUMENT_WRONG'],
	['zoho_add_note', { module: 'Deals', record: deal }, 'content', 'ARGUMENT_MISSING'],
	['zoho_move_stage', { deal: 'Nowhere', stage: 'Closed Won' }, 'deal', 'NAME_NOT_FOUND'],
])(
	'wrong arguments of %s are named, and nothing is written: %j (#104)',
	async (name, args, parameter, code) => {
		const before = crm.twin().changes().length;
		const { error } = await crm.call(name, args, writing);
		expect(error).toMatchObject({ parameter, code, next_step: expect.stringMatching(/\S/) });
		expect(crm.twin().changes()).toHaveLength(before);
	},
);
