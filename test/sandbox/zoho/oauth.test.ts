import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { createTwin, type Twin } from '../../../sandbox/zoho/twin.ts';
import { clientOf } from './client.ts';

let twin: Twin;
const redirect = 'http://localhost:5678/rest/oauth2-credential/callback';

beforeAll(async () => {
	twin = await createTwin();
});
afterEach(() => {
	twin.reset();
});
afterAll(() => twin.close());

async function consent(changes: Record<string, string> = {}) {
	const query = new URLSearchParams({
		response_type: 'code',
		client_id: twin.client.id,
		scope: 'ZohoCRM.modules.leads.READ,ZohoCRM.settings.all',
		redirect_uri: redirect,
		access_type: 'offline',
		prompt: 'consent',
		state: 'st4te',
		...changes,
	});
	const answer = await fetch(`${twin.url}/oauth/v2/auth?${query}`, { redirect: 'manual' });
	const location = answer.headers.get('location');
	return { status: answer.status, callback: location === null ? undefined : new URL(location) };
}

async function token(values: Record<string, string>, how: 'form' | 'query' | 'multipart' = 'form') {
	const given = { client_id: twin.client.id, client_secret: twin.client.secret, ...values };
	const query = new URLSearchParams(given);
	const form = new FormData();
	for (const [name, value] of Object.entries(given)) form.set(name, value);
	const body = how === 'form' ? query : form;
	const answer = await fetch(`${twin.url}/oauth/v2/token${how === 'query' ? `?${query}` : ''}`, {
		method: 'POST',
		...(how === 'query' ? {} : { body }),
	});
	const parsed: Record<string, string> = JSON.parse(await answer.text());
	return { status: answer.status, body: parsed };
}

const refresh = (how?: 'form' | 'query' | 'multipart') =>
	token({ grant_type: 'refresh_token', refresh_token: twin.client.refreshToken }, how);

async function codeOf(changes?: Record<string, string>) {
	const { callback } = await consent(changes);
	return callback?.searchParams.get('code') ?? '';
}

const exchange = (code: string) =>
	token({ grant_type: 'authorization_code', code, redirect_uri: redirect });

describe('consent (#70)', () => {
	it('comes back with code, state, location and accounts server', async () => {
		const { status, callback } = await consent();
		expect(status).toBe(302);
		expect(Object.fromEntries(callback?.searchParams ?? [])).toMatchObject({
			code: expect.stringMatching(/^1000\./),
			state: 'st4te',
			location: 'us',
			'accounts-server': twin.url,
		});
	});

	it('can be denied', async () => {
		twin.settings({ denyConsent: true });
		expect((await consent()).callback?.searchParams.get('error')).toBe('access_denied');
	});

	it('shows a page for an unknown client, scope or redirect address', async () => {
		twin.settings({ redirectUris: [redirect] });
		expect((await consent({ client_id: '1000.NOBODY' })).status).toBe(400);
		expect((await consent({ scope: 'ZohoCRM.everything.ALL' })).status).toBe(400);
		expect((await consent({ redirect_uri: 'http://localhost/other' })).status).toBe(400);
	});
});

describe('the token endpoint (#152, #178)', () => {
	it('exchanges a code once, with a refresh token and its own address as API', async () => {
		const code = await codeOf();
		expect(await exchange(code)).toMatchObject({
			status: 200,
			body: {
				refresh_token: expect.any(String),
				scope: 'ZohoCRM.modules.leads.READ ZohoCRM.settings.all',
				api_domain: twin.url,
				token_type: 'Bearer',
				expires_in: 3600,
			},
		});
		expect(await exchange(code)).toEqual({ status: 200, body: { error: 'invalid_code' } });
	});

	it('gives no refresh token without offline access', async () => {
		const { body } = await exchange(await codeOf({ access_type: 'online' }));
		expect(body).not.toHaveProperty('refresh_token');
	});

	it('forgets a code after two minutes', async () => {
		const code = await codeOf();
		twin.advance(120_000);
		expect((await exchange(code)).body).toEqual({ error: 'invalid_code' });
	});

	it.each(['form', 'query', 'multipart'] as const)(
		'takes a %s, and gives no second refresh token',
		async (how) => {
			const { body } = await refresh(how);
			expect(body.access_token).toMatch(/^1000\.[\da-f]{32}\.[\da-f]{32}$/);
			expect(body).not.toHaveProperty('refresh_token');
		},
	);

	it('says what is wrong in an HTTP 200', async () => {
		expect(await token({ grant_type: 'refresh_token', refresh_token: 'x' })).toEqual({
			status: 200,
			body: { error: 'invalid_code' },
		});
		expect((await token({ client_id: 'x' })).body.error).toBe('invalid_client');
		expect((await token({ client_secret: 'x' })).body.error).toBe('invalid_client_secret');
		const code = await codeOf();
		const other = { grant_type: 'authorization_code', code, redirect_uri: 'http://localhost/x' };
		expect((await token(other)).body.error).toBe('invalid_redirect_uri');
	});

	it('knows a self client by its organisation (#126)', async () => {
		const wanted = { grant_type: 'client_credentials', scope: 'ZohoCRM.org.READ' };
		const { body } = await token({ ...wanted, soid: 'ZohoCRM.60021184402' });
		expect(body).not.toHaveProperty('refresh_token');
		expect((await clientOf(twin, body.access_token)('GET', '/org')).status).toBe(200);
		expect((await token({ ...wanted, soid: 'ZohoCRM.1' })).body).toHaveProperty('error');
	});

	it('stops those who ask eleven times in ten minutes, when limits are on', async () => {
		twin.settings({ tokenLimits: true });
		for (let count = 0; count < 10; count += 1) await refresh();
		expect(await refresh()).toMatchObject({
			status: 400,
			body: { error: 'Access Denied', status: 'failure' },
		});
		twin.advance(600_000);
		expect((await refresh()).status).toBe(200);
	});

	it('stands in another data centre when told to (#71-#75, #178)', async () => {
		twin.settings({ wrongDataCentre: 'token' });
		expect((await refresh()).body).toEqual({ error: 'invalid_client' });
		twin.settings({ wrongDataCentre: 'callback' });
		const { callback } = await consent();
		expect(callback?.searchParams.get('accounts-server')).toBe('https://accounts.zoho.eu');
		expect((await exchange(callback?.searchParams.get('code') ?? '')).body).toEqual({
			error: 'invalid_code',
		});
		twin.settings({ wrongDataCentre: 'api' });
		expect((await clientOf(twin)('GET', '/org')).body.code).toBe('INVALID_TOKEN');
	});
});

describe('tokens at the API (#45, #46)', () => {
	const list = '/Leads?fields=Last_Name';

	it('work as Zoho-oauthtoken and as Bearer', async () => {
		const bearer = { Authorization: `Bearer ${twin.client.accessToken}` };
		expect((await clientOf(twin)('GET', list)).status).toBe(200);
		expect((await clientOf(twin)('GET', list, undefined, bearer)).status).toBe(200);
	});

	it('tell a missing, a dead and a narrow one apart', async () => {
		const call = clientOf(twin);
		expect(await call('GET', list, undefined, { Authorization: '' })).toMatchObject({
			status: 401,
			body: { code: 'AUTHENTICATION_FAILURE', details: {}, status: 'error' },
		});
		const narrow = clientOf(twin, (await exchange(await codeOf())).body.access_token);
		expect((await narrow('GET', list)).status).toBe(200);
		expect((await narrow('GET', '/settings/fields?module=Leads')).status).toBe(200);
		for (const [method, path] of [
			['GET', '/Contacts?fields=id'],
			['POST', '/Leads'],
			['GET', '/Leads/search?word=ab'],
			['GET', '/users'],
		] as const) {
			expect(await narrow(method, path)).toMatchObject({
				status: 401,
				body: { code: 'OAUTH_SCOPE_MISMATCH' },
			});
		}
		twin.advance(3_600_000);
		expect((await call('GET', list)).body.code).toBe('INVALID_TOKEN');
	});

	it('die at once when revoked, and so does the refresh token', async () => {
		const answer = await fetch(
			`${twin.url}/oauth/v2/token/revoke?token=${twin.client.refreshToken}`,
			{ method: 'POST' },
		);
		expect(await answer.json()).toEqual({ status: 'success' });
		expect((await clientOf(twin)('GET', list)).body.code).toBe('INVALID_TOKEN');
		expect((await refresh()).body).toEqual({ error: 'invalid_code' });
	});

	it('never appear in the log', async () => {
		await refresh('query');
		await clientOf(twin)('GET', list);
		const log = JSON.stringify(twin.log());
		for (const secret of [twin.client.secret, twin.client.refreshToken, twin.client.accessToken]) {
			expect(log).not.toContain(secret);
		}
	});
});
