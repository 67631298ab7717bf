import { expect, it } from 'vitest';
import { simulateInstant } from './simulate-instant';

it('of 10,000 changes told by a channel that loses, doubles, shuffles and ends, none is lost, put out twice or caused by ourselves', async () => {
	const result = await simulateInstant({
		seed: 1,
		changes: 10_000,
		kinds: ['created', 'updated', 'deleted'],
	});
	expect(result).toMatchObject({ missing: [], doubled: [], ownOnly: [] });
	// A run in which nothing went wrong would prove nothing.
	expect(result.failed).toBeGreaterThan(0);
	expect(result.repeated).toBeGreaterThan(0);
	expect(result.notifications).toBeGreaterThan(4_000);
	expect(result.looks).toBeLessThan(result.notifications);
}, 300_000);

it('of 100 changes that Zoho told of, 95 are looked for within a second', async () => {
	const result = await simulateInstant({
		seed: 2,
		changes: 3_000,
		kinds: ['created', 'updated'],
		loss: 0,
	});
	expect(result).toMatchObject({ missing: [], doubled: [], ownOnly: [], failed: 0 });
	expect(result.waited).toBeLessThanOrEqual(1_000);
}, 300_000);
