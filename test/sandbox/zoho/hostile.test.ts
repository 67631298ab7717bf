import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { metadataId } from '../../../sandbox/zoho/ids.ts';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { takeHeld } from '../../support/papers/recorder.ts';
import { clientOf } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
afterAll(() => twin.close());

const lead = '5725767000000500001';
const transition = metadataId('transition', 'Leads', 'Contact');
twin.setState('Leads', '5725767000000500002', 'inBlueprint');

const keys =
	'id,name,date,type,Owner,Deals,Contacts,Accounts,assign_to,carry_over_tags,move_attachments_to,Participants,participant,Remind_At,unit,period,Recurring_Activity,RRULE,Members,Available_Timings,Available_Dates,Appointment_For,Service_Name,Status,transition_id,data,Notes,send_cancelling_mail,business_days,custom_timing,constructor,__proto__'.split(
		',',
	);

/** Values of every kind under names that the routes look at. */
const { value } = fc.letrec((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.constantFrom(
			null,
			true,
			0,
			-1,
			1e300,
			'',
			lead,
			transition,
			'Leads',
			'2026-02-30',
			'FREQ=DAILY',
		),
		fc.string(),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }),
	),
}));

it.each([
	['POST', `/Leads/${lead}/actions/convert`, 'data'],
	['PUT', '/Leads/5725767000000500002/actions/blueprint', 'blueprint'],
	['POST', `/Events/${lead}/actions/cancel`, 'data'],
	['POST', '/Events', 'data'],
	['POST', '/Calls', 'data'],
	['POST', '/Services__s', 'data'],
	['POST', '/Appointments__s', 'data'],
	['POST', '/settings/holidays', 'holidays'],
	['PUT', '/settings/business_hours', 'business_hours'],
])('%s %s answers whatever it is sent, and breaks on nothing', async (method, path, key) => {
	await fc.assert(
		fc.asyncProperty(value, fc.constantFrom('whole', 'list', 'under'), async (given, place) => {
			const under = place === 'list' ? { [key]: [given] } : { [key]: given };
			const { status } = await call(method, path, place === 'whole' ? given : under);
			expect([200, 201, 207, 400, 501]).toContain(status);
		}),
		{ numRuns: 150 },
	);
	takeHeld();
});

const time = '2090-03-01T10:00:00+01:00';
const member = '5725767000000100004';

it.each<[string, object]>([
	['Events', { Event_Title: 'Ride', Start_DateTime: time, End_DateTime: time }],
	[
		'Calls',
		{ Subject: 'Call', Call_Type: 'Inbound', Call_Start_Time: time, Call_Duration: '01:00' },
	],
	[
		'Services__s',
		{
			Service_Name: 'Fitting',
			Duration: 30,
			Price: 25,
			Location: 'Business Address',
			Members: [{ id: member }],
			Availability_Type: 'Every Business Days',
		},
	],
	[
		'Appointments__s',
		{
			Appointment_Name: 'Ride',
			Appointment_For: { id: lead },
			Service_Name: { id: '5725767000000960001' },
			Appointment_Start_Time: time,
			Owner: { id: member },
			Location: 'Business Address',
		},
	],
])('%s: a row of which one value is anything is read back or refused', async (module, row) => {
	const { fields } = (await call('GET', `/settings/fields?module=${module}`)).body;
	const names = fields.map(({ api_name: name }) => String(name));
	const field = fc.constantFrom(...names, '$se_module', '$send_notification', 'Layout');
	await fc.assert(
		fc.asyncProperty(field, value, async (name, given) => {
			const made = await call('POST', `/${module}`, { data: [{ ...row, [name]: given }] });
			expect([200, 201, 400, 501]).toContain(made.status);
			if (made.status >= 400) return;
			const id = made.body.data[0]?.details.id;
			expect((await call('GET', `/${module}/${id}`)).status).toBe(200);
			expect((await call('DELETE', `/${module}/${id}`)).status).toBe(200);
		}),
		{ numRuns: 100 },
	);
	takeHeld();
});
