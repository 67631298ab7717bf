import { describe, expect, it } from 'vitest';
import { choice, make, records } from '../../../support/sdk/sdk.mjs';
import { startSdk } from './start-sdk.ts';

const sdk = startSdk();

const member = BigInt('5725767000000100004');
const start = new Date('2090-03-01T09:00:00Z');

/** A record inside of another one, as the SDK sends it. */
const record = async (values: Record<string, unknown>): Promise<unknown> =>
	Object(await records([values])).getData()[0];

const read = async (module: string, id: string) => {
	const { body } = await sdk.call('Record.getRecord', { of: [module], with: [BigInt(id)] });
	return body.data[0];
};

describe("Zoho's own SDK, with services and appointments", () => {
	it('offers a service, makes an appointment of it and cancels it', async () => {
		const [service = ''] = await sdk.create('Services__s', [
			{
				Service_Name: 'Fitting',
				Duration: 30,
				Price: 25,
				Location: choice('Business Address'),
				Members: [await record({ id: member })],
				Availability_Type: choice('Specific Day(s)'),
				Available_Days: [choice('Wednesday')],
				Available_Timings: [await make('Record.TimeRange', { from: '09:00', to: '12:00' })],
			},
		]);
		expect(await read('Services__s', service)).toMatchObject({
			Duration: 30,
			Available_Timings: [{ from: '09:00', to: '12:00' }],
		});
		const [contact = ''] = await sdk.create('Contacts', [{ Last_Name: 'Quill' }]);
		const [id = ''] = await sdk.create('Appointments__s', [
			{
				Appointment_Name: 'Fitting of the trailer',
				Appointment_For: await record({ id: BigInt(contact) }),
				Service_Name: await record({ id: BigInt(service) }),
				Appointment_Start_Time: start,
				Owner: await make('Users.MinifiedUser', { id: member }),
				Location: choice('Business Address'),
			},
		]);
		expect(await read('Appointments__s', id)).toMatchObject({
			Status: 'Scheduled',
			Duration: 30,
		});
		const row = { Status: choice('Cancelled'), Cancellation_Reason: choice('Other') };
		const body = await records([row]);
		const cancelled = await sdk.call('Record.updateRecord', {
			of: ['Appointments__s'],
			with: [BigInt(id), body],
		});
		expect([cancelled.status, cancelled.body.data[0]?.code]).toEqual([200, 'SUCCESS']);
	});
});
