import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, codes, tokenFor } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
beforeEach(() => twin.reset());
afterAll(() => twin.close());

const lead = '5725767000000500001';
const contact = '5725767000000300001';
const colleague = '5725767000000100002';

const meeting = (more: object = {}) => ({
	Event_Title: 'Test ride',
	Start_DateTime: '2090-03-01T10:00:00+01:00',
	End_DateTime: '2090-03-01T11:00:00+01:00',
	...more,
});

const create = (...data: object[]) => call('POST', '/Events', { data });

async function add(more: object = {}): Promise<string> {
	const { body } = await create(meeting(more));
	return body.data[0]?.details.id ?? '';
}

const read = async (id: string) => (await call('GET', `/Events/${id}`)).body.data[0];

/** What was refused: codes and the places of the values, the first row's. */
async function refusalOf(more: object): Promise<unknown> {
	const { body } = await create(meeting(more));
	const [row] = body.data;
	return [row?.code, row?.details];
}

describe('participants', () => {
	it('are users, contacts, leads and addresses, and come back with their names', async () => {
		const id = await add({
			Participants: [
				{ type: 'user', participant: colleague },
				{ type: 'contact', participant: contact },
				{ type: 'lead', participant: lead },
				{ type: 'email', participant: 'ann@alder.example' },
			],
			$send_notification: true,
		});
		const { Participants: people } = Object(await read(id));
		expect(people).toMatchObject([
			{
				type: 'user',
				name: 'Tobias Rehmann',
				Email: 'tobias.rehmann@marrowby.example',
				invited: true,
				status: 'not_known',
			},
			{ type: 'contact', participant: contact, name: expect.any(String) },
			{ type: 'lead', participant: lead, name: expect.any(String) },
			{ type: 'email', name: null, Email: 'ann@alder.example' },
		]);
	});

	it('say whether they come', async () => {
		const id = await add({ Participants: [{ type: 'user', participant: colleague }] });
		const answer = { meeting: id, participant: colleague, status: 'declined' as const };
		expect(twin.answerInvitation(answer)).toBe(true);
		expect(await read(id)).toMatchObject({ Participants: [{ status: 'declined' }] });
		expect(twin.answerInvitation({ ...answer, participant: contact })).toBe(false);
	});

	it('stay as they are when the meeting moves', async () => {
		const id = await add({ Participants: [{ type: 'user', participant: colleague }] });
		const row = {
			Start_DateTime: '2090-03-02T10:00:00+01:00',
			End_DateTime: '2090-03-02T11:00:00+01:00',
		};
		expect((await call('PUT', `/Events/${id}`, { data: [row] })).status).toBe(200);
		expect(await read(id)).toMatchObject({
			Start_DateTime: '2090-03-02T10:00:00+01:00',
			Participants: [{ participant: colleague, invited: false }],
		});
	});

	it.each([
		[{ participant: colleague }, 'MANDATORY_NOT_FOUND', 'type'],
		[{ type: 'user' }, 'MANDATORY_NOT_FOUND', 'participant'],
		[{ type: 'team', participant: '1' }, 'INVALID_DATA', 'type'],
		[{ type: 'constructor', participant: '1' }, 'INVALID_DATA', 'type'],
		[{ type: 'user', participant: lead }, 'INVALID_DATA', 'participant'],
		[{ type: 'contact', participant: lead }, 'INVALID_DATA', 'participant'],
		[{ type: 'contact', participant: 12 }, 'INVALID_DATA', 'participant'],
		[{ type: 'email', participant: "'; drop table" }, 'INVALID_DATA', 'participant'],
	])('are refused: %j', async (one, code, name) => {
		expect(await refusalOf({ Participants: [one] })).toEqual([
			code,
			expect.objectContaining({ api_name: name, json_path: `$.data[0].Participants[0].${name}` }),
		]);
	});
});

describe('a recurring meeting', () => {
	const starts = () =>
		twin
			.records('Events')
			.map(({ Start_DateTime: time }) => time)
			.toSorted();

	it('has a record for each time, at the same time of day across summer time', async () => {
		const id = await add({
			Start_DateTime: '2026-03-23T10:00:00+01:00',
			End_DateTime: '2026-03-23T11:00:00+01:00',
			Recurring_Activity: { RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=2' },
		});
		expect(starts()).toEqual(['2026-03-23T10:00:00+01:00', '2026-03-30T10:00:00+02:00']);
		expect(await read(id)).toMatchObject({
			Recurring_Activity: { RRULE: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=2' },
		});
		await call('DELETE', `/Events/${id}`);
		expect(starts()).toEqual(['2026-03-30T10:00:00+02:00']);
	});

	it("takes the rule of Zoho's own example", async () => {
		await add({
			Start_DateTime: '2020-02-02T10:00:00+05:30',
			End_DateTime: '2020-02-02T11:00:00+05:30',
			Recurring_Activity: { RRULE: 'FREQ=WEEKLY;BYDAY=SU;INTERVAL=2;UNTIL=2020-03-15' },
		});
		expect(starts().map((time) => String(time).slice(0, 10))).toEqual([
			...['2020-02-02', '2020-02-16', '2020-03-01', '2020-03-15'],
		]);
	});

	it.each([
		'',
		'weekly',
		'FREQ=HOURLY',
		'FREQ=DAILY;COUNT=0',
		'FREQ=DAILY;UNTIL=tomorrow',
		'COUNT=2',
	])('is refused with the rule %j', async (RRULE) => {
		expect(await refusalOf({ Recurring_Activity: { RRULE } })).toEqual([
			'INVALID_DATA',
			{ api_name: 'RRULE', json_path: '$.data[0].Recurring_Activity.RRULE' },
		]);
	});

	it('is not made of a meeting that is there', async () => {
		const id = await add();
		const row = { Recurring_Activity: { RRULE: 'FREQ=DAILY;COUNT=2' } };
		expect((await call('PUT', `/Events/${id}`, { data: [row] })).status).toBe(501);
		const skips = { Recurring_Activity: { RRULE: 'FREQ=DAILY;COUNT=2', EXDATE: '2090-03-02' } };
		expect((await create(meeting(skips))).status).toBe(501);
	});
});

describe('a meeting', () => {
	it('has reminders, a place, a contact and what it is about', async () => {
		const id = await add({
			All_day: true,
			Venue: 'Werfkade 14',
			Remind_At: [{ unit: 15, period: 'minutes' }],
			Who_Id: { id: contact },
			What_Id: { id: '5725767000000400001' },
			$se_module: 'Deals',
		});
		expect(await read(id)).toMatchObject({
			All_day: true,
			Venue: 'Werfkade 14',
			Remind_At: [{ unit: 15, period: 'minutes' }],
			Who_Id: { id: contact },
			What_Id: { id: '5725767000000400001' },
			$se_module: 'Deals',
			Check_In_Time: null,
		});
	});

	it.each<[object, string, string]>([
		[{ Remind_At: '2090-03-01T09:45:00+01:00' }, 'INVALID_DATA', '$.data[0].Remind_At'],
		[{ Remind_At: [{ unit: 15 }] }, 'MANDATORY_NOT_FOUND', '$.data[0].Remind_At[0].period'],
		[
			{ Remind_At: [{ unit: 1.5, period: 'hours' }] },
			'INVALID_DATA',
			'$.data[0].Remind_At[0].unit',
		],
		[
			{ Remind_At: [{ unit: 1, period: 'years' }] },
			'INVALID_DATA',
			'$.data[0].Remind_At[0].period',
		],
		[{ What_Id: { id: lead } }, 'MANDATORY_NOT_FOUND', '$.data[0].$se_module'],
		[{ End_DateTime: '2090-03-01T09:00:00+01:00' }, 'INVALID_DATA', '$.data[0].End_DateTime'],
	])('is refused with %j', async (more, code, path) => {
		expect(await refusalOf(more)).toEqual([code, expect.objectContaining({ json_path: path })]);
	});

	it('does not come to end before it begins by a change of one time', async () => {
		const id = await add();
		const row = { Start_DateTime: '2090-03-01T12:00:00+01:00' };
		expect(codes(await call('PUT', `/Events/${id}`, { data: [row] }))).toEqual(['INVALID_DATA']);
	});
});

describe('cancelling a meeting', () => {
	const people = {
		...{ Participants: [{ type: 'user', participant: colleague }] },
		$send_notification: true,
	};
	const cancel = (id: string, row: object = { send_cancelling_mail: true }, by = call) =>
		by('POST', `/Events/${id}/actions/cancel`, { data: [row] });

	const reasonOf = async (id: string) => {
		const { status, body } = await cancel(id);
		return [status, body.data[0]?.code, body.data[0]?.details];
	};

	it('is done once, and leaves the record, which says so', async () => {
		const id = await add(people);
		expect(await read(id)).toMatchObject({ $event_cancelled: false });
		const done = await cancel(id);
		expect(done).toMatchObject({ status: 200, body: { data: [{ details: { id } }] } });
		expect(await read(id)).toMatchObject({ Event_Title: 'Test ride', $event_cancelled: true });
		const listed = await call('GET', `/Events?ids=${id}&fields=Event_Title,$event_cancelled`);
		expect(listed.body.data[0]).toMatchObject({ id, $event_cancelled: true });
		expect(await reasonOf(id)).toEqual([400, 'NOT_ALLOWED', {}]);
	});

	it('needs somebody who is invited, time left, an answer about the mail and the scope', async () => {
		const nobody = 'no_participants_invited';
		for (const lonely of [await add(), await add({ Participants: people.Participants })]) {
			const details = { reason: nobody, id: lonely };
			expect(await reasonOf(lonely)).toEqual([400, 'NOT_ALLOWED', details]);
		}
		const over = await add({
			...people,
			Start_DateTime: '2020-03-01T10:00:00+01:00',
			End_DateTime: '2020-03-01T11:00:00+01:00',
		});
		const ended = { reason: 'completed_meeting', id: over };
		expect(await reasonOf(over)).toEqual([400, 'NOT_ALLOWED', ended]);
		const id = await add(people);
		expect((await cancel(id, {})).body.code).toBe('MANDATORY_NOT_FOUND');
		expect((await cancel('5725767000000999999')).body.code).toBe('INVALID_DATA');
		const reader = clientOf(twin, await tokenFor(twin, 'ZohoCRM.modules.events.READ'));
		expect((await cancel(id, undefined, reader)).status).toBe(401);
	});
});
