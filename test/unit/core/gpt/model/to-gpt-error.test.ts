import { describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../../../nodes/core/gpt/model/model';
import { toGptError } from '../../../../../nodes/core/gpt/model/to-gpt-error';

const after = (status: number, more: object = {}) =>
	toGptError(new ModelFailure('status', { status, ...more }), 'gpt-6-luna');

describe('a failure of the model server', () => {
	it.each([
		[401, {}, 'AUTH_INVALID'],
		[403, {}, 'AUTH_FORBIDDEN'],
		[307, {}, 'REDIRECTED'],
		[404, {}, 'ENDPOINT_NOT_FOUND'],
		[413, {}, 'INPUT_TOO_LONG'],
		[429, {}, 'RATE_LIMITED'],
		[429, { retryAfterMs: 120_000 }, 'RATE_LIMITED'],
		[429, { retryAfterMs: 120_001 }, 'WAIT_ASKED'],
		[503, { retryAfterMs: 3_600_000 }, 'WAIT_ASKED'],
		[503, {}, 'SERVER_ERROR'],
		[418, {}, 'REQUEST_REFUSED'],
	])('%i %j is %s', (status, more, code) => {
		expect(after(status, more)).toMatchObject({ code });
	});

	it('says how long the server asks to wait', () => {
		expect(after(503, { retryAfterMs: 3_600_000 }).message).toContain('60 minutes');
		expect(after(503, { retryAfterMs: 86_400_000 }).message).toContain('24 hours');
	});

	it('of its certificate has advice of its own', () => {
		expect(toGptError(new ModelFailure('certificate'), 'm')).toMatchObject({
			code: 'CERTIFICATE_NOT_TRUSTED',
		});
	});

	it.each([
		['req_011CTabc123', 'req_011CTabc123'],
		['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
		['sk-a1b2c3d4e5f60718293a4b5c6d7e8f90', null],
		['a1b2c3d4e5f60718293a4b5c6d7e8f90', null],
		['req_of Ann Example', null],
	])('keeps the id %s of its request as %s', (requestId, kept) => {
		expect(new ModelFailure('status', { status: 500, requestId }).requestId).toBe(kept);
	});

	it('shows no words that could be a key', () => {
		const echoed = 'sk-a1b2c3d4e5f60718293a4b5c6d7e8f90';
		const error = after(400, { code: echoed, param: `Bearer ${echoed}` });
		expect(JSON.stringify([error.message, error])).not.toContain('a1b2c3');
		expect(after(400, { code: 'bad_thing', param: 'tools' }).message).toContain('bad_thing');
	});
});
