import type { INodeParameters } from 'n8n-workflow';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../sandbox/zoho/json';
import {
	appointment,
	at,
	booking,
	canceling,
	imogen,
	monday,
	onCalendar,
	rescheduling,
	slots,
	tobias,
} from './on-calendar';

const { twin, run, put, meeting } = onCalendar();
const past = '2020-01-01T10:00';
const nobody = '5725767000000199999';
const aLead = '5725767000000500001';
const twins = '+44 117 496 0888';

/** What is there before: a meeting for each way in which one cannot be changed, and two contacts of one number. */
const ids: Record<string, string> = {};
beforeEach(async () => {
	const day = monday();
	ids['plain'] = await meeting('12:00', '12:30');
	ids['later'] = await meeting('16:00', '16:30');
	ids['hers'] = await meeting('12:00', '12:30', { Owner: { id: imogen } });
	ids['wholeDay'] = await meeting('00:00', '23:59', { All_day: true, Owner: { id: imogen } });
	ids['weekly'] = await meeting('18:00', '18:30', {
		Recurring_Activity: { RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=2' },
	});
	ids['hold'] = await meeting('19:00', '19:30', {
		Description: 'Held for booking: call-1 by run-1',
	});
	ids['over'] = await put('Events', {
		...{ Event_Title: 'Over', Owner: { id: tobias } },
		...{ Start_DateTime: `${past}:00Z`, End_DateTime: '2020-01-01T11:00:00Z' },
	});
	ids['call'] = await put('Calls', {
		...{ Subject: 'Call', Call_Type: 'Outbound', Outgoing_Call_Status: 'Scheduled' },
		...{ Owner: { id: tobias }, Call_Start_Time: `${day}T20:00:00Z` },
	});
	ids['canceled'] = await meeting('20:00', '20:30', {
		Participants: [{ type: 'email', participant: 'nathan@example.com' }],
		$send_notification: true,
	});
	await fetch(`${twin().url}/crm/v8/Events/${ids['canceled']}/actions/cancel`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${twin().client.accessToken}` },
		body: JSON.stringify({ data: [{ send_cancelling_mail: false }] }),
	});
	for (const name of ['One', 'Two']) await put('Contacts', { Last_Name: name, Phone: twins });
});

const many = (more: INodeParameters, options: INodeParameters = {}): INodeParameters =>
	appointment('getMany', {
		...{ from: at('00:00'), to: at('23:00'), returnAll: true, simplify: true },
		...more,
		options: { timeZone: 'UTC', ...options },
	});
const move = (id: string, more: INodeParameters = {}, options: INodeParameters = {}) =>
	rescheduling(ids[id] ?? id, more, options);
const cancel = (id: string, options: INodeParameters = {}) =>
	canceling(ids[id] ?? id, { reason: 'Ill' }, options);

const records = (): JsonObject =>
	Object.fromEntries(['Events', 'Contacts', 'Calls'].map((name) => [name, twin().records(name)]));

/** What is wrong, how it is asked for, the code, and the parameter in which the next step is. */
type Bad = [what: string, ask: () => INodeParameters, code: string, parameter: string];

const ofSlots: Bad[] = [
	['an unknown zone', () => slots({}, { timeZone: 'Europe/Nowhere' }), 'ZONE_UNKNOWN', 'Time Zone'],
	['days that are past', () => slots({}, { from: past }), 'DAYS_PAST', 'Start Looking At'],
	[
		'a start that is none',
		() => slots({}, { from: 'soon' }),
		'TIME_UNREADABLE',
		'Start Looking At',
	],
	['a duration below nothing', () => slots({ duration: -30 }), 'END_BEFORE_START', 'Duration'],
	[
		'hours that end too early',
		() => slots({}, { closesAt: '08:00' }),
		'HOURS_UNREADABLE',
		'Opens At',
	],
	[
		'a closed day that is none',
		() => slots({}, { closedOn: '25.12.' }),
		'HOURS_UNREADABLE',
		'Closed On',
	],
	['an unknown user', () => slots({ users: `${tobias}, ${nobody}` }), 'USER_UNKNOWN', 'Users'],
	['nobody', () => slots({ users: ' , ' }), 'NO_USER', 'Users'],
	[
		'a language that is none',
		() => slots({}, { language: 'no-such-thing-1' }),
		'LANGUAGE_UNKNOWN',
		'Language',
	],
];

const ofBook: Bad[] = [
	[
		'an unknown zone',
		() => booking({}, { timeZone: 'Europe/Nowhere' }),
		'ZONE_UNKNOWN',
		'Time Zone',
	],
	['an offset for a zone', () => booking({}, { timeZone: '+02:00' }), 'ZONE_UNKNOWN', 'Time Zone'],
	['no time', () => booking({ start: 'tomorrow' }), 'TIME_UNREADABLE', 'Start'],
	[
		'a day that there is not',
		() => booking({ start: '2027-02-30T10:00' }),
		'TIME_UNREADABLE',
		'Start',
	],
	[
		'an hour that is skipped',
		() => booking({ start: '2027-03-28T02:30' }, { timeZone: 'Europe/Amsterdam' }),
		...(['TIME_UNREADABLE', 'Start'] as const),
	],
	['a past time', () => booking({ start: past }), 'TIME_PAST', 'Start'],
	['a time before the notice', () => booking({}, { notice: 60 * 24 * 60 }), 'TIME_PAST', 'Start'],
	['an end before the start', () => booking({}, { end: at('09:00') }), 'END_BEFORE_START', 'End'],
	['an end at the start', () => booking({}, { end: at('10:00') }), 'END_BEFORE_START', 'End'],
	['no duration', () => booking({ duration: 0 }), 'END_BEFORE_START', 'Duration'],
	['a time outside of the hours', () => booking({ start: at('20:00') }), 'OUTSIDE_HOURS', 'Start'],
	['an end outside of the hours', () => booking({ start: at('16:45') }), 'OUTSIDE_HOURS', 'Start'],
	['a day that is closed', () => booking({}, { closedOn: monday() }), 'OUTSIDE_HOURS', 'Start'],
	['a time that is taken', () => booking({ start: at('12:15') }), 'SLOT_TAKEN', 'Start'],
	['a whole day that is taken', () => booking({ users: imogen }), 'SLOT_TAKEN', 'Start'],
	['an unknown user', () => booking({ users: nobody }), 'USER_UNKNOWN', 'Users'],
	['a contact for a user', () => booking({ users: 'Tobias' }), 'USER_UNKNOWN', 'Users'],
	['nobody to come', () => booking({ phone: '' }), 'CONTACT_NOT_GIVEN', 'Phone'],
	[
		'somebody new without a name',
		() => booking({ phone: '+44 117 496 0777' }),
		'CONTACT_NAME_MISSING',
		'Last Name',
	],
	[
		'a number of no country, which fits nobody who is there',
		() => booking({ phone: '0117 496 0122', lastName: 'Fennimore' }),
		'CONTACT_UNREADABLE',
		'Default Country',
	],
	['a phone of two contacts', () => booking({ phone: twins }), 'CONTACT_UNCERTAIN', 'Contact ID'],
	[
		'a lead for a contact',
		() => booking({}, { contactId: aLead }),
		'CONTACT_UNKNOWN',
		'Contact ID',
	],
	[
		'an ID that lost digits',
		() => booking({}, { contactId: 5725767 }),
		'ID_AS_NUMBER',
		'Contact ID',
	],
	[
		'a title that is too long',
		() => booking({ title: 'x'.repeat(400) }),
		'TOO_LONG',
		'Event_Title',
	],
];

const ofReschedule: Bad[] = [
	[
		'an unknown zone',
		() => move('plain', {}, { timeZone: 'Mars/Base' }),
		'ZONE_UNKNOWN',
		'Time Zone',
	],
	['a past time', () => move('plain', { start: past }), 'TIME_PAST', 'Start'],
	[
		'an end before the start',
		() => move('plain', {}, { end: at('13:00') }),
		'END_BEFORE_START',
		'End',
	],
	[
		'a time outside of the hours',
		() => move('plain', { start: at('21:00') }),
		'OUTSIDE_HOURS',
		'Start',
	],
	['a time that is taken', () => move('plain', { start: at('16:00') }), 'SLOT_TAKEN', 'Start'],
	[
		'an appointment that is not there',
		() => move(nobody),
		'APPOINTMENT_NOT_FOUND',
		'Appointment ID',
	],
	['a call', () => move('call'), 'APPOINTMENT_NOT_FOUND', 'Appointment ID'],
	['a time that is only held', () => move('hold'), 'APPOINTMENT_NOT_FOUND', 'Appointment ID'],
	['one that is canceled', () => move('canceled'), 'APPOINTMENT_CANCELED', 'Appointment ID'],
	['one that is over', () => move('over'), 'APPOINTMENT_OVER', 'Appointment ID'],
	['a whole day', () => move('wholeDay'), 'APPOINTMENT_ALL_DAY', 'Appointment ID'],
	['one of a series', () => move('weekly'), 'APPOINTMENT_REPEATED', 'Appointment ID'],
	[
		'one of another owner',
		() => move('hers', {}, { ofUsers: tobias }),
		'APPOINTMENT_OF_OTHERS',
		'Only Of Users',
	],
];

const ofCancel: Bad[] = [
	[
		'an appointment that is not there',
		() => cancel(nobody),
		'APPOINTMENT_NOT_FOUND',
		'Appointment ID',
	],
	['a call', () => cancel('call'), 'APPOINTMENT_NOT_FOUND', 'Appointment ID'],
	['a time that is only held', () => cancel('hold'), 'APPOINTMENT_NOT_FOUND', 'Appointment ID'],
	['one that is canceled', () => cancel('canceled'), 'APPOINTMENT_CANCELED', 'Appointment ID'],
	['one that is over', () => cancel('over'), 'APPOINTMENT_OVER', 'Appointment ID'],
	['one of a series', () => cancel('weekly'), 'APPOINTMENT_REPEATED', 'Appointment ID'],
	[
		'one of another owner',
		() => cancel('hers', { ofUsers: tobias }),
		'APPOINTMENT_OF_OTHERS',
		'Only Of Users',
	],
	['a name', () => cancel('the one on Monday'), 'ID_NOT_DIGITS', 'Appointment ID'],
	[
		'a reason that is too long',
		() => canceling(ids['plain'] ?? '', { reason: 'x'.repeat(40_000) }),
		...(['TOO_LONG', 'Description'] as const),
	],
];

const ofMany: Bad[] = [
	['an unknown zone', () => many({}, { timeZone: 'Nowhere' }), 'ZONE_UNKNOWN', 'Time Zone'],
	['an end before the start', () => many({ to: at('00:00') }), 'END_BEFORE_START', 'To'],
	['a time that is none', () => many({ from: 'Monday' }), 'TIME_UNREADABLE', 'From'],
	['an unknown user', () => many({}, { users: nobody }), 'USER_UNKNOWN', 'Users'],
];

describe.each([
	['Find Free Slots', ofSlots],
	['Book', ofBook],
	['Reschedule', ofReschedule],
	['Cancel', ofCancel],
	['Get Many', ofMany],
])('Appointment > %s refuses', (_, table) => {
	it.each(table)(
		'%s: says what to do where, and leaves all as it was',
		async (__, ask, code, parameter) => {
			const before = records();
			const { items, outputs, error } = await run(ask());
			expect(items).toEqual([]);
			expect(outputs.flat()).toEqual([]);
			expect(error?.context).toMatchObject({ itemIndex: 0 });
			expect(`${error?.message} ${error?.description}`).toContain(`'${parameter}'`);
			expect(JSON.stringify(error)).toContain(`"${code}"`);
			expect(records()).toEqual(before);
		},
	);
});

describe('Appointment, with one bad item among good ones', () => {
	it('books the others, and says which it is', async () => {
		const input = [{ at: at('09:00') }, { at: at('20:00') }, { at: at('10:00') }];
		const { outputs } = await run(booking({ start: '={{ $json.at }}' }), {
			...{ input, settings: { onError: 'continueRegularOutput' } },
		});
		expect(outputs[0]).toMatchObject([
			{ json: { action: 'booked' }, pairedItem: { item: 0 } },
			{ json: { details: { code: 'OUTSIDE_HOURS' } }, pairedItem: { item: 1 } },
			{ json: { action: 'booked' }, pairedItem: { item: 2 } },
		]);
	});
});

describe('Appointment > Cancel, where Zoho CRM refuses a part of it', () => {
	const textOf = (id: string | undefined) =>
		twin()
			.records('Events')
			.find((one) => one['id'] === id)?.['Description'];
	const refuse = (method: string, path: string, code: string) =>
		twin().addFault({ match: { method, path }, kind: 'status', status: 400, code });

	it.each([
		['the deletion', 'DELETE', '/Events', 'NOT_ALLOWED'],
		['the mails, since there were enough of them today', 'POST', '/cancel', 'DAILY_LIMIT_EXCEEDED'],
		['the mails for want of a right', 'POST', '/cancel', 'CANNOT_PERFORM_ACTION'],
	])('%s: it stands with the text that it had', async (_, method, path, code) => {
		const people = [{ type: 'email', participant: 'nathan@example.com' }];
		const invited = await meeting('15:00', '15:30', {
			...{ Description: 'Bring the offer.', $send_notification: method === 'POST' },
			Participants: people,
		});
		refuse(method, path, code);
		const { error } = await run(cancel(invited));
		expect(error).toBeDefined();
		expect(textOf(invited)).toBe('Bring the offer.');
		twin().clearFaults();
		expect((await run(cancel(invited))).error).toBeUndefined();
		expect(textOf(invited)).toBeUndefined();
	});
});
