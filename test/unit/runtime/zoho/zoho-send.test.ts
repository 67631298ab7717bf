import { Readable } from 'node:stream';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import type { HttpRequest, OutgoingFile } from '../../../../nodes/core/kernel/ports';
import { createZohoSend } from '../../../../nodes/runtime/zoho/zoho-send';
import { fakeHost } from './fake-host';

type Answer = { statusCode: number; headers: Record<string, string>; body: unknown };

/** n8n's request helper, which keeps what it was asked and gives `answer` or fails with it. */
function sender(
	answer: Answer | Error,
	read: (options: IHttpRequestOptions) => Promise<void> = async () => {},
) {
	const asked: IHttpRequestOptions[] = [];
	const host = fakeHost({
		request: async (_, options) => {
			asked.push(options);
			await read(options);
			if (answer instanceof Error) throw answer;
			return answer;
		},
	});
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

describe('sending a file', () => {
	const fileOf = (size: number, read = (): Uint8Array[] => [new Uint8Array(size)]) => ({
		name: 'a.pdf',
		mimeType: 'application/pdf',
		size,
		open: async () => Readable.from(read(), { objectMode: false }),
	});
	const upload = (file: OutgoingFile): HttpRequest => ({
		...call,
		method: 'POST',
		form: [{ field: 'file', value: file }],
	});

	it('says its length and type, and gives it the time it needs', async () => {
		const { asked, send } = sender({ statusCode: 200, headers: {}, body: '{}' });
		await send(upload(fileOf(100 * 2 ** 20)));
		await send(call);
		const [big, none] = asked;
		expect(big?.headers).toMatchObject({
			Accept: 'application/json',
			'Content-Type': expect.stringMatching(/^multipart\/form-data; boundary=/),
			'Content-Length': expect.stringMatching(/^1048\d{5}$/),
		});
		expect([none?.timeout, big?.timeout]).toEqual([120_000, expect.any(Number)]);
		expect(big?.timeout).toBeGreaterThan(500_000);
		expect(big?.timeout).toBeLessThan(600_000);
	});

	it('lets go of what it did not send, and is refused all the same', async () => {
		const { asked, send } = sender({ statusCode: 413, headers: {}, body: '{"code":"X"}' });
		expect(await send(upload(fileOf(10)))).toMatchObject({ status: 413, body: { code: 'X' } });
		expect((asked[0]?.body as Readable).destroyed).toBe(true);
	});

	it('opens it anew for every request', async () => {
		let opened = 0;
		const file = fileOf(3, () => {
			opened += 1;
			return [Buffer.from('abc')];
		});
		const { asked, send } = sender({ statusCode: 200, headers: {}, body: '' }, async (options) => {
			await (options.body as Readable).toArray();
		});
		await send(upload(file));
		await send(upload(file));
		expect(opened).toBe(2);
		expect(asked[0]?.body).not.toBe(asked[1]?.body);
	});
});

describe('fetching a file', () => {
	const fetching = async (statusCode: number, text: string) => {
		const body = Readable.from([Buffer.from(text)], { objectMode: false });
		const { asked, send } = sender({ statusCode, headers: { 'content-length': '9' }, body });
		const received: string[] = [];
		const answer = await send({
			...call,
			receive: async ({ bytes, size }) => {
				received.push(`${String(size)} bytes`);
				for await (const part of bytes) received.push(String(part));
			},
		});
		return { asked, answer, received };
	};

	it('asks for it as it is, and hands it over in place of a body', async () => {
		const { asked, answer, received } = await fetching(200, '{"a":1}');
		expect(asked).toMatchObject([
			{ encoding: 'stream', headers: { Accept: '*/*', 'Accept-Encoding': 'identity' } },
		]);
		expect(received).toEqual(['9 bytes', '{"a":1}']);
		expect(answer).toMatchObject({ status: 200, body: undefined });
	});

	it.each([
		[204, '', undefined],
		[400, '{"code":"INVALID_DATA"}', { code: 'INVALID_DATA' }],
		[502, '<html>', '<html>'],
		[302, '', undefined],
	])('receives none with status %i', async (status, text, body) => {
		const { answer, received } = await fetching(status, text);
		expect(received).toEqual([]);
		expect(answer).toMatchObject({ status, body });
	});

	it('is a broken connection when n8n gives no stream of it', async () => {
		const { send } = sender({ statusCode: 200, headers: {}, body: 'text' });
		const none = send({ ...call, receive: async () => {} });
		await expect(none).rejects.toMatchObject({ name: 'NetworkFailure' });
	});

	it('reads no more than a megabyte or so of what is no file', async () => {
		const long = Readable.from(
			(function* () {
				for (let place = 0; place < 100; place += 1) yield new Uint8Array(100_000).fill(120);
			})(),
			{ objectMode: false },
		);
		const { send } = sender({ statusCode: 500, headers: {}, body: long });
		const stopped = await send({ ...call, receive: async () => {} });
		expect(String(stopped.body).length).toBeLessThan(2_000_000);
		expect(long.destroyed).toBe(true);
	});
});
