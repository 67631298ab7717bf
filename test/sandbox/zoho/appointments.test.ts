import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, codes, tokenFor } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const ride = '5725767000000960001';
const repair = '5725767000000960002';
const contact = '5725767000000300001';
const tobias = { id: '5725767000000100002' };
const ruben = { id: '5725767000000100004' };
const at = 'Appointment_Start_Time';
// Of that week in 2090, the first of March is a Wednesday.
const wednesday = '2090-03-01T10:00:00+01:00';

const visit = (more: object = {}) => ({
	Appointment_Name: 'Ride along the harbour',
	Appointment_For: { module: { api_name: 'Contacts' }, id: contact },
	Service_Name: { id: ride },
	[at]: wednesday,
	Owner: tobias,
	Location: 'Business Address',
	...more,
});

const create = (more: object = {}) => call('POST', '/Appointments__s', { data: [visit(more)] });

async function add(more: object = {}): Promise<string> {
	const { status, body } = await create(more);
	expect(status).toBe(200);
	return body.data[0]?.details.id ?? '';
}

const change = (id: string, row: object) => call('PUT', `/Appointments__s/${id}`, { data: [row] });
const read = async (id: string) => (await call('GET', `/Appointments__s/${id}`)).body.data[0];

describe('services', () => {
	const offer = (more: object = {}) => ({
		Service_Name: 'Fitting',
		Duration: 30,
		Price: 25,
		Location: 'Business Address',
		Members: [{ Members: ruben }],
		Availability_Type: 'Every Business Days',
		...more,
	});
	const post = (more: object = {}) => call('POST', '/Services__s', { data: [offer(more)] });

	it('have members, and times at which they are given', async () => {
		const made = await post({
			Availability_Type: 'Specific Date(s)',
			Available_Dates: ['2090-03-01', '2090-03-02'],
			Available_Timings: [{ From: '09:00', To: '12:00' }],
		});
		expect(made.status).toBe(201);
		const { body } = await call('GET', `/Services__s/${made.body.data[0]?.details.id}`);
		expect(body.data[0]).toMatchObject({
			Members: [{ Members: { module: 'users', name: 'Ruben Santacruz', ...ruben } }],
			Available_Dates: ['2090-03-01', '2090-03-02'],
			Available_Timings: [{ From: '09:00', To: '12:00' }],
		});
	});

	it.each<[object, string, string]>([
		[{ Price: undefined }, 'MANDATORY_NOT_FOUND', 'Price'],
		[{ Members: undefined }, 'MANDATORY_NOT_FOUND', 'Members'],
		[{ Members: [] }, 'INVALID_DATA', 'Members'],
		[{ Members: [{ id: contact }] }, 'INVALID_DATA', 'Members'],
		[{ Members: 'Ruben' }, 'INVALID_DATA', 'Members'],
		[{ Duration: 0 }, 'INVALID_DATA', 'Duration'],
		[{ Availability_Type: 'Always' }, 'INVALID_DATA', 'Availability_Type'],
		[{ Availability_Type: 'Specific Day(s)' }, 'DEPENDENT_FIELD_MISSING', 'Available_Days'],
		[{ Availability_Type: 'Specific Date(s)' }, 'DEPENDENT_FIELD_MISSING', 'Available_Dates'],
		[{ Available_Dates: ['2090-02-30'] }, 'INVALID_DATA', 'Available_Dates'],
		[{ Available_Dates: '2090-03-01' }, 'INVALID_DATA', 'Available_Dates'],
		[{ Available_Timings: [{ From: '12:00', To: '9:00' }] }, 'INVALID_DATA', 'Available_Timings'],
		[
			{ Available_From: '2090-03-02', Available_Till: '2090-03-01' },
			'DEPENDENT_MISMATCH',
			'Available_Till',
		],
	])('are refused with %j', async (more, code, name) => {
		const [row] = (await post(more)).body.data;
		expect([row?.code, row?.details.api_name]).toEqual([code, name]);
	});

	it('have no members who left', async () => {
		twin.settings({ inactiveUsers: [ruben.id] });
		const [row] = (await post()).body.data;
		expect(row).toMatchObject({ code: 'INVALID_DATA', details: { user_status: 'inactive' } });
	});
});

describe('appointments', () => {
	it('end when their service is over, and say for whom they are', async () => {
		expect(await read(await add())).toMatchObject({
			Status: 'Scheduled',
			Duration: 45,
			[at]: wednesday,
			Appointment_End_Time: '2090-03-01T10:45:00+01:00',
			Appointment_For: { module: { api_name: 'Contacts' }, id: contact },
			Service_Name: { id: ride, name: 'Test ride' },
			Owner: tobias,
			Reschedule_Count: 0,
		});
	});

	it.each<[string, object, string, string]>([
		['no owner', { Owner: undefined }, 'MANDATORY_NOT_FOUND', 'Owner'],
		['no customer', { Appointment_For: undefined }, 'MANDATORY_NOT_FOUND', 'Appointment_For'],
		['a customer who is none', { Appointment_For: { id: '1' } }, 'INVALID_DATA', 'Appointment_For'],
		[
			'one who is no member',
			{ Owner: { id: '5725767000000100001' } },
			'DEPENDENT_MISMATCH',
			'Owner',
		],
		[
			'a place without its address',
			{ Location: 'Client Address' },
			'DEPENDENT_FIELD_MISSING',
			'Address',
		],
		['a Sunday', { [at]: '2090-03-05T10:00:00+01:00' }, 'NOT_ALLOWED', at],
		['an hour too early', { [at]: '2090-03-01T08:00:00+01:00' }, 'NOT_ALLOWED', at],
		['an end too late', { [at]: '2090-03-03T14:30:00+01:00' }, 'NOT_ALLOWED', at],
		['a holiday', { [at]: '2026-12-25T10:00:00+01:00' }, 'NOT_ALLOWED', at],
		[
			'a day on which the service is not given',
			{ Service_Name: { id: repair }, Owner: ruben },
			'NOT_ALLOWED',
			at,
		],
		[
			'the lunch of who gives it',
			{ Service_Name: { id: repair }, Owner: ruben, [at]: '2090-03-02T12:00:00+01:00' },
			'NOT_ALLOWED',
			at,
		],
		[
			'a cancellation without reason',
			{ Status: 'Cancelled' },
			'DEPENDENT_FIELD_MISSING',
			'Cancellation_Reason',
		],
		[
			'a move from nowhere',
			{ Status: 'Rescheduled' },
			'DEPENDENT_FIELD_MISSING',
			'Rescheduled_From',
		],
	])('are refused for %s', async (_, more, code, name) => {
		const [row] = (await create(more)).body.data;
		expect([row?.code, row?.details.api_name]).toEqual([code, name]);
	});

	it('may end when the day ends, and be at any hour of who never closes', async () => {
		await add({ [at]: '2090-03-03T14:15:00+01:00' });
		await call('PUT', '/settings/business_hours', { business_hours: { type: '24_by_7' } });
		await add({ [at]: '2090-03-05T23:30:00+01:00' });
	});

	it('move, and count it', async () => {
		const id = await add();
		const still = { Status: 'Rescheduled', Rescheduled_From: wednesday, [at]: wednesday };
		expect(codes(await change(id, still))).toEqual(['DEPENDENT_FIELD_UNCHANGED']);
		const later = '2090-03-02T11:00:00+01:00';
		const moved = { Status: 'Rescheduled', Rescheduled_From: wednesday, [at]: later };
		expect(codes(await change(id, moved))).toEqual(['SUCCESS']);
		expect(await read(id)).toMatchObject({
			Status: 'Rescheduled',
			[at]: later,
			Appointment_End_Time: '2090-03-02T11:45:00+01:00',
			Rescheduled_From: wednesday,
			Rescheduled_To: later,
			Reschedule_Count: 1,
		});
	});

	it('are cancelled with a reason', async () => {
		const id = await add();
		const row = { Status: 'Cancelled', Cancellation_Reason: 'Customer Request' };
		expect(codes(await change(id, row))).toEqual(['SUCCESS']);
		expect(await read(id)).toMatchObject({
			Status: 'Cancelled',
			Cancelled_By: { id: '5725767000000100001' },
			Cancelled_Time: expect.any(String),
		});
	});

	it('are columns of COQL, and for those whose token says so', async () => {
		await add();
		const select_query = `select ${at}, Owner, Status from Appointments__s where ${at} > '2090-01-01T00:00:00+00:00'`;
		expect((await call('POST', '/coql', { select_query })).body.data).toHaveLength(1);
		const reader = clientOf(twin, await tokenFor(twin, 'ZohoCRM.modules.appointments.READ'));
		expect((await reader('GET', '/Appointments__s?fields=Status')).status).toBe(200);
		expect((await reader('GET', '/Services__s?fields=Duration')).status).toBe(401);
	});
});
