import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf } from './client.ts';

let twin: Twin;

beforeAll(async () => {
	twin = await createTwin();
});
afterAll(() => twin.close());

async function control(method: string, path: string, body?: unknown) {
	const response = await fetch(`${twin.url}/__twin/${path}`, {
		method,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const parsed: Record<string, unknown> = JSON.parse(await response.text());
	return { status: response.status, body: parsed };
}

const list = () => clientOf(twin)('GET', '/Leads?fields=Last_Name');

describe('the twin over HTTP', () => {
	it('gives the credentials that the start command connects with', async () => {
		expect((await control('GET', 'credentials')).body).toEqual({
			url: twin.url,
			...twin.client,
			soid: 'ZohoCRM.60021184402',
		});
	});

	it('shows the records of a module and what was written since', async () => {
		await clientOf(twin)('POST', '/Leads', { data: [{ Last_Name: 'Alder', Company: 'A' }] });
		const { body } = await control('GET', 'changes?since=0');
		expect(body.changes).toEqual([
			{
				seq: 1,
				module: 'Leads',
				id: expect.any(String),
				operation: 'create',
				fields: { Last_Name: 'Alder', Company: 'A' },
				at: expect.any(Number),
			},
		]);
		expect((await control('GET', 'changes?since=1')).body.changes).toEqual([]);
		const { body: shown } = await control('GET', 'records/Leads');
		expect(shown.records).toContainEqual(expect.objectContaining({ Full_Name: 'Alder' }));
	});

	it('puts a record into a state in which it cannot be changed, and out of it again', async () => {
		const call = clientOf(twin);
		const { body } = await call('POST', '/Leads', { data: [{ Last_Name: 'Beech' }] });
		const id = body.data[0]?.details.id ?? '';
		const change = async () => {
			const { body: changed } = await call('PUT', `/Leads/${id}`, { data: [{ City: 'Bonn' }] });
			return changed.data[0]?.code;
		};
		await control('POST', `records/Leads/${id}`, { state: 'locked' });
		expect(await change()).toBe('RECORD_LOCKED');
		const { body: read } = await call('GET', `/Leads/${id}`);
		expect(read.data[0]).toMatchObject({ Locked__s: true, $locked_for_me: true });
		await control('POST', `records/Leads/${id}`, { state: 'free' });
		expect(await change()).toBe('SUCCESS');
		expect((await control('POST', `records/Leads/${id}`, { state: 'lost' })).status).toBe(400);
		expect((await control('POST', 'records/Leads/1', { state: 'free' })).status).toBe(404);
	});

	it('takes settings and faults, refuses what it does not know, and forgets both on reset', async () => {
		expect((await control('POST', 'settings', { searchDelayMs: 5 })).body).toMatchObject({
			searchDelayMs: 5,
		});
		expect((await control('POST', 'settings', { colour: 'red' })).status).toBe(400);
		expect((await control('POST', 'faults', { kind: 'earthquake' })).status).toBe(400);
		await control('POST', 'faults', { kind: 'status', status: 500 });
		expect((await list()).status).toBe(500);
		await control('DELETE', 'faults');
		expect((await list()).status).toBe(200);
		await control('POST', 'reset');
		expect((await control('GET', 'log')).body).toEqual({ log: [], credits: 0 });
		expect((await control('POST', 'settings', {})).body).toMatchObject({ searchDelayMs: 0 });
	});

	it('moves the time, expires tokens and revokes consent', async () => {
		await control('POST', 'clock', { advanceMs: 3_600_000 });
		expect((await list()).body.code).toBe('INVALID_TOKEN');
		await control('POST', 'reset');
		await control('POST', 'expire-tokens');
		expect((await list()).body.code).toBe('INVALID_TOKEN');
		await control('POST', 'reset');
		expect((await list()).status).toBe(200);
		await control('POST', 'revoke');
		expect((await list()).body.code).toBe('INVALID_TOKEN');
	});
});
