import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../../nodes/core/kernel/errors';
import { fakeWire, refused, type Answer } from '../fake-wire';

const throttled: Answer = { status: 429, body: refused('TOO_MANY_REQUESTS', {}) };
const invalidToken: Answer = { status: 401, body: refused('INVALID_TOKEN', {}) };
const page: Answer = { status: 200, body: { data: [{ id: '1' }], info: { more_records: false } } };
const list = { module: 'Leads', fields: ['id'], limit: 10 };

async function errorOf(work: Promise<unknown>): Promise<CoreError> {
	const cause = await work.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	expect(cause).toBeInstanceOf(CoreError);
	return cause as CoreError;
}

describe('the token', () => {
	it('is renewed once when Zoho finds it invalid, and the call is made again (#123, #183)', async () => {
		const wire = fakeWire([invalidToken, page]);
		expect(await wire.zoho.records.list(list)).toEqual([{ id: '1' }]);
		expect(wire.refreshes()).toBe(1);
	});

	it('is not renewed again when the new one is refused too (#51)', async () => {
		const wire = fakeWire([invalidToken, invalidToken, invalidToken]);
		expect((await errorOf(wire.zoho.records.list(list))).code).toBe('INVALID_TOKEN');
		expect((await errorOf(wire.zoho.records.list(list))).code).toBe('INVALID_TOKEN');
		expect(wire.refreshes()).toBe(1);
	});

	it('is renewed again an hour later, after it had been taken', async () => {
		const wire = fakeWire([invalidToken, page, invalidToken, page]);
		await wire.zoho.records.list(list);
		await wire.zoho.records.list(list);
		expect(wire.refreshes()).toBe(2);
	});

	it('is renewed once for calls that miss it at the same time', async () => {
		const wire = fakeWire([invalidToken, invalidToken, page, page]);
		await Promise.all([wire.zoho.records.list(list), wire.zoho.records.list(list)]);
		expect(wire.refreshes()).toBe(1);
	});

	it('is never renewed for a missing scope, and the scopes are named', async () => {
		const wire = fakeWire([{ status: 401, body: refused('OAUTH_SCOPE_MISMATCH', {}) }]);
		const error = await errorOf(wire.zoho.coql('select id from Leads where id is not null'));
		expect(error.code).toBe('OAUTH_SCOPE_MISMATCH');
		expect(error.advice).toContain('ZohoCRM.coql.READ');
		expect(wire.refreshes()).toBe(0);
	});

	it('that Zoho refuses to renew with HTTP 200 gets its own advice (#178)', async () => {
		const wire = fakeWire([invalidToken], { refresh: [{ error: 'invalid_code' }] });
		const error = await errorOf(wire.zoho.records.list(list));
		expect(error.code).toBe('TOKEN_INVALID_CODE');
		expect(error.advice).toContain('Connect the credential again');
	});
});

describe('retries', () => {
	it.each(['TOO_MANY_REQUESTS', 'RATE_LIMIT_EXCEEDED'])(
		'wait longer each time after %s, without a header to go by (#18, #149)',
		async (code) => {
			const busy = { status: 429, body: refused(code, {}) };
			const wire = fakeWire([busy, busy, page]);
			await wire.zoho.records.list(list);
			expect(wire.waits).toEqual([750, 1_500]);
		},
	);

	it('end with the reason when the credits are used up (#48)', async () => {
		const wire = fakeWire([throttled, throttled, throttled, throttled, throttled]);
		const error = await errorOf(wire.zoho.records.list(list));
		expect(error.code).toBe('TOO_MANY_REQUESTS');
		expect(error.advice).toContain('API credits');
		expect(wire.unused()).toBe(0);
	});

	it('repeat a read after 5xx, a broken connection and half an answer', async () => {
		const wire = fakeWire([
			{ status: 503 },
			{ lost: 'maybe' },
			{ status: 200, body: '{"data":[{"id"', headers: { 'content-type': 'application/json' } },
			page,
		]);
		expect(await wire.zoho.records.list(list)).toEqual([{ id: '1' }]);
	});

	it('name the address when it cannot be reached', async () => {
		const wire = fakeWire([{ lost: 'no' }, { lost: 'no' }, { lost: 'no' }, { lost: 'no' }]);
		const error = await errorOf(wire.zoho.records.list(list));
		expect(error.code).toBe('NOT_REACHABLE');
		expect(error.message).toContain("'www.zohoapis.eu'");
		expect(error.advice).toMatch(/^reset\. Nothing was written/);
	});

	it('of a free-form write are only made when it did not arrive', async () => {
		const call = { method: 'POST', path: '/crm/v8/settings/tags', body: {} } as const;
		const early = fakeWire([{ lost: 'no' }, { status: 200, body: { tags: [] } }]);
		expect((await early.zoho.request(call)).status).toBe(200);
		const late = fakeWire([{ lost: 'maybe' }]);
		expect((await errorOf(late.zoho.request(call))).code).toBe('OUTCOME_UNKNOWN');
	});
});

it('counts calls and credits, and keeps what Zoho says is left (#16, #52)', async () => {
	const wire = fakeWire([
		{ ...page, headers: { 'x-api-credits-remaining': '2400' } } as Answer,
		{ status: 204 },
	]);
	await wire.zoho.records.list(list);
	await wire.zoho.coql('select id from Leads where id is not null');
	expect(wire.zoho.usage()).toEqual({ calls: 2, credits: 4, creditsRemaining: 2400 });
});

describe('a free-form call (#111)', () => {
	it.each([
		[404, '<html>not here</html>'],
		[302, undefined],
		[400, { error: 'Access Denied' }],
	])(
		'that ends with status %i and no code of Zoho is a refusal all the same (#50)',
		async (status, body) => {
			const wire = fakeWire([{ status, body }]);
			const error = await errorOf(wire.zoho.request({ method: 'GET', path: '/crm/v8/nowhere' }));
			expect(error.code).toBe('REFUSED');
			expect(error.details).toMatchObject({ zohoCode: `HTTP_${status}` });
		},
	);

	it('gives rows of a 400 and files as they are', async () => {
		const rows = { data: [refused('RECORD_LOCKED', {})] };
		const csv = { status: 200, body: 'a,b', headers: { 'content-type': 'text/csv' } };
		const wire = fakeWire([{ status: 400, body: rows }, csv]);
		const call = { method: 'GET', path: '/crm/v8/Leads' } as const;
		const write = { ...call, method: 'PUT' } as const;
		expect(await wire.zoho.request(write)).toEqual({ status: 400, body: rows });
		expect(await wire.zoho.request(call)).toEqual({ status: 200, body: 'a,b' });
	});

	it('goes only to the API address, with the query taken from the path', async () => {
		const wire = fakeWire([{ status: 200, body: { org: [] } }]);
		await wire.zoho.request({ method: 'GET', path: '/crm/v8/org?a=1%2B1', query: { b: '2' } });
		expect(wire.requests[0]).toEqual({
			method: 'GET',
			url: 'https://www.zohoapis.eu/crm/v8/org',
			query: { a: '1+1', b: '2' },
		});
	});

	it.each([
		'//evil.example/crm/v8',
		'https://evil.example/crm/v8',
		'/crm/v8/../../x',
		'/crm/v8/%2e%2e/x',
		'@evil.example/crm',
		'/crm\\v8',
		'/crm/v8/Leads#x',
	])('refuses the path %s before anything is sent', async (path) => {
		const wire = fakeWire([]);
		const error = await errorOf(wire.zoho.request({ method: 'GET', path }));
		expect(error.code).toBe('INVALID_PATH');
		expect(wire.requests).toHaveLength(0);
	});
});

describe('the status of an answer', () => {
	it.each([
		[499, 'REFUSED', 1],
		[500, 'SERVICE_UNAVAILABLE', 4],
		[501, 'NOT_SERVED', 1],
		[503, 'SERVICE_UNAVAILABLE', 4],
	])('%i is %s after %i calls', async (status, code, calls) => {
		const wire = fakeWire(Array.from({ length: 4 }, () => ({ status, body: '' })));
		expect((await errorOf(wire.zoho.records.list(list))).code).toBe(code);
		expect(wire.zoho.usage().calls).toBe(calls);
	});

	it.each([400, 403])('%i with INVALID_TOKEN renews no token', async (status) => {
		const wire = fakeWire([{ status, body: refused('INVALID_TOKEN', {}) }, page]);
		expect((await errorOf(wire.zoho.records.list(list))).code).toBe('INVALID_TOKEN');
		expect(wire.refreshes()).toBe(0);
	});
});

describe('a refusal that comes as a row', () => {
	const wrapped = {
		status: 403,
		body: { data: [refused('NO_PERMISSION', { permissions: ['Crm_Implied_View_Leads'] })] },
	};

	it('is that of the whole call where it reads', async () => {
		const error = await errorOf(fakeWire([wrapped]).zoho.records.list(list));
		expect(error.code).toBe('NO_PERMISSION');
		expect(error.advice).toContain('Crm_Implied_View_Leads');
	});

	it('is none where records were found, whatever they hold', async () => {
		const rows = [{ id: '1', status: 'error', code: 'E-7', message: 'Motor', details: {} }];
		const wire = fakeWire([{ status: 200, body: { data: rows } }]);
		expect(await wire.zoho.records.list(list)).toEqual(rows);
	});
});

describe('a page for people in the place of an answer (#50)', () => {
	const html = '<html><body>Please log in</body></html>';
	const path = '/crm/v8/Leads';

	it.each([
		['POST', html, 'OUTCOME_UNKNOWN'],
		['PUT', undefined, 'OUTCOME_UNKNOWN'],
		['GET', `\n ${html}`, 'ANSWER_NOT_UNDERSTOOD'],
	] as const)('to a %s is %s no success but %s', async (method, body, code) => {
		const headers = { 'content-type': 'text/html' };
		const wire = fakeWire([{ status: 200, body, headers }]);
		expect((await errorOf(wire.zoho.request({ method, path }))).code).toBe(code);
	});

	it('is none when Zoho has nothing to say', async () => {
		const wire = fakeWire([{ status: 204 }, { status: 204 }]);
		expect((await wire.zoho.request({ method: 'DELETE', path })).status).toBe(204);
		expect((await wire.zoho.request({ method: 'GET', path })).status).toBe(204);
	});
});
