import fc from 'fast-check';
import { expect, it } from 'vitest';
import { delayAfter } from '../../../../nodes/core/kernel/retry';

const policy = { attempts: 5, firstDelayMs: 500, maxDelayMs: 8_000 };

it('doubles the wait with every try and takes off up to half of it', () => {
	expect(delayAfter(1, policy, () => 0)).toBe(250);
	expect(delayAfter(1, policy, () => 1)).toBe(500);
	expect(delayAfter(3, policy, () => 1)).toBe(2_000);
	expect(delayAfter(2, { ...policy, firstDelayMs: 5 }, () => 0.25)).toBe(6);
});

it('never waits longer than the maximum nor shorter than half of the first wait', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 60 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(n, r) => {
				const delay = delayAfter(n, policy, () => r);
				expect(delay).toBeGreaterThanOrEqual(250);
				expect(delay).toBeLessThanOrEqual(policy.maxDelayMs);
			},
		),
	);
});
