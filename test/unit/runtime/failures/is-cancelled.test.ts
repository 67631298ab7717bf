import { ManualExecutionCancelledError, NodeOperationError, sleep } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { isCancelled } from '../../../../nodes/runtime/failures/is-cancelled';

describe('the end of an execution', () => {
	it('is n8n’s own error, also below another', () => {
		const cancelled = new ManualExecutionCancelledError('7');
		expect(isCancelled(cancelled)).toBe(true);
		expect(isCancelled(new Error('outer', { cause: cancelled }))).toBe(true);
	});

	it('is a wait that was cut', async () => {
		const ending = new AbortController();
		const waiting = sleep(60_000, ending.signal).catch((cause: unknown) => cause);
		ending.abort();
		expect(isCancelled(await waiting)).toBe(true);
	});

	it('is a request that was cut', () => {
		expect(isCancelled(Object.assign(new Error('canceled'), { code: 'ERR_CANCELED' }))).toBe(true);
	});

	it('is no failure of the work', () => {
		const node = { id: 'n', name: 'N', type: 't', typeVersion: 1, parameters: {} };
		const failure = new NodeOperationError({ ...node, position: [0, 0] }, 'x');
		for (const cause of [new TypeError('x'), failure, 'x', undefined]) {
			expect(isCancelled(cause)).toBe(false);
		}
	});
});
