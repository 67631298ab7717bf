import { describe, expect, it } from 'vitest';
import { NetworkFailure } from '../../../../../nodes/core/kernel/ports';
import { apiUrlOf } from '../../../../../nodes/core/zoho/wire/connection';
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
	])('%s is refused for %s: the token would travel there', async (apiDomain, chosenAccountsUrl) => {
		const error = await thrown(() => apiUrlOf({ hasToken: true, apiDomain, chosenAccountsUrl }));
		expect(error.code).toBe('API_DOMAIN_REFUSED');
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

	it('but has no token or no api_domain says so', async () => {
		expect((await thrown(() => apiUrlOf({ hasToken: false }))).code).toBe('NOT_CONNECTED');
		expect((await thrown(() => apiUrlOf({ hasToken: true }))).code).toBe('API_DOMAIN_MISSING');
	});

	it('but reaches another environment than the chosen one is stopped before it writes there (#179)', async () => {
		const error = await thrown(() => apiUrlOf({ ...eu, environment: 'sandbox' }));
		expect(error.code).toBe('WRONG_ENVIRONMENT');
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
