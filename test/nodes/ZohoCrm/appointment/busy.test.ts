import type { INodeParameters } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../sandbox/zoho/json';
import { at, booking, imogen, monday, onCalendar, slots, timesOf, tobias } from './on-calendar';

const { twin, put, meeting, first, refused } = onCalendar();
const ride = '5725767000000960001';
const harriet = '5725767000000300001';
const dayMs = 86_400_000;

/** So many days after the Monday. */
const dayAfter = (days: number) =>
	new Date(Date.parse(monday()) + days * dayMs).toISOString().slice(0, 10);

const free = async (more: INodeParameters = {}, options: INodeParameters = {}) =>
	timesOf(await first(slots({ duration: 60, ...more }, options)));
/** The hours that are free on a Monday without entries. */
const all = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'];
const without = (...busy: string[]) => all.filter((time) => !busy.includes(time));

/** Three quarters of an hour for a customer. */
const visit = (more: JsonObject = {}) =>
	put('Appointments__s', {
		Appointment_Name: 'Ride along the harbour',
		Appointment_For: { module: { api_name: 'Contacts' }, id: harriet },
		Service_Name: { id: ride },
		Appointment_Start_Time: `${at('10:30')}:00Z`,
		Owner: { id: tobias },
		Location: 'Business Address',
		...more,
	});
const change = (module: string, id: string, values: JsonObject) =>
	twin().change({ module, operation: 'update', id, values });

describe('appointments of services', () => {
	let id: string;
	beforeEach(async () => {
		id = await visit();
	});

	it('keep their member busy until they end, and nobody else', async () => {
		expect(await free()).toEqual(without('10:00', '11:00'));
		expect(await free({ users: imogen })).toEqual(all);
		expect(await free({}, { also: ['calls'] })).toEqual(all);
	});

	it('are free again once they are cancelled, and busy where they were moved to', async () => {
		change('Appointments__s', id, {
			...{ Status: 'Rescheduled', Rescheduled_From: `${at('10:30')}:00Z` },
			Appointment_Start_Time: `${at('13:00')}:00Z`,
		});
		expect(await free()).toEqual(without('13:00'));
		const off = { Status: 'Cancelled', Cancellation_Reason: 'Customer Request' };
		change('Appointments__s', id, off);
		expect(await free()).toEqual(all);
	});

	it('are no time to book, and count for the most of a day', async () => {
		const details = await refused(booking({ start: at('11:00') }));
		expect(details).toMatchObject({ code: 'SLOT_TAKEN' });
		expect(timesOf(details)).toEqual(['11:30', '12:00', '12:30']);
		expect(await free({}, { mostPerDay: 1 })).toEqual([]);
	});
});

describe('meetings', () => {
	it('keep busy who was invited, until they decline', async () => {
		const id = await meeting('11:00', '12:00', {
			Owner: { id: imogen },
			Participants: [{ type: 'user', participant: tobias }],
		});
		expect(await free()).toEqual(without('11:00'));
		twin().answerInvitation({ meeting: id, participant: tobias, status: 'declined' });
		expect(await free()).toEqual(all);
		expect(await free({ users: imogen })).toEqual(without('11:00'));
	});

	it('of whole days are those of the calendar of who takes part', async () => {
		await meeting('00:00', '23:59', { All_day: true });
		expect(await free()).toEqual([]);
		expect(await free({ users: imogen })).toEqual(all);
	});

	it('of several days keep busy from their first time to their last', async () => {
		await meeting('14:00', '23:00', { End_DateTime: `${dayAfter(2)}T11:00:00Z` });
		expect(await free()).toEqual(all.slice(0, 5));
		expect(await free({}, { from: `${dayAfter(1)}T00:00` })).toEqual([]);
		expect(await free({}, { from: `${dayAfter(2)}T00:00` })).toEqual(all.slice(2));
	});

	it('that are repeated keep busy each time, and each may be cancelled alone', async () => {
		await meeting('11:00', '12:00', {
			Recurring_Activity: { RRULE: 'FREQ=DAILY;INTERVAL=1;COUNT=3' },
		});
		for (const day of [0, 1, 2]) {
			expect(await free({}, { from: `${dayAfter(day)}T00:00` })).toEqual(without('11:00'));
		}
		const second = twin()
			.records('Events')
			.find((one) => String(one['Start_DateTime']).startsWith(dayAfter(1)));
		change('Events', String(second?.['id']), { Start_DateTime: `${dayAfter(1)}T10:00:00Z` });
		expect(await free({}, { from: `${dayAfter(1)}T00:00` })).toEqual(without('10:00', '11:00'));
		expect(await free({}, { from: `${dayAfter(2)}T00:00` })).toEqual(without('11:00'));
	});

	it('that are cancelled in Zoho CRM keep nobody busy', async () => {
		const id = await meeting('11:00', '12:00', {
			Participants: [{ type: 'email', participant: 'nathan@example.com' }],
			$send_notification: true,
		});
		expect(await free()).toEqual(without('11:00'));
		await fetch(`${twin().url}/crm/v8/Events/${id}/actions/cancel`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${twin().client.accessToken}` },
			body: JSON.stringify({ data: [{ send_cancelling_mail: false }] }),
		});
		expect(await free()).toEqual(all);
	});
});
