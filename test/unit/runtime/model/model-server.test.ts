import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { createModelServer, readRetryAfter } from '../../../../nodes/runtime/model/model-server';
import type { ModelHost } from '../../../../nodes/runtime/model/model-fetch';
import type { ResponsesBody } from '../../../../nodes/core/gpt/model/model';
import { Canceled } from '../../../../nodes/core/kernel/ports';

type Answer = (options: IHttpRequestOptions) => Promise<unknown>;

const connection = {
	credentialType: 'zohoGptModelApi',
	baseUrl: 'http://models.example/v1',
	abilities: { responses: true, decisions: true, pdfs: true },
};
const body: ResponsesBody = {
	model: 'm',
	instructions: 'i',
	input: 'x',
	text: { format: { type: 'json_object' } },
};
const answer = (statusCode: number, json: unknown, headers = {}) => ({
	statusCode,
	headers: { 'content-type': 'application/json', ...headers },
	body: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)),
});

function serverWith(respond: Answer, signal?: AbortSignal) {
	const sent: Array<{ type: string; options: IHttpRequestOptions }> = [];
	const helpers = {
		httpRequestWithAuthentication: async (type: string, options: IHttpRequestOptions) => {
			sent.push({ type, options });
			return await respond(options);
		},
	};
	return {
		sent,
		server: createModelServer({ helpers } as unknown as ModelHost, connection, signal),
	};
}

afterEach(() => vi.unstubAllEnvs());

describe('createModelServer', () => {
	it('sends through n8n with the credential, and neither a key nor anything of the environment', async () => {
		vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-machine');
		vi.stubEnv('OPENAI_BASE_URL', 'http://elsewhere.example');
		vi.stubEnv('OPENAI_ORG_ID', 'org-of-the-machine');
		vi.stubEnv('OPENAI_PROJECT_ID', 'proj-of-the-machine');
		const { server, sent } = serverWith(async () =>
			answer(200, { output: [] }, { 'x-request-id': 'req_9' }),
		);
		const reply = await server.responses(body, 1000);
		expect(reply).toMatchObject({ body: { output: [] }, requestId: 'req_9' });
		expect(sent).toHaveLength(1);
		expect(sent[0]?.type).toBe('zohoGptModelApi');
		expect(sent[0]?.options).toMatchObject({
			method: 'POST',
			url: 'http://models.example/v1/responses',
		});
		expect(Object.keys(sent[0]?.options.headers ?? {})).not.toContain('authorization');
		expect(JSON.stringify(sent)).not.toContain('of-the-machine');
		expect(JSON.stringify(sent)).not.toContain('signed-by-n8n');
	});

	it('makes one call alone: trying again is for others to decide', async () => {
		const error = { error: { message: 'slow down', code: 'rate_limit_exceeded', param: null } };
		const { server, sent } = serverWith(async () =>
			answer(429, error, { 'retry-after': '3', 'x-request-id': 'req_slow' }),
		);
		await expect(server.responses(body, 1000)).rejects.toMatchObject({
			kind: 'status',
			status: 429,
			code: 'rate_limit_exceeded',
			retryAfterMs: 3000,
			requestId: 'req_slow',
		});
		expect(sent).toHaveLength(1);
	});

	it.each([
		[
			'no connection',
			async () => Promise.reject(new Error('connect ECONNREFUSED')),
			{ kind: 'network' },
		],
		['an answer cut short', async () => answer(200, '{"output": ['), { kind: 'network' }],
		[
			'no token for the gateway',
			async () => Promise.reject(Object.assign(new Error('x'), { httpCode: '400' })),
			{ kind: 'status', status: 401 },
		],
	])('tells what happened: %s', async (_, respond: Answer, facts) => {
		const { server } = serverWith(respond);
		await expect(server.responses(body, 1000)).rejects.toMatchObject(facts);
	});

	const untilAborted: Answer = ({ abortSignal }) =>
		new Promise((_, reject) => {
			abortSignal?.addEventListener?.('abort', () => reject(new Error('canceled')));
		});

	it('gives up when the time is over, and when the execution is canceled', async () => {
		await expect(serverWith(untilAborted).server.responses(body, 20)).rejects.toMatchObject({
			kind: 'timeout',
		});
		const stop = new AbortController();
		const canceled = serverWith(untilAborted, stop.signal).server.responses(body, 60_000);
		stop.abort();
		await expect(canceled).rejects.toBeInstanceOf(Canceled);
	});
});

describe('readRetryAfter', () => {
	const now = Date.parse('2026-11-21T10:00:00Z');
	it.each([
		[{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
		[{ 'retry-after': '1.5' }, 1500],
		[{ 'retry-after': 'Sat, 21 Nov 2026 10:00:20 GMT' }, 20_000],
		[{ 'retry-after': 'soon' }, null],
		[{}, null],
	])('reads %j', (headers, wait) => {
		expect(readRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(wait);
	});
});
