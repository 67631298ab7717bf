import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { find, weigh, apply, record } = onTwin();
const oakhurst = '5725767000000200001';
const harriet = '5725767000000300001';
const deal = '5725767000000400001';

/** The defaults that the panel puts in when a link is added. */
const contact = '={{ $json.customer.contact.id }}';
const account = '={{ $json.customer.account.id }}';
const theDeal = '={{ $json.customer.deals.length === 1 ? $json.customer.deals[0].id : "" }}';
const lead = '={{ $json.customer.lead.id }}';
const all = { account, case: '', contact, deal: theDeal, lead };

async function create(
	module: string,
	extraction: IDataObject,
	links: INodeParameters,
	email = 'harriet.fennimore@oakhurstparcel.example',
) {
	const found = await find([{ email, extraction }]);
	const { ready, error } = await weigh(found, {
		action: 'create',
		module: moduleOf(module),
		links,
	});
	expect(error).toBeUndefined();
	const { items, error: refused } = await apply(ready);
	expect(refused).toBeUndefined();
	return record(module, String(items[0]?.['id']));
}

describe('links of the customer', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['Tasks', { Subject: 'Send the offer' }, { Who_Id: { id: harriet }, What_Id: { id: deal } }],
		[
			'Cases',
			{ Subject: 'Squeals', Status: 'New', Case_Origin: 'Email' },
			{ Related_To: { id: harriet }, Account_Name: { id: oakhurst }, Deal_Name: { id: deal } },
		],
		[
			'Deals',
			{ Deal_Name: 'Six more', Stage: 'Qualification', Closing_Date: '2026-12-15' },
			{ Contact_Name: { id: harriet }, Account_Name: { id: oakhurst } },
		],
		['Contacts', { Last_Name: 'Colleague' }, { Account_Name: { id: oakhurst } }],
		['Notes', { Note_Title: 'Call', Note_Content: 'Moves in spring' }, { Parent_Id: { id: deal } }],
	])('stand in the lookups of %s', async (module, extraction, linked) => {
		expect(await create(module, extraction, all)).toMatchObject(linked);
	});

	it('puts a task on the account when no deal is meant, and a note on the person', async () => {
		const noDeal = { ...all, deal: '' };
		expect(await create('Tasks', { Subject: 'Call' }, noDeal)).toMatchObject({
			What_Id: { id: oakhurst },
			Who_Id: { id: harriet },
		});
		expect(await create('Notes', { Note_Content: 'Heard' }, noDeal)).toMatchObject({
			Parent_Id: { id: harriet },
		});
	});

	it('puts a task on a lead', async () => {
		const email = 'rosalind@achterberg-wijn.example';
		expect(await create('Tasks', { Subject: 'Call' }, all, email)).toMatchObject({
			What_Id: { id: '5725767000000500001' },
		});
	});

	it('links nobody where nobody was found', async () => {
		const made = await create('Tasks', { Subject: 'Call' }, all, 'nobody@nowhere.example');
		expect(made).toMatchObject({ Subject: 'Call' });
		expect([made?.['Who_Id'] ?? null, made?.['What_Id'] ?? null]).toEqual([null, null]);
	});

	it('wins over another account, contact or deal that a proposal names', async () => {
		const made = await create(
			'Deals',
			{
				Deal_Name: 'Six more',
				Stage: 'Qualification',
				Closing_Date: '2026-12-15',
				Account_Name: 'Brinkmann Backwaren GmbH',
				Contact_Name: { id: '5725767000000300003' },
			},
			{ account, contact },
		);
		expect(made).toMatchObject({ Contact_Name: { id: harriet }, Account_Name: { id: oakhurst } });
	});

	it('fails on an ID that is none', async () => {
		const { error } = await weigh([{ extraction: { Subject: 'Call' } }], {
			action: 'create',
			module: moduleOf('Tasks'),
			links: { contact: 'Harriet' },
		});
		expect(error?.message).toContain('Contact ID');
	});

	it('fills a blank of the record that was found, and no more', async () => {
		const found = await find([
			{ email: 'harriet.fennimore@oakhurstparcel.example', extraction: { Fax: '1' } },
		]);
		const { ready } = await weigh(found, {
			module: moduleOf('Contacts'),
			links: { account: '5725767000000200002' },
		});
		expect(ready[0]?.gate).toMatchObject({
			plan: { values: { Fax: '1' } },
			kept: [{ field: 'Account_Name', code: 'FILLED', source: 'workflow' }],
		});
	});
});
