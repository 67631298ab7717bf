import { describe, expect, it } from 'vitest';
import { readThrownAnswer } from '../../../../nodes/runtime/failures/thrown-answer';

describe("what stands behind an error of n8n's helpers", () => {
	it.each([
		[{ httpCode: '404' }, { status: 404 }],
		[{ code: 'ERR_BAD_REQUEST', status: 307 }, { status: 307 }],
		[{ cause: { cause: { statusCode: 401 } } }, { status: 401 }],
		[{ httpCode: null, cause: { code: 'ECONNREFUSED' } }, { code: 'ECONNREFUSED' }],
		[{ httpCode: 'ENOTFOUND', code: 'ENOTFOUND' }, { code: 'ENOTFOUND' }],
		[new Error('nothing known'), {}],
		[undefined, {}],
	])('is read from %j', (thrown, answer) => {
		expect(readThrownAnswer(thrown)).toEqual(answer);
	});

	it('ends in a circle of causes', () => {
		const thrown: { cause?: unknown } = {};
		thrown.cause = thrown;
		expect(readThrownAnswer(thrown)).toEqual({});
	});
});
