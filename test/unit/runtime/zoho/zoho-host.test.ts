import type { IExecuteFunctions } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { executeHost } from '../../../../nodes/runtime/zoho/zoho-host';

it('leaves every 401 to our own policy: n8n would answer each with a new token', async () => {
	const asked: unknown[][] = [];
	const context = {
		getNodeParameter: () => 'selfClient',
		getNode: () => ({ credentials: { zohoCrmOAuth2Api: { id: '7', name: 'Zoho' } } }),
		getExecutionCancelSignal: () => undefined,
		helpers: {
			httpRequestWithAuthentication(this: unknown, ...values: unknown[]) {
				asked.push([this, ...values]);
				return Promise.resolve('answer');
			},
		},
	} as unknown as IExecuteFunctions;
	const host = executeHost(context);
	const options = { url: 'https://www.zohoapis.example/crm/v8/org' };
	expect(await host.request('zohoCrmOAuth2Api', options)).toBe('answer');
	const policy = { oauth2: { skipTokenRefresh: true } };
	expect(asked).toEqual([[context, 'zohoCrmOAuth2Api', options, policy]]);
	expect(host.choice('authentication')).toBe('selfClient');
	expect(host.credentialId('zohoCrmOAuth2Api')).toBe('7');
	expect(host.credentialId('another')).toBeUndefined();
});
