import { APIConnectionError } from 'openai';
import { describe, expect, it } from 'vitest';
import { faultKinds } from '../../../sandbox/gpt/wire/fault.ts';
import { createStandIn } from '../../../sandbox/gpt/stand-in.ts';
import { classifySchema, enquiryMail, responsesBody, triage } from './requests.ts';
import { running } from './running.ts';

const clock = { now: 1_800_000_000_000 };
const run = running({ now: () => clock.now });
const body = responsesBody(classifySchema(triage), enquiryMail);
const ask = () => run.client.responses.create(body);

function control(path: string, json?: object) {
	const root = run.standIn.url.replace(/\/v1$/, '/__standin');
	return fetch(
		`${root}${path}`,
		json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) },
	);
}

describe('misbehaving on demand', () => {
	it.each([
		['status_500', 500, 'server_error'],
		['status_503', 503, 'overloaded'],
		['rate_limit', 429, 'rate_limit_exceeded'],
		['insufficient_quota', 429, 'insufficient_quota'],
		['unsupported_parameter', 400, 'unsupported_parameter'],
	] as const)('%s', async (kind, status, code) => {
		run.standIn.addFault({ kind });
		await expect(ask()).rejects.toMatchObject({ status, code });
		expect((await ask()).status).toBe('completed');
	});

	it('tells after how long to try again', async () => {
		run.standIn.addFault({ kind: 'rate_limit', retryAfter: 7 });
		const failure = await ask().catch((cause: { headers: Headers }) => cause.headers);
		expect(failure instanceof Headers && failure.get('retry-after')).toBe('7');
	});

	it('refuses, leaves off, breaks JSON, invents quotes and leaves the enum', async () => {
		const spoilt = async (kind: (typeof faultKinds)[number]) => {
			run.standIn.addFault({ kind });
			return await ask();
		};
		const refusal = await spoilt('refusal');
		expect(refusal.output[0]).toMatchObject({ type: 'message', content: [{ type: 'refusal' }] });
		expect((await spoilt('incomplete_length')).incomplete_details?.reason).toBe(
			'max_output_tokens',
		);
		expect((await spoilt('incomplete_content_filter')).incomplete_details?.reason).toBe(
			'content_filter',
		);
		const malformed = await spoilt('malformed_json');
		expect(() => JSON.parse(malformed.output_text)).toThrow();
		expect(enquiryMail).not.toContain(
			JSON.parse((await spoilt('hallucinated_quote')).output_text).quote,
		);
		expect(Object.keys(triage)).not.toContain(
			JSON.parse((await spoilt('wrong_enum')).output_text).label,
		);
	});

	it('breaks the connection, and a stream in its middle', async () => {
		run.standIn.addFault({ kind: 'reset' });
		await expect(ask()).rejects.toBeInstanceOf(APIConnectionError);
		run.standIn.addFault({ kind: 'truncated_stream' });
		const types: string[] = [];
		for await (const event of await run.client.responses.create({ ...body, stream: true }))
			types.push(event.type);
		expect(types).not.toContain('response.completed');
	});

	it('strikes the calls it was told to: after, times, route', async () => {
		run.standIn.addFault({ kind: 'status_500', after: 1, times: 2, route: '/responses' });
		const seen = [];
		for (let call = 0; call < 4; call += 1)
			seen.push(
				await ask().then(
					() => 200,
					(cause: { status: number }) => cause.status,
				),
			);
		expect(seen).toEqual([200, 500, 500, 200]);
	});

	it('waits when told to', async () => {
		run.standIn.addFault({ kind: 'latency', ms: 60 });
		const begun = performance.now();
		await ask();
		expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
	});
});

describe('limits', () => {
	it('empties a bucket, says so in headers and fills it with time', async () => {
		run.standIn.reset({ requestsPerMinute: 2, tokensPerMinute: 1_000_000 });
		const first = await ask().withResponse();
		expect(first.response.headers.get('x-ratelimit-limit-requests')).toBe('2');
		expect(first.response.headers.get('x-ratelimit-remaining-requests')).toBe('1');
		await ask();
		const failure = await ask().catch((cause: { status: number; headers: Headers }) => cause);
		expect(failure).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
		expect('headers' in failure && failure.headers.get('retry-after')).toBe('30');
		clock.now += 30_000;
		expect((await ask()).status).toBe('completed');
	});

	it('answers 413 to a body over the cap', async () => {
		const small = await createStandIn({ maxBodyBytes: 2_000 });
		const answer = await fetch(`${small.url}/responses`, {
			method: 'POST',
			headers: { authorization: `Bearer ${small.apiKey}` },
			body: JSON.stringify({ model: 'x', input: 'x'.repeat(3_000) }),
		});
		expect(answer.status).toBe(413);
		await small.close();
	});
});

describe('control routes', () => {
	it('adds faults and resets over HTTP', async () => {
		expect((await control('/faults', { kind: 'status_500', times: 5 })).status).toBe(201);
		await expect(ask()).rejects.toMatchObject({ status: 500 });
		expect((await control('/reset', {})).status).toBe(200);
		expect((await ask()).status).toBe('completed');
		expect((await control('/faults', { kind: 'sulk' })).status).toBe(400);
	});

	it('logs calls without a word of what was sent or answered (#42)', async () => {
		await ask();
		const text = await (await control('/log')).text();
		const { calls } = JSON.parse(text);
		expect(calls).toHaveLength(1);
		expect(calls[0]).toMatchObject({
			route: '/responses',
			status: 200,
			request: { store: false, effort: 'none', formatName: 'answer' },
		});
		for (const secret of ['Marta', 'fjordwerk', 'pumps', run.standIn.apiKey])
			expect(text).not.toContain(secret);
	});
});
