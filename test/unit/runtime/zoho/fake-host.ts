import type { ZohoHost } from '../../../../nodes/runtime/zoho/zoho-host';

const unexpected = (what: string) => () => Promise.reject(new Error(`The test expects no ${what}`));

/** A context of n8n that does what the test says, and nothing else. */
export const fakeHost = (does: Partial<ZohoHost>): ZohoHost => ({
	choice: () => 'oAuth2',
	credentialId: () => undefined,
	getCredentials: unexpected('credential'),
	request: unexpected('request'),
	refreshToken: unexpected('new token'),
	cancelSignal: undefined,
	...does,
});
