import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookTimes, type Look } from '../../../../../nodes/core/zoho/channel/look-times';

const second = 1_000;
const sweepMs = 300_000;
/** Ours is this far behind Zoho's clock; nothing may rest on the two being one. */
const ahead = 123_456;
const options = { sweepMs, random: () => 1 };

const found = (coveredUntil: number): Look => ({ coveredUntil, foundAny: true, more: false });
const nothing = (coveredUntil: number): Look => ({ coveredUntil, foundAny: false, more: false });

/** One that has made its first look at 0, after which Zoho's time `ahead` is covered. */
function afterFirstLook() {
	const times = createLookTimes(options);
	times.looked(nothing(0), 0);
	return times;
}

describe('the times of looks', () => {
	it('begin at once, and go on by the sweep when nobody tells of a change', () => {
		const times = createLookTimes(options);
		expect(times.due()).toBe(0);
		times.looked(nothing(0), 70);
		expect(times.due()).toBe(70 + sweepMs);
	});

	it('have no end of their own where another node sweeps', () => {
		const times = createLookTimes({ ...options, sweepMs: undefined });
		times.looked(nothing(0), 0);
		expect(times.due()).toBeUndefined();
		times.told({ at: 500 }, 10_000);
		expect(times.due()).toBe(10_500);
	});

	it.each([
		[0, 1_000],
		[1, 999],
		[999, 1],
	])('wait for the end of the second, told %i ms into it: %i ms', (into, wait) => {
		const times = afterFirstLook();
		times.told({ at: 7 * second + into }, 5_000);
		expect(times.due()).toBe(5_000 + wait);
	});

	it('are one for all that is told in a second, and none for what a look has covered', () => {
		const times = afterFirstLook();
		for (let at = 0; at < second; at += 1) times.told({ at: 7 * second + at }, 5_000 + at);
		expect(times.due()).toBe(6_000);
		times.looked(found(8 * second), 6_040);
		expect(times.due()).toBe(6_040 + sweepMs);
		times.told({ at: 7 * second + 999 }, 6_050);
		expect(times.due()).toBe(6_040 + sweepMs);
	});

	it('come again for what was told while a look was made', () => {
		const times = afterFirstLook();
		times.told({ at: 7_100 }, 100);
		times.told({ at: 8_020 }, 1_020);
		times.looked(found(8_000), 1_100);
		expect(times.due()).toBe(2_000);
	});

	it('come again, a few times, where a look did not find what was told', () => {
		const times = afterFirstLook();
		times.told({ at: 7_100 }, 100);
		expect(times.due()).toBe(1_000);
		const waits = [1_000, 2_000, 7_000].map((now) => {
			times.looked(nothing(now + 7_000), now);
			return times.due()! - now;
		});
		expect(waits).toEqual([1_000, 5_000, sweepMs]);
	});

	it('know what time it is there at least, until the look has answered', () => {
		const times = afterFirstLook();
		expect(times.heard(50)).toBeUndefined();
		times.told({ at: 7_100 }, 100);
		times.told({ at: 7_050 }, 130);
		expect(times.heard(1_000)).toBe(8_000);
		times.looked(found(8_000), 1_040);
		expect(times.heard(1_050)).toBeUndefined();
	});

	it('come at once while more is to be read, and rarer while looks fail', () => {
		const times = afterFirstLook();
		times.looked({ coveredUntil: 10, foundAny: true, more: true }, 500);
		expect(times.due()).toBe(500);
		const waits = [1, 2, 3, 10].map((failures) => {
			const failing = afterFirstLook();
			for (let one = 0; one < failures; one += 1) failing.looked(undefined, 1_000);
			failing.told({ at: 5_000 }, 1_000);
			return failing.due()! - 1_000;
		});
		expect(waits).toEqual([10_000, 20_000, 40_000, 900_000]);
	});

	it('forget a failure with the first look that succeeds', () => {
		const times = afterFirstLook();
		times.looked(undefined, 1_000);
		times.told({ at: 5_000 }, 1_000);
		times.looked(found(6_000), 11_000);
		expect(times.due()).toBe(11_000 + sweepMs);
	});
});

describe('whatever is told, and whenever', () => {
	/** Changes by our time, each told after a delay, perhaps twice and in any order, at any rate. */
	const history = fc.array(
		fc.record({
			changed: fc.integer({ min: 0, max: 60_000 }),
			delay: fc.integer({ min: 0, max: 5_000 }),
			twice: fc.boolean(),
		}),
		{ maxLength: 400 },
	);

	it('every change is looked for within a second of being told, and a flood makes two looks a second at most', () => {
		fc.assert(
			fc.property(history, fc.integer({ min: 1, max: 80 }), (changes, looking) => {
				const calls = changes
					.flatMap(({ changed, delay, twice }) => [
						{ at: changed, told: changed + delay },
						...(twice ? [{ at: changed, told: changed + 2 * delay }] : []),
					])
					.sort((one, other) => one.told - other.told);
				const times = createLookTimes({ ...options, sweepMs: undefined });
				times.looked(nothing(ahead), 0);
				const looked: number[] = [];
				const seen = new Map<number, number>();
				const lookWhile = (until: number): void => {
					for (let due = times.due(); due !== undefined && due <= until; due = times.due()) {
						const start = Math.max(due, looked.at(-1) ?? 0);
						const heard = times.heard(start);
						if (heard !== undefined) expect(heard).toBeLessThanOrEqual(start + ahead);
						const covered = Math.floor((heard ?? 0) / second) * second;
						const isNew = changes.filter(
							({ changed }) => changed + ahead < covered && !seen.has(changed) && changed <= start,
						);
						for (const { changed } of isNew) seen.set(changed, start + looking);
						looked.push(start + looking);
						const foundAny = isNew.length > 0;
						times.looked({ coveredUntil: covered, foundAny, more: false }, start + looking);
					}
				};
				for (const { at, told } of calls) {
					lookWhile(told - 1);
					times.told({ at: at + ahead }, told);
				}
				lookWhile(Infinity);

				for (const { changed, delay } of changes) {
					expect(seen.get(changed)).toBeLessThanOrEqual(changed + delay + second + 2 * looking);
				}
				const busiest = looked.map(
					(from) => looked.filter((at) => at >= from && at < from + 10 * second).length,
				);
				expect(Math.max(0, ...busiest)).toBeLessThanOrEqual(20);
			}),
			{ numRuns: 60 },
		);
	});
});
