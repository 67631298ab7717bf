import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLimiter } from '../../../../nodes/core/kernel/limiter';

it('never runs more than its number at a time, starts in order and gives every result (#17)', async () => {
	await fc.assert(
		fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 4 }), async (scheduler, width) => {
			const limited = createLimiter(width);
			const started: number[] = [];
			let running = 0;
			let most = 0;
			const all = Promise.all(
				[0, 1, 2, 3, 4, 5, 6].map((n) =>
					limited(async () => {
						started.push(n);
						running += 1;
						most = Math.max(most, running);
						await scheduler.schedule(Promise.resolve());
						running -= 1;
						return n;
					}),
				),
			);
			await scheduler.waitFor(all);
			expect(await all).toEqual([0, 1, 2, 3, 4, 5, 6]);
			expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
			expect(most).toBe(width);
		}),
	);
});

it('goes on after a task that was rejected', async () => {
	const limited = createLimiter(1);
	await expect(limited(() => Promise.reject(new Error('first')))).rejects.toThrow('first');
	expect(await limited(() => Promise.resolve('second'))).toBe('second');
});
