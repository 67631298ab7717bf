import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../../nodes/runtime/rows/in-parallel';

describe('inParallel', () => {
	it('keeps the order and the limit', async () => {
		let active = 0;
		let most = 0;
		const work = async (number: number) => {
			active += 1;
			most = Math.max(most, active);
			for (let turn = 0; turn < number; turn += 1) await Promise.resolve();
			active -= 1;
			return number * 10;
		};
		const results = await inParallel([5, 1, 4, 2, 3], { limit: 2, work });
		expect(results).toEqual([50, 10, 40, 20, 30]);
		expect(most).toBe(2);
	});

	it('begins nothing new once told to stop', async () => {
		const begun: number[] = [];
		const work = async (number: number) => {
			begun.push(number);
			return number;
		};
		expect(
			await inParallel([1, 2, 3, 4], { limit: 1, work, stopAfter: (number) => number === 2 }),
		).toEqual([1, 2]);
		expect(begun).toEqual([1, 2]);
	});
});
