import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it, vi } from 'vitest';
import type { ZohoHost } from '../../../../nodes/runtime/zoho/zoho-host';
import { refreshZohoToken } from '../../../../nodes/runtime/zoho/zoho-refresh';
import { fakeHost } from './fake-host';

const address = { accessTokenUrl: 'https://accounts.zoho.example/oauth/v2/token' };

/** n8n's helpers around an answer of the token endpoint. */
function host(
	refreshToken: () => Promise<unknown>,
	oauthTokenData: IDataObject = { access_token: 'old' },
): ZohoHost {
	return fakeHost({ getCredentials: async () => ({ ...address, oauthTokenData }), refreshToken });
}

const refreshed = (answer: object) =>
	refreshZohoToken(
		host(async () => answer),
		'zohoCrmOAuth2Api',
	);
const failing = (error: unknown) =>
	refreshZohoToken(
		host(async () => Promise.reject(error)),
		'zohoCrmOAuth2Api',
	);

describe('a new access token', () => {
	it('is a success, though n8n kept an older refusal beside it', async () => {
		expect(await refreshed({ access_token: 'new', error: 'invalid_code' })).toEqual({});
	});

	it('that is the old one is a refusal, since Zoho refuses with HTTP 200', async () => {
		const answer = { access_token: 'old', error: 'invalid_code' };
		expect(await refreshed(answer)).toEqual({ error: 'invalid_code' });
	});

	it('is refused with Zoho’s code when the status says so', async () => {
		const body = { error: 'Access Denied', error_description: 'too many requests' };
		expect(await failing(Object.assign(new Error('x'), { body }))).toEqual({
			error: 'Access Denied',
		});
		expect(await failing(Object.assign(new Error('x'), { body: JSON.stringify(body) }))).toEqual({
			error: 'Access Denied',
		});
	});

	it('cannot be had without a refresh token', async () => {
		const error = new Error('OAuth access token expired and no refresh token is available.');
		expect(await failing(error)).toEqual({ error: 'no_refresh_token' });
	});

	it('leaves no row in doubt when the accounts server is not there', async () => {
		const error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
		await expect(failing(error)).rejects.toMatchObject({ sent: 'no' });
	});

	it('is waited for half a minute, and no row is in doubt then', async () => {
		vi.useFakeTimers();
		const silent = refreshZohoToken(
			host(() => new Promise(() => {})),
			'zohoCrmOAuth2Api',
		).catch((cause: unknown) => cause);
		await vi.advanceTimersByTimeAsync(30_000);
		vi.useRealTimers();
		expect(await silent).toMatchObject({ name: 'NetworkFailure', sent: 'no' });
	});
});
