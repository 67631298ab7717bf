import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin, writing } from './on-twin';

const { run, twin } = onTwin();
const aLead = '5725767000000500001';

interface Life {
	values: IDataObject;
	/** How a record shows what was given for it, where that is not the same. */
	shown?: IDataObject;
	change: IDataObject;
}

/** One record from its creation to the Recycle Bin, each step an item through the node. */
async function live(module: string, { values, shown, change }: Life) {
	const record = { resource: 'record', module: moduleOf(module) };
	const created = await run(writing('create', module), { input: [values] });
	expect(created.error).toBeUndefined();
	const recordId = String(created.items[0]?.id);
	const get = { ...record, operation: 'get', recordId };
	expect((await run(get)).items).toMatchObject([{ id: recordId, ...values, ...shown }]);

	const [[field = '', value] = []] = Object.entries(values);
	const conditions = { condition: [{ field, operator: 'equals', value: String(value) }] };
	const search = { ...record, operation: 'search', searchBy: 'conditions', conditions };
	expect((await run(search)).items.map(({ id }) => id)).toEqual([recordId]);

	const updated = await run(writing('update', module, { recordId }), { input: [change] });
	expect(updated.items).toMatchObject([{ id: recordId, action: 'updated' }]);
	expect((await run(get)).items).toMatchObject([{ ...values, ...shown, ...change }]);

	const removed = await run({ ...record, operation: 'delete', recordId });
	expect(removed.items).toMatchObject([{ id: recordId, action: 'deleted' }]);
	expect(twin().records(module)).not.toContainEqual(expect.objectContaining({ id: recordId }));
	expect((await run(get)).error?.message).toContain(recordId);
}

describe('a record is created, read by its ID, found, changed and deleted (#89, #135)', () => {
	it('Contacts, with phones, address and title (P1–P4, P51, #130, #139)', () =>
		live('Contacts', {
			values: {
				Last_Name: 'Verhoeven-Okafor',
				Title: 'Head of Purchasing',
				Phone: '+31 20 555 0171',
				Mobile: '+31 6 5555 0172',
				Mailing_Street: 'Kade 12',
				Mailing_City: 'Utrecht',
				Mailing_State: 'Utrecht',
				Mailing_Zip: '3511 AB',
				Mailing_Country: 'Netherlands',
			},
			change: { Title: 'Director' },
		}));

	it('Leads (P5–P8, P52)', () =>
		live('Leads', {
			values: { Last_Name: 'Rivers', Company: 'Northwind' },
			change: { Lead_Status: 'Contacted' },
		}));

	it('Accounts (P9–P12, P53)', () =>
		live('Accounts', {
			values: { Account_Name: 'Tidewater Couriers', Website: 'tidewater.example' },
			change: { Phone: '+1 555 0100' },
		}));

	it('Deals (P13–P16, P54)', () =>
		live('Deals', {
			values: {
				Deal_Name: 'Nine trikes',
				Stage: 'Qualification',
				Closing_Date: '2026-12-15',
				Amount: 9100.5,
			},
			change: { Stage: 'Needs Analysis' },
		}));

	it('Cases (P17–P20, P55)', () =>
		live('Cases', {
			values: { Subject: 'Squeaking brake', Status: 'New', Case_Origin: 'Phone' },
			change: { Status: 'Closed' },
		}));

	it('Tasks (P21–P24)', () =>
		live('Tasks', {
			values: { Subject: 'Send the offer again', Due_Date: '2026-12-01' },
			change: { Status: 'Completed' },
		}));

	it('Calls (P25–P28)', () =>
		live('Calls', {
			values: {
				Subject: 'About the second depot',
				Call_Type: 'Inbound',
				Call_Start_Time: '2026-11-23T14:00:00+01:00',
				Call_Duration: '05:00',
			},
			change: { Description: 'They decide in spring.' },
		}));

	it('Events (P29–P32)', () =>
		live('Events', {
			values: {
				Event_Title: 'Look at the depot',
				Start_DateTime: '2026-11-24T10:00:00+01:00',
				End_DateTime: '2026-11-24T11:00:00+01:00',
			},
			change: { Venue: 'Utrecht' },
		}));

	it('Notes (P33–P36, #84)', () =>
		live('Notes', {
			values: {
				Note_Title: 'Heard on the phone',
				Note_Content: 'The depot moves in spring.',
				Parent_Id: { module: 'Leads', id: aLead },
			},
			shown: { Parent_Id: { id: aLead } },
			change: { Note_Content: 'The depot stays.' },
		}));

	it('Products (P37–P40)', () =>
		live('Products', {
			values: { Product_Name: 'Rain cover, long', Unit_Price: 89.5 },
			change: { Qty_in_Stock: 12 },
		}));

	it('Solutions (P49, P50)', () =>
		live('Solutions', {
			values: { Solution_Title: 'Brake squeaks when wet', Answer: 'Clean the disc.' },
			change: { Status: 'Reviewed' },
		}));

	it('Fleet_Contracts, a module that the organization made (#147)', () =>
		live('Fleet_Contracts', {
			values: { Name: 'Tidewater 2027', Monthly_Fee: 410 },
			change: { Monthly_Fee: 430 },
		}));
});
