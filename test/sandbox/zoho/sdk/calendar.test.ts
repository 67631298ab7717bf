import { describe, expect, it } from 'vitest';
import { choice, make, records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const year = new Date().getFullYear();
const colleague = '5725767000000100002';

const hours = async (values: Record<string, unknown>) =>
	make('BusinessHours.BodyWrapper', {
		businessHours: await make('BusinessHours.BusinessHours', values),
	});

describe("Zoho's own SDK, asking when the organization is open", () => {
	it('sets, changes and gets business hours', async () => {
		sdk.twin.settings({ businessHours: false });
		const always = await hours({ type: choice('24_by_7'), weekStartsOn: choice('Monday') });
		const made = await sdk.call('BusinessHours.createBusinessHours', { with: [always] });
		expect(made.status).toBe(201);
		sdk.twin.settings({ businessHours: true });
		const timing = await make('BusinessHours.BreakHoursCustomTiming', {
			days: choice('Tuesday'),
			businessTiming: ['09:00', '12:30'],
		});
		const custom = await hours({
			type: choice('custom'),
			weekStartsOn: choice('Monday'),
			businessDays: [choice('Tuesday')],
			sameAsEveryday: false,
			customTiming: [timing],
		});
		const changed = await sdk.call('BusinessHours.updateBusinessHours', { with: [custom] });
		expect(changed.status).toBe(200);
		const { body } = await sdk.call('BusinessHours.getBusinessHours');
		expect(body.businessHours).toMatchObject({
			timezone: 'Europe/Amsterdam',
			businessDays: ['Tuesday'],
			customTiming: [{ days: 'Tuesday', businessTiming: ['09:00', '12:30'] }],
		});
	});

	it('adds, changes, lists and deletes holidays', async () => {
		const date = new Date(`${year}-12-30T00:00:00`);
		const holiday = await make('Holidays.BusinessHoliday', {
			name: 'Stocktaking',
			date,
			type: 'business_holiday',
		});
		const wrapper = await make('Holidays.CreateBusinessHoliday', { holidays: [holiday] });
		const made = await sdk.call('Holidays.createHolidays', { with: [wrapper] });
		expect(made.status).toBe(201);
		const [row] = Object(made.body).holidays;
		const id = BigInt(row.details.id);
		const renamed = async (values: Record<string, unknown>) =>
			make('Holidays.Holidays', { holidays: [await make('Holidays.Holiday', values)] });
		const one = await sdk.call('Holidays.updateHoliday', {
			with: [id, await renamed({ name: 'Count' })],
		});
		expect(one.status).toBe(200);
		const many = await sdk.call('Holidays.updateHolidays', {
			with: [await renamed({ id, name: 'Counting' })],
		});
		expect(many.status).toBe(200);
		const got = await sdk.call('Holidays.getHoliday', { with: [id] });
		expect(got.body.holidays).toMatchObject([{ name: 'Counting', year }]);
		const listed = await sdk.call('Holidays.getHolidays', {
			params: { year, type: choice('business_holiday') },
		});
		expect(JSON.stringify(listed.body.holidays)).toContain('Counting');
		const gone = await sdk.call('Holidays.deleteHoliday', { with: [id] });
		expect(gone.status).toBe(200);
	});
});

describe("Zoho's own SDK, with meetings and calls", () => {
	it('books one that is repeated, with people and a reminder, reads it and cancels it', async () => {
		const [id = ''] = await sdk.create('Events', [
			{
				Event_Title: 'Test ride',
				Start_DateTime: new Date('2090-03-01T10:00:00+01:00'),
				End_DateTime: new Date('2090-03-01T11:00:00+01:00'),
				All_day: false,
				Participants: [await make('Record.Participants', { type: 'user', participant: colleague })],
				$send_notification: true,
				Remind_At: [await make('Record.Reminder', { unit: 15, period: 'minutes' })],
				Recurring_Activity: await make('Record.RecurringActivity', {
					rrule: 'FREQ=DAILY;INTERVAL=1;COUNT=3',
				}),
			},
		]);
		const { body } = await sdk.call('Record.getRecord', { of: ['Events'], with: [BigInt(id)] });
		expect(body.data[0]).toMatchObject({
			$event_cancelled: false,
			Participants: [{ name: 'Tobias Rehmann', participant: colleague, status: 'not_known' }],
			Remind_At: [{ unit: 15, period: 'minutes' }],
			Recurring_Activity: { rrule: 'FREQ=DAILY;INTERVAL=1;COUNT=3' },
		});
		expect(sdk.twin.records('Events')).toHaveLength(3);
		const notify = await make('CancelMeetings.Notify', { sendCancellingMail: false });
		const wrapper = await make('CancelMeetings.BodyWrapper', { data: [notify] });
		const cancelled = await sdk.call('CancelMeetings.cancelMeetings', {
			of: [BigInt(id)],
			with: [wrapper],
		});
		expect([cancelled.status, cancelled.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
	});

	it('logs a call, and is told what it may not change', async () => {
		const [id = ''] = await sdk.create('Calls', [
			{
				Subject: 'Asked for an offer',
				Call_Type: choice('Inbound'),
				Call_Start_Time: new Date('2020-06-25T05:00:00Z'),
				Call_Duration: '10:00',
			},
		]);
		const body = await records([{ Call_Type: choice('Outbound') }]);
		const changed = await sdk.call('Record.updateRecord', {
			of: ['Calls'],
			with: [BigInt(id), body],
		});
		expect([changed.status, changed.body.data[0]?.code]).toEqual([400, 'INVALID_DATA']);
	});
});
