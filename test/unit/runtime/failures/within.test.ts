import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from '../../../../nodes/runtime/failures/within';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('work within a time', () => {
	it('gives what it gave, and leaves no timer behind', async () => {
		await expect(within(1000, 'host', async () => 7)).resolves.toBe(7);
		await expect(within(1000, 'host', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
		expect(vi.getTimerCount()).toBe(0);
	});

	it('that takes longer is a connection that broke after sending', async () => {
		const signals: AbortSignal[] = [];
		const hold = (signal: AbortSignal) => {
			signals.push(signal);
			return new Promise(() => {});
		};
		const late = within(90_000, 'crm.example', hold).catch((cause) => cause);
		expect(signals[0]?.aborted).toBe(false);
		await vi.advanceTimersByTimeAsync(90_000);
		expect(await late).toMatchObject({ name: 'NetworkFailure', sent: 'maybe' });
		expect(signals[0]?.aborted).toBe(true);
		expect(String(await late)).toContain('crm.example gave no whole answer in 90 s');
	});
});
