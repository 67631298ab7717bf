import { describe, expect, it } from 'vitest';
import { startJob } from '../../../../nodes/runtime/host/job';
import { virtualTime } from '../../../support/virtual-time';

/** A job that is due at `dueAt`, and what became of it. */
function jobAt(dueAt: number | undefined, takes = 0) {
	const time = virtualTime();
	const done: number[] = [];
	const state = { dueAt };
	let running = 0;
	let most = 0;
	const job = startJob({
		now: time.now,
		timer: time.timer,
		due: () => state.dueAt,
		work: async () => {
			running += 1;
			most = Math.max(most, running);
			state.dueAt = undefined;
			if (takes > 0) await new Promise<void>((resolve) => void time.timer(takes, resolve));
			done.push(time.now());
			running -= 1;
		},
	});
	return { time, done, state, job, most: () => most };
}

describe('a job', () => {
	it('is done when it is due, and not before', async () => {
		const { time, done } = jobAt(50);
		await time.pass(49);
		expect(done).toEqual([]);
		await time.pass(1);
		expect(done).toEqual([50]);
		expect(time.waiting()).toBe(0);
	});

	it('waits, and sets no timer, while nothing is due, until it is woken', async () => {
		const { time, done, state, job } = jobAt(undefined);
		expect(time.waiting()).toBe(0);
		state.dueAt = 20;
		job.wake();
		job.wake();
		expect(time.waiting()).toBe(1);
		await time.pass(30);
		expect(done).toEqual([20]);
	});

	it('is done once at a time; what comes due meanwhile follows', async () => {
		const { time, done, state, job, most } = jobAt(0, 100);
		await time.pass(10);
		state.dueAt = 20;
		job.wake();
		await time.pass(500);
		expect(done).toEqual([100, 200]);
		expect(most()).toBe(1);
	});

	it('can be due later than a timer can wait', async () => {
		const year = 365 * 24 * 3_600_000;
		const { time, done } = jobAt(year);
		await time.pass(year - 1);
		expect(done).toEqual([]);
		await time.pass(1);
		expect(done).toEqual([year]);
	});

	it('ends for good when it is stopped, also amid its work', async () => {
		const { time, done, state, job } = jobAt(0, 100);
		await time.pass(10);
		job.stop();
		state.dueAt = 20;
		job.wake();
		await time.pass(500);
		expect(done).toEqual([100]);
		expect(time.waiting()).toBe(0);
	});
});
