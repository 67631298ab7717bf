import type { IHttpRequestOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import type { ZohoHost } from '../../../../nodes/runtime/zoho/zoho-host';
import { createZohoSend } from '../../../../nodes/runtime/zoho/zoho-send';

type Answer = { statusCode: number; headers: Record<string, string>; body: unknown };

/** n8n's request helper, which keeps what it was asked and gives `answer` or fails with it. */
function sender(answer: Answer | Error) {
	const asked: IHttpRequestOptions[] = [];
	const host: ZohoHost = {
		authentication: () => 'oAuth2',
		getCredentials: async () => ({}),
		request: async (_, options) => {
			asked.push(options);
			if (answer instanceof Error) throw answer;
			return answer;
		},
		refreshToken: () => Promise.reject(new Error('Sending renews no token')),
		cancelSignal: undefined,
	};
	return { asked, send: createZohoSend(host, 'zohoCrmOAuth2Api') };
}

const call = { method: 'GET', url: 'https://www.zohoapis.example/crm/v8/Leads' } as const;
const answering = (body: unknown, statusCode = 200, headers = {}) =>
	sender({ statusCode, headers, body }).send(call);

describe('sending to Zoho CRM through n8n', () => {
	it('gives every answer whatever its status, names of headers in lower case', async () => {
		const headers = { 'X-API-CREDITS-REMAINING': '12' };
		expect(await answering('{"code":"INVALID_TOKEN"}', 401, headers)).toEqual({
			status: 401,
			headers: { 'x-api-credits-remaining': '12' },
			body: { code: 'INVALID_TOKEN' },
		});
	});

	it('keeps ids that no number holds, cut-off answers as text, and nothing of empty ones', async () => {
		const id = '5725767000000500001';
		expect((await answering(`{"data":[{"id":"${id}"}]}`)).body).toEqual({ data: [{ id }] });
		expect((await answering('{"data":[{"id"')).body).toBe('{"data":[{"id"');
		expect((await answering('', 204)).body).toBeUndefined();
	});

	it('follows no redirect with the token', async () => {
		const { asked, send } = sender({ statusCode: 302, headers: {}, body: '' });
		expect((await send(call)).status).toBe(302);
		expect(asked).toMatchObject([{ disableFollowRedirect: true, ignoreHttpStatusErrors: true }]);
	});

	it('lets nothing of the request into what it throws', async () => {
		const request = { headers: { Authorization: 'Bearer 1000.secret' } };
		const failing = Object.assign(new Error('1000.secret'), { config: request, request });
		const thrown: unknown = await sender(failing)
			.send(call)
			.catch((error: unknown) => error);
		expect(thrown).toMatchObject({ name: 'NetworkFailure', sent: 'maybe' });
		expect(String(thrown)).not.toContain('secret');
		expect(JSON.stringify(thrown)).not.toContain('secret');
	});
});
