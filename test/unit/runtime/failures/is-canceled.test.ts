import { ManualExecutionCancelledError, NodeOperationError, sleep } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { isCanceled } from '../../../../nodes/runtime/failures/is-canceled';

describe('the end of an execution', () => {
	it('is n8n’s own error, also below another', () => {
		const canceled = new ManualExecutionCancelledError('7');
		expect(isCanceled(canceled)).toBe(true);
		expect(isCanceled(new Error('outer', { cause: canceled }))).toBe(true);
	});

	it('is a wait that was cut', async () => {
		const ending = new AbortController();
		const waiting = sleep(60_000, ending.signal).catch((cause: unknown) => cause);
		ending.abort();
		expect(isCanceled(await waiting)).toBe(true);
	});

	it('is a request that was cut', () => {
		expect(isCanceled(Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' }))).toBe(true);
	});

	it('is no failure of the work', () => {
		const node = { id: 'n', name: 'N', type: 't', typeVersion: 1, parameters: {} };
		const failure = new NodeOperationError({ ...node, position: [0, 0] }, 'x');
		for (const cause of [new TypeError('x'), failure, 'x', undefined]) {
			expect(isCanceled(cause)).toBe(false);
		}
	});
});
