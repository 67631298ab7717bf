import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import { takeWrites } from '../../../../../nodes/core/tools/writing/ledger';

const hour = 60 * 60_000;

function ledger(start: JsonObject = {}) {
	let kept = start;
	const store = {
		read: () => kept,
		write: (next: JsonObject) => {
			// What n8n keeps is JSON.
			kept = JSON.parse(JSON.stringify(next)) as JsonObject;
		},
	};
	return {
		take: (
			at: number,
			session: string,
			count: number,
			ceilings = { call: 10, session: 20, hour: 30 },
		) => takeWrites({ ledger: store, now: () => at, session }, ceilings, count),
		kept: () => kept,
	};
}

describe('the ceilings of writes (#49)', () => {
	it.each([
		['Writes per Call', 11, [], 10],
		[
			'Writes per Session',
			5,
			[
				['a', 8],
				['a', 8],
			],
			4,
		],
		[
			'Writes per Hour',
			8,
			[
				['b', 10],
				['c', 10],
				['d', 5],
			],
			5,
		],
	] as const)('%s stops the call and says what is left', (parameter, count, before, left) => {
		const { take } = ledger();
		for (const [session, used] of before) take(0, session, used);
		expect(() => take(1, 'a', count)).toThrow(
			expect.objectContaining({
				code: 'WRITES_CEILING',
				details: expect.objectContaining({ parameter, left }),
			}),
		);
	});

	it('take nothing from what is left when they stop a call', () => {
		const { take, kept } = ledger();
		take(0, 'a', 8);
		const before = kept();
		expect(() => take(1, 'a', 11)).toThrow();
		expect(kept()).toEqual(before);
	});

	it('let as many through again an hour later', () => {
		const { take } = ledger();
		for (const session of ['a', 'b', 'c']) take(0, session, 10);
		expect(() => take(hour - 1, 'd', 1)).toThrow();
		expect(() => take(hour, 'd', 10)).not.toThrow();
	});

	it('hold over any calls: no hour and no session has more than it may', () => {
		const calls = fc.array(
			fc.record({
				wait: fc.integer({ min: 0, max: hour / 4 }),
				session: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
				count: fc.integer({ min: 1, max: 12 }),
			}),
			{ maxLength: 100 },
		);
		fc.assert(
			fc.property(calls, (all) => {
				const { take } = ledger();
				const done: Array<{ at: number; session: string; count: number }> = [];
				let at = 0;
				for (const { wait, session, count } of all) {
					at += wait;
					try {
						take(at, session, count);
						done.push({ at, session, count });
					} catch {
						// Refused: nothing is written.
					}
				}
				const sum = (some: typeof done) => some.reduce((total, { count }) => total + count, 0);
				for (const { at: end, session } of done) {
					expect(
						sum(done.filter((one) => one.at <= end && one.at > end - hour)),
					).toBeLessThanOrEqual(30);
					const own = done.filter((one) => one.session === session && one.at <= end);
					expect(sum(own)).toBeLessThanOrEqual(20);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('count on whatever somebody else left in the store', () => {
		for (const strange of [
			{ hour: 'x', sessions: 3 },
			{ hour: [[1], ['a', 'b'], null], sessions: { a: [] } },
		]) {
			expect(() => ledger(strange as unknown as JsonObject).take(5, 'a', 1)).not.toThrow();
		}
	});

	it('keep their list short without forgetting a write', () => {
		const { take, kept } = ledger();
		const wide = { call: 10, session: 10_000, hour: 600 };
		for (let at = 0; at < 600; at += 1) take(at, 'a', 1, wide);
		expect((kept()['hour'] as unknown[]).length).toBeLessThanOrEqual(500);
		expect(() => take(600, 'a', 1, wide)).toThrow(
			expect.objectContaining({ code: 'WRITES_CEILING' }),
		);
	});
});
