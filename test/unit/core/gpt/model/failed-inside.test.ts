import { describe, expect, it } from 'vitest';
import { refuseFailed } from '../../../../../nodes/core/gpt/model/failed-inside';
import { gptWith, job, scriptedServer, answered } from '../scripted-server';

const replyOf = (body: unknown) => ({ body, requestId: 'req_1' });
const failed = (code: unknown) => ({ status: 'failed', error: { code }, output: [] });

describe('a failure within a good answer', () => {
	it.each([
		[failed('server_error'), 500],
		[failed('rate_limit_exceeded'), 429],
		[{ error: { code: 502, message: 'Bad gateway' } }, 502],
		[{ error: { code: '503' } }, 503],
		[{ error: { type: 'server_error', code: null } }, 500],
		[failed('image_parse_error'), 400],
		[failed('unsupported_image_media_type'), 400],
		[failed('invalid_image'), 400],
	])('%j is one of status %i', (body, status) => {
		expect(() => refuseFailed(replyOf(body))).toThrow(
			expect.objectContaining({ kind: 'status', status, requestId: 'req_1' }),
		);
	});

	it.each([
		[failed('invalid_prompt')],
		[failed(null)],
		[{ status: 'completed', error: null, output: [] }],
		[{ error: { code: 400 } }],
		[failed('constructor')],
		[failed('imagined')],
		['server_error'],
		[undefined],
	])('is not in %j', (body) => {
		expect(refuseFailed(replyOf(body))).toEqual(replyOf(body));
	});

	it('is tried again', async () => {
		const task = {
			kind: 'classify' as const,
			categories: [{ name: 'Inquiry', description: '' }],
			noneName: 'None',
			multiple: false,
			engine: 'structured' as const,
			threshold: 0.5,
			margin: 0,
		};
		const good = answered({ quote: 'an offer', label: 'Inquiry' });
		const server = scriptedServer(failed('server_error'), good);
		const outcome = await gptWith(server).work(job(task, 'Please send an offer.'));
		expect(outcome).toMatchObject({ ok: true });
		expect(server.calls).toHaveLength(2);
	});
});
