import { describe, expect, it } from 'vitest';
import { readStoredConnection } from '../../../../nodes/runtime/zoho/stored-connection';

describe('what a credential says of its connection', () => {
	it('is where it belongs, where it was made and whether it has a token', () => {
		expect(
			readStoredConnection({
				accessTokenUrl: 'https://accounts.zoho.eu/oauth/v2/token',
				environment: 'sandbox',
				oauthTokenData: {
					access_token: 'secret',
					api_domain: 'https://sandbox.zohoapis.eu',
					callbackQueryString: { location: 'eu', 'accounts-server': 'https://accounts.zoho.eu' },
				},
			}),
		).toEqual({
			hasToken: true,
			apiDomain: 'https://sandbox.zohoapis.eu',
			accountsServer: 'https://accounts.zoho.eu',
			location: 'eu',
			chosenAccountsUrl: 'https://accounts.zoho.eu',
			environment: 'sandbox',
		});
	});

	it('is the refusal that came with HTTP 200 while there is no token', () => {
		expect(readStoredConnection({ oauthTokenData: { error: 'invalid_code' } })).toEqual({
			hasToken: false,
			error: 'invalid_code',
		});
	});

	it('is no longer a refusal once there is a token: n8n keeps the old answer’s keys', () => {
		const oauthTokenData = { error: 'invalid_code', access_token: 'secret' };
		expect(readStoredConnection({ oauthTokenData })).toEqual({ hasToken: true });
	});

	it('is nothing before it was connected', () => {
		expect(readStoredConnection({})).toEqual({ hasToken: false });
	});
});
