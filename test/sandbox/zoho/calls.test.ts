import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, codes } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const contact = '5725767000000300001';
const account = '5725767000000200001';
const row = (more: object = {}) => ({
	Subject: 'Asked for an offer',
	Call_Type: 'Inbound',
	Call_Start_Time: '2020-06-25T10:30:00+05:30',
	Call_Duration: '10:00',
	...more,
});

const create = (more: object = {}) => call('POST', '/Calls', { data: [row(more)] });

async function add(more: object = {}): Promise<string> {
	const { body } = await create(more);
	return body.data[0]?.details.id ?? '';
}

const change = (id: string, more: object) => call('PUT', `/Calls/${id}`, { data: [more] });

describe('calls', () => {
	it('are about a contact and a record, and know their seconds', async () => {
		const id = await add({
			Who_Id: { id: contact },
			What_Id: { id: account },
			$se_module: 'Accounts',
			Call_Purpose: 'Demo',
			Call_Result: 'Requested call back',
		});
		const [read] = (await call('GET', `/Calls/${id}`)).body.data;
		expect(read).toMatchObject({
			Who_Id: { id: contact },
			What_Id: { id: account },
			Call_Duration_in_seconds: 600,
			Voice_Recording__s: null,
		});
	});

	it.each([
		[{ Call_Type: 'Missed', Call_Duration: undefined }],
		[{ Call_Type: 'Missed', Call_Duration: '00:00' }],
		[{ Call_Type: 'Outbound', Outgoing_Call_Status: 'Scheduled', Call_Duration: undefined }],
	])('have no duration when they were missed or are to come: %j', async (more) => {
		expect((await create(more)).status).toBe(201);
	});

	it.each<[object, string]>([
		[{ Call_Duration: undefined }, 'MANDATORY_NOT_FOUND'],
		[{ Call_Duration: '00:00' }, 'DEPENDENT_MISMATCH'],
		[{ Call_Duration: '10 minutes' }, 'INVALID_DATA'],
		[{ Call_Start_Time: '25.06.2020' }, 'INVALID_DATA'],
		[{ Call_Type: 'Video' }, 'INVALID_DATA'],
		[{ What_Id: { id: account } }, 'MANDATORY_NOT_FOUND'],
	])('are refused with %j', async (more, code) => {
		expect(codes(await create(more))).toEqual([code]);
	});

	it('keep their type, and their owner once they are completed', async () => {
		const other = { Owner: { id: '5725767000000100002' } };
		const id = await add();
		expect(codes(await change(id, { Call_Type: 'Outbound' }))).toEqual(['INVALID_DATA']);
		expect(codes(await change(id, other))).toEqual(['INVALID_DATA']);
		expect(codes(await change(id, { Call_Type: 'Inbound', Call_Result: 'Interested' }))).toEqual([
			'SUCCESS',
		]);
		const planned = { Call_Type: 'Outbound', Outgoing_Call_Status: 'Scheduled' };
		expect(codes(await change(await add(planned), other))).toEqual(['SUCCESS']);
	});

	it('are not completed before they begin, once the settings say so', async () => {
		const later = { Call_Start_Time: '2090-06-25T10:30:00+05:30' };
		expect((await create(later)).status).toBe(201);
		twin.settings({ completedInFuture: false });
		expect(codes(await create(later))).toEqual(['INVALID_DATA']);
		const planned = { ...later, Call_Type: 'Outbound', Outgoing_Call_Status: 'Scheduled' };
		expect((await create(planned)).status).toBe(201);
	});
});
