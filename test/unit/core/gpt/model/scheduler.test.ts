import { describe, expect, it } from 'vitest';
import { ModelFailure } from '../../../../../nodes/core/gpt/model/model';
import { createScheduler } from '../../../../../nodes/core/gpt/model/scheduler';
import { testClock } from '../scripted-server';

const limited = (retryAfterMs: number | null = 1000) =>
	new ModelFailure('status', { status: 429, code: 'rate_limit_exceeded', retryAfterMs });
const make = (concurrency = 4) => {
	const clock = testClock();
	return { clock, scheduler: createScheduler({ clock, random: () => 0.5, concurrency }) };
};

describe('createScheduler', () => {
	it('keeps to the concurrency', async () => {
		const { scheduler } = make(3);
		let active = 0;
		let most = 0;
		const call = async () => {
			active += 1;
			most = Math.max(most, active);
			await new Promise((resolve) => setImmediate(resolve));
			active -= 1;
		};
		await Promise.all(Array.from({ length: 20 }, () => scheduler.run(call)));
		expect(most).toBe(3);
	});

	it('waits as long as the server asks, then tries again (#18, #51)', async () => {
		const { clock, scheduler } = make();
		let tries = 0;
		const value = await scheduler.run(async () => {
			tries += 1;
			if (tries === 1) throw limited(1500);
			return 'done';
		});
		expect(value).toBe('done');
		expect(clock.slept).toEqual([1500]);
	});

	it('loses none of many calls to a server with a bucket of requests', async () => {
		const { clock, scheduler } = make(16);
		let tokens = 10;
		let filledAt = clock.now();
		const call = async () => {
			tokens = Math.min(10, tokens + Math.floor((clock.now() - filledAt) / 50));
			filledAt = clock.now();
			await Promise.resolve();
			if (tokens === 0) throw limited(50);
			tokens -= 1;
			return 'done';
		};
		const all = await Promise.all(Array.from({ length: 600 }, () => scheduler.run(call)));
		expect(all.filter((value) => value === 'done')).toHaveLength(600);
	});

	it('ends the run when the quota is used up: nothing more is sent', async () => {
		const { scheduler } = make(1);
		let calls = 0;
		const call = async () => {
			calls += 1;
			throw new ModelFailure('status', { status: 429, code: 'insufficient_quota' });
		};
		const all = await Promise.allSettled([
			scheduler.run(call),
			scheduler.run(call),
			scheduler.run(call),
		]);
		expect(calls).toBe(1);
		expect(all.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
	});

	it('tries a passing failure four times with growing pauses, another one once', async () => {
		const { clock, scheduler } = make();
		const failing = (failure: ModelFailure) => {
			let calls = 0;
			const run = scheduler.run(async () => {
				calls += 1;
				throw failure;
			});
			return run.then(
				() => calls,
				() => calls,
			);
		};
		expect(await failing(new ModelFailure('status', { status: 503 }))).toBe(4);
		expect(clock.slept).toEqual([437.5, 875, 1750]);
		expect(await failing(new ModelFailure('timeout'))).toBe(4);
		expect(await failing(new ModelFailure('status', { status: 400 }))).toBe(1);
		expect(await failing(new ModelFailure('unreadable'))).toBe(1);
	});

	it.each([503, 429])('waits 2 minutes at most, whatever a %i asks for', async (status) => {
		const { clock, scheduler } = make();
		const asking = new ModelFailure('status', { status, retryAfterMs: 3_600_000 });
		await scheduler.run(() => Promise.reject(asking)).catch(() => {});
		expect(clock.slept).toEqual([120_000, 120_000, 120_000]);
	});

	it('halves its calls once for a pause, however many are told to wait in it', async () => {
		const { scheduler } = make(8);
		let refusals = 8;
		let active = 0;
		const mostAfter: number[] = [];
		const call = async () => {
			active += 1;
			if (refusals === 0) mostAfter.push(active);
			await Promise.resolve();
			active -= 1;
			if (refusals > 0) {
				refusals -= 1;
				throw limited(50);
			}
		};
		await Promise.all(Array.from({ length: 8 }, () => scheduler.run(call)));
		expect(Math.max(...mostAfter)).toBeGreaterThanOrEqual(4);
	});
});
