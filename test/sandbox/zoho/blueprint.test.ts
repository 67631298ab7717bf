import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, tokenFor } from './client.ts';

const twin = await createTwin();
const call = clientOf(twin);
beforeEach(() => twin.reset());
afterAll(() => twin.close());

interface Transition {
	id: string;
	name: string;
	next_field_value: string;
	fields: Array<{ api_name: string; mandatory: boolean }>;
}

/** A new deal in its process. */
async function deal(Stage = 'Qualification'): Promise<string> {
	const { body } = await call('POST', '/Deals', { data: [{ Deal_Name: 'Twelve bikes', Stage }] });
	const id = body.data[0]?.details.id ?? '';
	twin.setState('Deals', id, 'inBlueprint');
	return id;
}

const path = (id: string) => `/Deals/${id}/actions/blueprint`;
const read = async (id: string) => (await call('GET', `/Deals/${id}`)).body.data[0];

async function transitions(id: string): Promise<Transition[]> {
	const { body } = await call('GET', path(id));
	return Object(body.blueprint).transitions;
}

/** Takes the transition of this name. */
async function take(id: string, name: string, data?: object, by = call) {
	const found = (await transitions(id)).find((one) => one.name === name);
	return by('PUT', path(id), { blueprint: [{ transition_id: found?.id, data }] });
}

describe('a record in a blueprint', () => {
	it('says where it stands and what leads on', async () => {
		const id = await deal();
		const { body } = await call('GET', path(id));
		expect(body.blueprint).toMatchObject({
			process_info: { api_name: 'Stage', field_value: 'Qualification' },
			transitions: [
				{ name: 'Qualify', next_field_value: 'Needs Analysis', fields: [] },
				{
					name: 'Lose',
					next_field_value: 'Closed Lost',
					next_transitions: [],
					fields: [
						{ api_name: 'Reason_For_Loss__s', mandatory: true, data_type: 'picklist' },
						{ api_name: 'Description', mandatory: false },
					],
				},
			],
		});
	});

	it('moves by its transitions to the end, with what they ask for', async () => {
		const id = await deal();
		const answers = [
			await take(id, 'Qualify'),
			await take(id, 'Propose', { Amount: 42_000, Deal_Name: 'Another name' }),
			await take(id, 'Negotiate', { Closing_Date: '2090-01-31', Notes: 'They want a trailer' }),
			await take(id, 'Win'),
		];
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(await read(id)).toMatchObject({
			Stage: 'Closed Won',
			Probability: 100,
			Amount: 42_000,
			Deal_Name: 'Twelve bikes',
			$process_flow: false,
		});
		const notes = await call('GET', `/Deals/${id}/Notes?fields=Note_Content`);
		expect(notes.body.data).toMatchObject([{ Note_Content: 'They want a trailer' }]);
		expect((await call('GET', path(id))).body.code).toBe('RECORD_NOT_IN_PROCESS');
		const timeline = await call('GET', `/Deals/${id}/__timeline`);
		expect(JSON.stringify(timeline.body)).toContain('"source":"blueprint"');
	});

	it('is refused what is missing or no value, and stays where it is', async () => {
		const id = await deal();
		const missing = await take(id, 'Lose');
		expect(missing).toMatchObject({
			status: 400,
			body: { code: 'MANDATORY_NOT_FOUND', details: { api_name: 'Reason_For_Loss__s' } },
		});
		const wrong = await take(id, 'Lose', { Reason_For_Loss__s: 'Bad luck' });
		expect(wrong.body).toMatchObject({
			code: 'INVALID_DATA',
			details: { json_path: '$.blueprint[0].data.Reason_For_Loss__s' },
		});
		expect(await read(id)).toMatchObject({ Stage: 'Qualification', $process_flow: true });
	});

	it('takes no transition of another place, and no change past the blueprint', async () => {
		const id = await deal();
		const [other] = (await transitions(await deal('Negotiation/Review'))).filter(
			({ name }) => name === 'Win',
		);
		const leap = await call('PUT', path(id), { blueprint: [{ transition_id: other?.id }] });
		expect(leap.body).toMatchObject({ code: 'INVALID_DATA', message: 'invalid transition' });
		const direct = await call('PUT', `/Deals/${id}`, { data: [{ Stage: 'Closed Won' }] });
		expect(direct.body.data).toMatchObject([{ code: 'RECORD_IN_BLUEPRINT' }]);
	});

	it('is loud about what the twin does not play', async () => {
		const id = await deal();
		expect((await take(id, 'Qualify', { CheckLists: [{ Asked: true }] })).status).toBe(501);
		expect((await take(id, 'Qualify', { Attachments: { $file_id: ['1'] } })).status).toBe(501);
	});

	it('is for those whose token says so', async () => {
		const reader = clientOf(twin, await tokenFor(twin, 'ZohoCRM.modules.deals.READ'));
		const id = await deal();
		expect((await reader('GET', path(id))).status).toBe(200);
		expect((await take(id, 'Qualify', {}, reader)).status).toBe(401);
	});
});

it('is no matter of a record outside of one', async () => {
	const { body } = await call('POST', '/Contacts', { data: [{ Last_Name: 'Eve' }] });
	const id = body.data[0]?.details.id ?? '';
	const answer = await call('GET', `/Contacts/${id}/actions/blueprint`);
	expect(answer.body).toMatchObject({ code: 'RECORD_NOT_IN_PROCESS' });
});
