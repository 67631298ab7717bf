import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { dataCenters } from '../../../nodes/core/zoho/wire/data-centers';
import { defaultScopes } from '../../../nodes/core/zoho/wire/scopes';
import { createCredentialsHelper } from '../../support/engine/credentials';
import { zohoCredentialTypes } from '../../support/zoho-connection';

/** A credential as n8n's server hands it to its OAuth2 code. */
async function resolve(type: string, data: ICredentialDataDecryptedObject) {
	const helper = createCredentialsHelper(zohoCredentialTypes, [{ id: 'c', name: 'c', type, data }]);
	return await helper.getDecrypted({} as never, { id: 'c', name: 'c' }, type, 'internal');
}

describe('zohoCrmOAuth2Api', () => {
	it.each(dataCenters.map(({ location, accountsUrl }) => [location, accountsUrl]))(
		'signs in at the accounts server of the data center %s (#71–#75, #150, #151)',
		async (dataCenter, accountsUrl) => {
			const credential = await resolve('zohoCrmOAuth2Api', { dataCenter: dataCenter! });
			expect(credential.authUrl).toBe(`${accountsUrl}/oauth/v2/auth`);
			expect(credential.accessTokenUrl).toBe(`${accountsUrl}/oauth/v2/token`);
		},
	);

	it('takes a custom address, with or without a slash at its end', async () => {
		for (const accountsUrl of ['http://127.0.0.1:8080', ' http://127.0.0.1:8080/ ']) {
			const { authUrl } = await resolve('zohoCrmOAuth2Api', { dataCenter: 'custom', accountsUrl });
			expect(authUrl).toBe('http://127.0.0.1:8080/oauth/v2/auth');
		}
	});

	it('asks for a consent with a refresh token, in the body, for all scopes by default (#127, #190)', async () => {
		expect(await resolve('zohoCrmOAuth2Api', {})).toMatchObject({
			grantType: 'authorizationCode',
			authentication: 'body',
			authQueryParameters: 'access_type=offline&prompt=consent',
			scope: defaultScopes.join(','),
		});
	});

	it('asks for the scopes that the user lists, however they are separated', async () => {
		const { scope } = await resolve('zohoCrmOAuth2Api', {
			customScopes: true,
			enabledScopes: 'ZohoCRM.modules.READ, ZohoCRM.users.READ',
		});
		expect(scope).toBe('ZohoCRM.modules.READ,ZohoCRM.users.READ');
	});
});

describe('zohoCrmSelfClientOAuth2Api', () => {
	it.each(['60021184402', 'ZohoCRM.60021184402', ' 60021184402 '])(
		'names the organization as Zoho wants it (#126): %s',
		async (organizationId) => {
			const credential = await resolve('zohoCrmSelfClientOAuth2Api', { organizationId });
			expect(credential.grantType).toBe('clientCredentials');
			expect(JSON.parse(String(credential.additionalBodyProperties))).toEqual({
				soid: 'ZohoCRM.60021184402',
			});
		},
	);
});
