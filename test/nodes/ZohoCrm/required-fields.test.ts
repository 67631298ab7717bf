import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { onTwin, writing } from './on-twin';

const { run, calls } = onTwin();

/** A create that leaves out one of these values each time names it and sends nothing; with all it is done. */
async function needs(module: string, values: IDataObject) {
	const names = Object.keys(values);
	const without = (left: string) =>
		Object.fromEntries(Object.entries(values).filter(([name]) => name !== left));
	const strict = { options: { checkLayout: true } };
	const { items } = await run(writing('create', module, strict), {
		input: names.map(without),
		settings: { onError: 'continueRegularOutput' },
	});
	const refused = names.map((name) => ({
		error: expect.stringContaining(`'${name}'`),
		details: expect.objectContaining({ code: 'REQUIRED' }),
	}));
	expect(items).toMatchObject(refused);
	expect(calls('POST', /crm/)).toEqual([]);
	const whole = await run(writing('create', module), { input: [values] });
	expect(whole.items).toMatchObject([{ action: 'created', module }]);
}

describe('a create without a field that Zoho or its layout requires is refused before it is sent', () => {
	it('Contacts (#91)', () => needs('Contacts', { Last_Name: 'Rivers' }));

	it('Leads (#92)', () => needs('Leads', { Last_Name: 'Rivers', Company: 'Northwind' }));

	it('Accounts (#93)', () => needs('Accounts', { Account_Name: 'Tidewater Couriers' }));

	it('Deals (#94)', () =>
		needs('Deals', {
			Deal_Name: 'Nine trikes',
			Stage: 'Qualification',
			Closing_Date: '2026-12-15',
		}));

	it('Cases (#95)', () =>
		needs('Cases', { Subject: 'Squeaking brake', Status: 'New', Case_Origin: 'Phone' }));

	it('Tasks (#96)', () => needs('Tasks', { Subject: 'Send the offer again' }));

	it('Calls (#97)', () =>
		needs('Calls', {
			Subject: 'About the second depot',
			Call_Type: 'Inbound',
			Call_Start_Time: '2026-11-23T14:00:00+01:00',
			Call_Duration: '05:00',
		}));

	it('Events (#98)', () =>
		needs('Events', {
			Event_Title: 'Look at the depot',
			Start_DateTime: '2026-11-24T10:00:00+01:00',
			End_DateTime: '2026-11-24T11:00:00+01:00',
		}));

	it('Products (#100)', () => needs('Products', { Product_Name: 'Rain cover, long' }));

	it('Solutions (#103)', () => needs('Solutions', { Solution_Title: 'Brake squeaks when wet' }));
});
