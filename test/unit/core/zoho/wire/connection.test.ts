import { describe, expect, it } from 'vitest';
import { NetworkFailure } from '../../../../../nodes/core/kernel/ports';
import { apiUrlOf, tokenRefused } from '../../../../../nodes/core/zoho/wire/connection';
import { dataCenters } from '../../../../../nodes/core/zoho/wire/data-centers';
import type { StoredConnection } from '../../../../../nodes/core/zoho/words/ports';
import { fakeWire, refused } from '../fake-wire';
import { brief, thrown } from '../thrown';

const eu: StoredConnection = {
	apiDomain: 'https://www.zohoapis.eu',
	chosenAccountsUrl: 'https://accounts.zoho.eu',
	hasToken: true,
};

describe('the API address', () => {
	it.each(dataCenters.map((center) => [center.label, center] as const))(
		'of %s is that of the token answer (#70-#75)',
		(_, center) => {
			const stored = {
				hasToken: true,
				apiDomain: `${center.apiUrl}/`,
				chosenAccountsUrl: center.accountsUrl,
			};
			expect(apiUrlOf(stored)).toBe(center.apiUrl);
		},
	);

	it('of a custom accounts server may be a loopback address, or the same host', () => {
		const local = { hasToken: true, chosenAccountsUrl: 'http://127.0.0.1:4100' };
		expect(apiUrlOf({ ...local, apiDomain: 'http://127.0.0.1:4100' })).toBe(
			'http://127.0.0.1:4100',
		);
		const own = { hasToken: true, chosenAccountsUrl: 'http://zoho.internal:4100' };
		expect(apiUrlOf({ ...own, apiDomain: 'http://zoho.internal:4200' })).toBe(
			'http://zoho.internal:4200',
		);
	});

	it.each([
		['https://evil.example', 'https://accounts.zoho.eu'],
		['https://www.zohoapis.eu.evil.example', 'https://accounts.zoho.eu'],
		['http://www.zohoapis.eu', 'https://accounts.zoho.eu'],
		['https://www.zohoapis.eu@evil.example', 'https://accounts.zoho.eu'],
		['http://evil.example', 'http://127.0.0.1:4100'],
		['https://www.zohoapis.eu/path', 'http://127.0.0.1:4100'],
		['ftp://127.0.0.1', 'http://127.0.0.1:4100'],
		['x https://www.zohoapis.eu', 'http://127.0.0.1:4100'],
		['http://zoho.internal', 'zoho.internal'],
		['nowhere', 'nowhere'],
		['http://zoho.internal:4200', undefined],
	])('%s is refused for %s: the token would travel there', async (apiDomain, chosen) => {
		const stored = { hasToken: true, apiDomain };
		const error = await thrown(() =>
			apiUrlOf(chosen === undefined ? stored : { ...stored, chosenAccountsUrl: chosen }),
		);
		expect(error.code).toBe('API_DOMAIN_REFUSED');
	});

	it('that is refused is shown without its path, beside the data center', async () => {
		const apiDomain = 'https://www.zohoapis.eu/secret';
		const error = await thrown(() => apiUrlOf({ ...eu, apiDomain }));
		expect(error.details).toEqual({
			apiDomain: 'https://www.zohoapis.eu',
			chosen: 'Europe (https://accounts.zoho.eu)',
		});
	});

	it.each([
		['http://localhost', 'https://accounts.internal'],
		['http://127.0.0.1:4100', undefined],
		['http://[::1]:4100', undefined],
		['https://zoho.internal', undefined],
		['https://[fe80::1]', 'https://accounts.internal'],
		['http://zoho.internal:4200', ' HTTP://Zoho.Internal:4100/'],
	])('may be %s for %s', (apiDomain, chosen) => {
		const stored = { hasToken: true, apiDomain };
		expect(apiUrlOf(chosen === undefined ? stored : { ...stored, chosenAccountsUrl: chosen })).toBe(
			apiDomain,
		);
	});
});

describe('a credential that n8n shows as connected', () => {
	it('with another accounts server than the chosen one names both data centers (#151, #178)', async () => {
		const error = await thrown(() =>
			apiUrlOf({ ...eu, error: 'invalid_code', accountsServer: 'https://accounts.zoho.in' }),
		);
		expect(error.code).toBe('WRONG_DATA_CENTER');
		expect(error.message).toContain('India (https://accounts.zoho.in)');
		expect(error.message).toContain('Europe (https://accounts.zoho.eu)');
	});

	it('is not at fault for a slash at the end', () => {
		expect(apiUrlOf({ ...eu, accountsServer: 'https://accounts.zoho.eu/' })).toBe(
			'https://www.zohoapis.eu',
		);
	});

	it.each([
		['invalid_code', 'TOKEN_INVALID_CODE', 'Connect the credential again'],
		['invalid_client', 'TOKEN_INVALID_CLIENT', "'Client ID'"],
		['invalid_client_secret', 'TOKEN_INVALID_CLIENT_SECRET', "'Client Secret'"],
		['invalid_redirect_uri', 'TOKEN_INVALID_REDIRECT', "'OAuth Redirect URL'"],
		['invalid_grant', 'TOKEN_INVALID_CODE', 'Connect the credential again'],
		['no_refresh_token', 'TOKEN_NOT_RENEWABLE', 'consent page'],
		['access_denied', 'TOKEN_ACCESS_DENIED', 'accept'],
		['Access Denied', 'TOKEN_THROTTLED', '10 minutes'],
		['general_error', 'TOKEN_REFUSED', 'Connect the credential again'],
	])(
		'but stored the error %s gives its precise advice (#152, #153)',
		async (stored, code, said) => {
			const error = await thrown(() => apiUrlOf({ ...eu, error: stored }));
			expect(error.code).toBe(code);
			expect(`${error.message} ${error.advice}`).toContain(said);
		},
	);

	it.each([
		[undefined, 'not set'],
		['', 'not set'],
		['https://accounts.zoho.in/', 'India (https://accounts.zoho.in)'],
		['https://accounts.internal:8443/secret', 'https://accounts.internal:8443'],
		['nowhere', 'not an address'],
	])('names the data center of %s as %s', (chosenAccountsUrl, chosen) => {
		const stored = chosenAccountsUrl === undefined ? {} : { chosenAccountsUrl };
		const error = tokenRefused('general_error', { hasToken: true, ...stored });
		expect(error.details).toEqual({ reason: 'general_error', chosen });
	});

	it('repeats no reason that may be a key', () => {
		const error = tokenRefused('1000.0a1b2c3d4e5f60718293a4b5c6d7e8f9', eu);
		expect(error.code).toBe('TOKEN_REFUSED');
		expect(error.details['reason']).toBe('not shown');
	});

	it.each([
		{ accountsServer: 'https://accounts.zoho.eu' },
		{ accountsServer: '' },
		{ accountsServer: 'https://accounts.zoho.in', chosenAccountsUrl: '' },
		{ environment: 'production' },
	] as const)('is right with %j', (more) => {
		expect(apiUrlOf({ ...eu, ...more })).toBe('https://www.zohoapis.eu');
	});

	it('for a server of your own is in any environment', () => {
		const apiDomain = 'https://zoho.internal';
		expect(apiUrlOf({ hasToken: true, apiDomain, environment: 'sandbox' })).toBe(apiDomain);
	});

	it('but has no token or no api_domain says so', async () => {
		expect((await thrown(() => apiUrlOf({ hasToken: false }))).code).toBe('NOT_CONNECTED');
		expect((await thrown(() => apiUrlOf({ hasToken: true }))).code).toBe('API_DOMAIN_MISSING');
	});

	it('but reaches another environment than the chosen one is stopped before it writes there (#179)', async () => {
		const error = await thrown(() => apiUrlOf({ ...eu, environment: 'sandbox' }));
		expect(error.code).toBe('WRONG_ENVIRONMENT');
		expect(error.details).toEqual({ actual: 'Production', chosen: 'Sandbox' });
		const sandbox = {
			...eu,
			apiDomain: 'https://sandbox.zohoapis.eu',
			environment: 'sandbox',
		} as const;
		expect(apiUrlOf(sandbox)).toBe('https://sandbox.zohoapis.eu');
	});

	it('fails before the first call is made', async () => {
		const wire = fakeWire([], { connection: { error: 'invalid_code' } });
		const write = () =>
			wire.zoho.records.write({ module: 'Leads', action: 'create' }, [{ Last_Name: 'A' }]);
		expect((await thrown(write)).code).toBe('TOKEN_INVALID_CODE');
		expect(wire.requests.length + wire.metadataRequests.length).toBe(0);
	});
});

describe('an accounts server that does not answer', () => {
	it('leaves no row in doubt, and is asked again for the next call', async () => {
		const wire = fakeWire([{ status: 204 }]);
		const answers = [Promise.reject(new NetworkFailure('reset', 'no')), Promise.resolve(eu)];
		wire.ports.connection = () => answers.shift() ?? Promise.resolve(eu);
		const list = () => wire.zoho.records.list({ module: 'Leads', fields: ['id'] });
		expect((await thrown(list)).code).toBe('ACCOUNTS_NOT_REACHABLE');
		expect(await list()).toEqual([]);
	});

	it('when a token is to be renewed stops the rows after it', async () => {
		const wire = fakeWire([{ status: 401, body: refused('INVALID_TOKEN', {}) }]);
		wire.ports.refresh = () => Promise.reject(new NetworkFailure('reset', 'no'));
		const outcomes = await wire.zoho.records.delete(
			{ module: 'Leads' },
			Array.from({ length: 101 }, (_, n) => String(n)),
		);
		expect(brief(outcomes[0]!)).toBe('ACCOUNTS_NOT_REACHABLE');
		expect(brief(outcomes[100]!)).toBe('NOT_SENT');
	});
});
