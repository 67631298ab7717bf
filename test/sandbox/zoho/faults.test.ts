import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf, type Call } from './client.ts';

let twin: Twin;
let call: Call;
const list = '/Leads?fields=Last_Name';
const create = () => call('POST', '/Leads', { data: [{ Last_Name: 'Alder', Company: 'Alder' }] });

beforeAll(async () => {
	twin = await createTwin({ seed: 'empty' });
	call = clientOf(twin);
});
beforeEach(async () => {
	twin.reset();
	await create();
});
afterAll(() => twin.close());

describe('faults', () => {
	it('answer with a status, after a count, so many times', async () => {
		twin.addFault({
			match: { method: 'GET', path: '/Leads$' },
			kind: 'status',
			status: 503,
			after: 1,
			times: 2,
		});
		const seen = [];
		for (let count = 0; count < 4; count += 1) seen.push((await call('GET', list)).status);
		expect(seen).toEqual([200, 503, 503, 200]);
	});

	it('drop the connection before anything is written', async () => {
		twin.addFault({ match: { method: 'POST' }, kind: 'reset-before', times: 1 });
		await expect(create()).rejects.toThrow();
		expect(twin.changes()).toHaveLength(1);
	});

	it('drop the connection after the write, so that its outcome is unknown to the caller', async () => {
		twin.addFault({ match: { method: 'POST' }, kind: 'reset-after', times: 1 });
		await expect(create()).rejects.toThrow();
		expect(twin.changes()).toHaveLength(2);
		expect(twin.log().at(-1)).toMatchObject({ status: 201, faults: ['reset-after'] });
	});

	it('cut an answer short', async () => {
		twin.addFault({ kind: 'truncate', times: 1 });
		await expect(call('GET', list)).rejects.toThrow(SyntaxError);
	});

	it('expire the token in the middle of the work', async () => {
		twin.addFault({ kind: 'expire-token', times: 1 });
		expect((await call('GET', list)).body.code).toBe('INVALID_TOKEN');
		expect((await call('GET', list)).body.code).toBe('INVALID_TOKEN');
	});

	it('take a scope away for once', async () => {
		twin.addFault({ kind: 'scope', times: 1 });
		expect((await call('GET', list)).body.code).toBe('OAUTH_SCOPE_MISMATCH');
		expect((await call('GET', list)).status).toBe(200);
	});

	it('befall the token endpoint too', async () => {
		twin.addFault({ match: { path: '/oauth/v2/token' }, kind: 'status', status: 500 });
		expect((await fetch(`${twin.url}/oauth/v2/token`, { method: 'POST' })).status).toBe(500);
	});

	it('answer with words of their own, or with a page that is no JSON', async () => {
		twin.addFault({
			kind: 'status',
			status: 403,
			code: 'NO_PERMISSION',
			message: 'permission denied',
			times: 1,
		});
		expect(await call('GET', list)).toMatchObject({
			status: 403,
			body: { code: 'NO_PERMISSION', message: 'permission denied' },
		});
		twin.addFault({ kind: 'status', status: 502, text: '<html>Bad Gateway</html>', times: 1 });
		await expect(call('GET', list)).rejects.toThrow(SyntaxError);
	});

	it('fall the same way again from the same seed', async () => {
		const round = async () => {
			twin.clearFaults();
			twin.addFault({ kind: 'status', status: 500, probability: 0.5, seed: 7 });
			const seen = [];
			for (let count = 0; count < 12; count += 1) seen.push((await call('GET', list)).status);
			return seen;
		};
		const first = await round();
		expect(new Set(first)).toEqual(new Set([200, 500]));
		expect(await round()).toEqual(first);
	});
});
