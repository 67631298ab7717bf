import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../../nodes/core/kernel/errors';
import { NetworkFailure } from '../../../../../nodes/core/kernel/ports';
import { createSession, type ZohoCall } from '../../../../../nodes/core/zoho/wire/session';
import { limits, retries } from '../../../../../nodes/core/zoho/words/limits';
import { fakeWire, refused, type Answer, type FakeOptions } from '../fake-wire';

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
		[404, 'not here'],
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

	it('fails as the row of a 400 does, and gives files as they are', async () => {
		const rows = { data: [refused('RECORD_LOCKED', {})] };
		const csv = { status: 200, body: 'a,b', headers: { 'content-type': 'text/csv' } };
		const wire = fakeWire([{ status: 400, body: rows }, csv]);
		const call = { method: 'GET', path: '/crm/v8/Leads' } as const;
		const write = { ...call, method: 'PUT' } as const;
		expect((await errorOf(wire.zoho.request(write))).code).toBe('RECORD_LOCKED');
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
		['PATCH', undefined, 'OUTCOME_UNKNOWN'],
		['GET', `\n ${html}`, 'ANSWERED_BETWEEN'],
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

/** A session on the wire, and what one call with it gives: its status, or the code it failed with, the wire's own first. */
function sessionOn(answers: Answer[], options: FakeOptions = {}) {
	const wire = fakeWire(answers, { metadata: false, ...options });
	const session = createSession(wire.ports);
	const read: ZohoCall = { method: 'GET', path: '/crm/v8/Leads', module: 'Leads', repeat: 'safe' };
	const write: ZohoCall = { ...read, method: 'POST', body: { data: [{}] }, repeat: 'never' };
	const outcomeOf = async (call: ZohoCall) =>
		await session.send(call).then(
			({ status }) => String(status),
			(cause: unknown) =>
				cause instanceof CoreError
					? String(cause.details['zohoCode'] ?? cause.code)
					: String(cause),
		);
	return { ...wire, session, read, write, outcomeOf };
}

const json = { 'content-type': 'application/json;charset=UTF-8' };

describe('what an answer is', () => {
	it.each<[Answer, string, string]>([
		[{ status: 200, body: { data: [] } }, '200', '200'],
		[{ status: 299, body: {} }, '299', '299'],
		[{ status: 300, body: {} }, 'HTTP_300', 'ANSWER_LOST'],
		[{ status: 304 }, '304', '304'],
		[{ status: 399, body: '' }, 'HTTP_399', 'ANSWER_LOST'],
		[{ status: 400, body: {} }, 'HTTP_400', 'HTTP_400'],
		[{ status: 400, body: { data: [{}] } }, '400', '400'],
		[{ status: 400, body: { data: {} } }, 'HTTP_400', 'HTTP_400'],
		[{ status: 400, body: ['x'] }, 'HTTP_400', 'HTTP_400'],
		[{ status: 407 }, 'HTTP_407', 'HTTP_407'],
		[{ status: 408 }, 'HTTP_408', 'ANSWER_LOST'],
		[{ status: 409 }, 'HTTP_409', 'HTTP_409'],
		[{ status: 499, body: '' }, 'HTTP_499', 'HTTP_499'],
		[{ status: 403, body: ' <html></html>' }, 'ANSWERED_BETWEEN', 'ANSWERED_BETWEEN'],
		[{ status: 408, body: '<html></html>' }, 'ANSWERED_BETWEEN', 'ANSWER_LOST'],
		[{ status: 400, body: refused('INVALID_MODULE', {}) }, 'INVALID_MODULE', 'INVALID_MODULE'],
		[{ status: 200, body: refused('INVALID_MODULE', {}) }, 'INVALID_MODULE', 'INVALID_MODULE'],
		[{ status: 200, body: '' }, '200', '200'],
		[{ status: 200, body: 'a,b', headers: { 'content-type': 'text/csv' } }, '200', '200'],
		[{ status: 200, body: {}, headers: json }, '200', '200'],
	])('%j is %s to a read and %s to a write', async (answer, toRead, toWrite) => {
		const { outcomeOf, read, write } = sessionOn([answer, answer]);
		expect(await outcomeOf(read)).toBe(toRead);
		expect(await outcomeOf(write)).toBe(toWrite);
	});

	it.each<[Answer]>([
		[{ status: 500, body: refused('INTERNAL_ERROR', {}) }],
		[{ status: 200, body: refused('INTERNAL_ERROR', {}) }],
		[{ status: 200, body: { data: [refused('INTERNAL_ERROR', {})] } }],
		[{ status: 400, body: refused('INTERNAL_ERROR', {}) }],
		[{ status: 200, body: '{"data":[', headers: json }],
		[{ status: 200, body: '{"data":[' }],
		[{ lost: 'maybe' }],
	])('%j is tried again by a read, and an answer lost to a write', async (answer) => {
		const ok = { status: 200, body: {} };
		const { outcomeOf, read, write, waits } = sessionOn([answer, ok, answer]);
		expect(await outcomeOf(read)).toBe('200');
		expect(waits).toEqual([375]);
		expect(await outcomeOf(write)).toBe('ANSWER_LOST');
		expect(waits).toHaveLength(1);
	});

	it.each<[Answer, string]>([
		[{ status: 429 }, 'TOO_MANY_REQUESTS'],
		[{ status: 429, body: { code: 429, message: 'slow down' } }, 'TOO_MANY_REQUESTS'],
		[{ status: 200, body: { code: 429, status: 'error' } }, 'TOO_MANY_REQUESTS'],
		[{ status: 429, body: refused('RATE_LIMIT_EXCEEDED', {}) }, 'RATE_LIMIT_EXCEEDED'],
		[{ status: 400, body: refused('RATE_LIMIT_EXCEEDED', {}) }, 'RATE_LIMIT_EXCEEDED'],
		[{ status: 400, body: refused('TOO_MANY_REQUESTS', {}) }, 'TOO_MANY_REQUESTS'],
	])('%j is too many calls, for a write as well, which did not happen', async (answer, code) => {
		const { attempts } = retries.throttled;
		const { outcomeOf, write, unused, waits } = sessionOn(
			Array.from({ length: attempts }, () => answer),
		);
		expect(await outcomeOf(write)).toBe(code);
		expect(unused()).toBe(0);
		expect(waits).toEqual([750, 1_500, 3_000, 6_000]);
	});

	it.each(['INVALID_TOKEN', 'AUTHENTICATION_FAILURE'])(
		'a 401 with %s asks for a new token, for a write as well',
		async (code) => {
			const old = { status: 401, body: refused(code, {}) };
			const { outcomeOf, write, refreshes } = sessionOn([old, { status: 201, body: {} }]);
			expect(await outcomeOf(write)).toBe('201');
			expect(refreshes()).toBe(1);
		},
	);

	it('a token that is refused a second time in one call ends it', async () => {
		const { outcomeOf, read, session, refreshes } = sessionOn([
			invalidToken,
			{ status: 503 },
			invalidToken,
		]);
		expect(await outcomeOf(read)).toBe('INVALID_TOKEN');
		expect(refreshes()).toBe(1);
		expect(session.usage().calls).toBe(3);
	});
});

describe('a call', () => {
	it('goes out with its query and body, and with nothing it was not given', async () => {
		const ok = { status: 200, body: {} };
		const { session, read, write, requests } = sessionOn([ok, ok, ok]);
		await session.send({ ...read, query: { fields: 'id' } });
		await session.send(write);
		await session.send({ ...read, method: 'DELETE' });
		const url = 'https://www.zohoapis.eu/crm/v8/Leads';
		expect(requests).toStrictEqual([
			{ method: 'GET', url, query: { fields: 'id' } },
			{ method: 'POST', url, body: { data: [{}] } },
			{ method: 'DELETE', url },
		]);
	});

	it('that was lost is named', async () => {
		const { session, write } = sessionOn([{ lost: 'maybe' }]);
		const error = await errorOf(session.send(write));
		expect(error.details).toEqual({ method: 'POST', path: '/crm/v8/Leads' });
	});

	it('that never arrived is made again, a write as well, with each wait twice as long', async () => {
		const never: Answer = { lost: 'no' };
		const { outcomeOf, write, waits, unused } = sessionOn([never, never, never, never]);
		expect(await outcomeOf(write)).toBe('NOT_REACHABLE');
		expect(waits).toEqual([375, 750, 1_500]);
		expect(unused()).toBe(0);
	});

	it('counts its tries for each kind of trouble', async () => {
		const { outcomeOf, read, waits } = sessionOn([
			throttled,
			{ status: 503 },
			throttled,
			{ status: 503 },
			{ status: 200, body: {} },
		]);
		expect(await outcomeOf(read)).toBe('200');
		expect(waits).toEqual([750, 375, 1_500, 750]);
	});

	it('to a service that is down says which status it had where', async () => {
		const { session, read } = sessionOn(Array.from({ length: 4 }, () => ({ status: 503 })));
		const error = await errorOf(session.send(read));
		expect(error.code).toBe('SERVICE_UNAVAILABLE');
		expect(error.details).toEqual({ status: 503, path: '/crm/v8/Leads' });
	});

	it('to an address that may not be shown says so much', async () => {
		const apiDomain = `https://${'a'.repeat(65)}.example`;
		const { session, read } = sessionOn(
			Array.from({ length: 4 }, (): Answer => ({ lost: 'no' })),
			{ connection: { apiDomain, chosenAccountsUrl: 'https://accounts.example' } },
		);
		const error = await errorOf(session.send(read));
		expect(error.details).toEqual({ apiDomain: 'its API address', reason: 'reset' });
	});

	it.each(['no', 'maybe'] as const)(
		'to a server that is not Zoho’s is not made again (sent: %s)',
		async (sent) => {
			const { ports, read, write } = sessionOn([]);
			let calls = 0;
			const send = () => {
				calls += 1;
				return Promise.reject(new NetworkFailure('self-signed', sent, 'certificate'));
			};
			const session = createSession({ ...ports, send });
			for (const call of [read, write]) {
				const error = await errorOf(session.send(call));
				expect(error.code).toBe('CERTIFICATE_NOT_TRUSTED');
				expect(error.details).toEqual({ reason: 'self-signed' });
			}
			expect(calls).toBe(2);
		},
	);

	it('that fails for another reason passes it on', async () => {
		const { outcomeOf, read } = sessionOn([]);
		expect(await outcomeOf(read)).toContain('No answer left');
	});

	it('is explained by who made it, if it can be', async () => {
		const answer = { status: 400, body: refused('INVALID_DATA', { api_name: 'id' }) };
		const { session, read } = sessionOn([answer, answer]);
		const mine = new CoreError('MINE', 'Mine.', 'Do this.');
		const explain: NonNullable<ZohoCall['explain']> = ({ code }) =>
			code === 'INVALID_DATA' ? mine : undefined;
		expect(await errorOf(session.send({ ...read, explain }))).toBe(mine);
		const error = await errorOf(session.send({ ...read, explain: () => undefined }));
		expect(error.code).toBe('RECORD_NOT_FOUND');
	});

	it('waits its turn behind as many as Zoho lets run at once', async () => {
		const { ports, read } = sessionOn([]);
		let running = 0;
		let most = 0;
		const send = async () => {
			running += 1;
			most = Math.max(most, running);
			await Promise.resolve();
			running -= 1;
			return { status: 204, headers: {}, body: undefined };
		};
		const session = createSession({ ...ports, send });
		await Promise.all(Array.from({ length: 12 }, () => session.send(read)));
		expect(most).toBe(limits.concurrency);
	});
});

describe('usage', () => {
	const rest = (remaining: string): Answer => ({
		status: 200,
		body: {},
		headers: { 'x-api-credits-remaining': remaining },
	});

	it('counts every try, and keeps the last that Zoho said is left', async () => {
		const { session, read } = sessionOn([{ status: 503 }, rest('12'), rest('11'), rest('soon')]);
		for (let n = 0; n < 3; n += 1) await session.send(read);
		expect(session.usage()).toEqual({ calls: 4, credits: 4, creditsRemaining: 11 });
	});

	it('says nothing of what is left before Zoho does', async () => {
		const { session, read } = sessionOn([{ status: 204 }]);
		await session.send(read);
		expect(session.usage()).toStrictEqual({ calls: 1, credits: 1 });
	});

	it('that was given out does not change any more', async () => {
		const { session, read } = sessionOn([{ status: 204 }]);
		const before = session.usage();
		await session.send(read);
		expect(before.calls).toBe(0);
	});
});

describe('the clock of Zoho', () => {
	const timeAfter = async (date?: string) => {
		const headers = date === undefined ? {} : { date };
		const { ports } = fakeWire([{ status: 200, headers, body: {} }]);
		const session = createSession(ports);
		await session.send({ method: 'GET', path: '/crm/v8/org', repeat: 'safe' });
		return { ...session.time(), ours: ports.clock.now() };
	};

	it('is what the last answer says', async () => {
		const { now, slackMs } = await timeAfter('Sat, 21 Nov 2026 12:00:00 GMT');
		expect(new Date(now).toISOString()).toBe('2026-11-21T12:00:00.000Z');
		expect(slackMs).toBe(10_000);
	});

	it.each([undefined, 'noon'])('is ours, with more room, where it says %j', async (date) => {
		const { now, slackMs, ours } = await timeAfter(date);
		expect(now).toBe(ours);
		expect(slackMs).toBe(limits.clockSkewMs);
	});
});
