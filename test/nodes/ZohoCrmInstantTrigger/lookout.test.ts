import { describe, expect, it } from 'vitest';
import type { Look } from '../../../nodes/core/zoho/channel/look-times';
import { startLookout } from '../../../nodes/ZohoCrmInstantTrigger/lookout';
import { virtualTime } from '../../support/virtual-time';

const minute = 60_000;
const hour = 60 * minute;

/** A lookout over a module in which `change` is called when something changes. */
function lookout(options: { sweepMs?: number; lookMs?: number; first?: Look } = {}) {
	const time = virtualTime(Date.parse('2026-11-30T09:00:00Z'));
	const began = time.now();
	const changed: number[] = [];
	const looks: Array<{ at: number; found: number }> = [];
	const tended: number[] = [];
	const failures: string[] = [];
	const faults = { look: false, tend: false };
	let seen = 0;
	const started = startLookout({
		now: time.now,
		timer: time.timer,
		random: () => 1,
		sweepMs: 5 * minute,
		...options,
		look: async (heard) => {
			const coveredUntil = Math.floor((heard ?? time.now() - 10_000) / 1_000) * 1_000;
			if (options.lookMs) {
				await new Promise<void>((resolve) => void time.timer(options.lookMs!, resolve));
			}
			if (faults.look) throw new Error('Zoho CRM could not be reached');
			const found = changed.filter((at) => at < coveredUntil).length - seen;
			seen += found;
			looks.push({ at: time.now() - began, found });
			return { coveredUntil, foundAny: found > 0, more: false };
		},
		tend: () => {
			tended.push(time.now() - began);
			return faults.tend ? Promise.reject(new Error('refused')) : Promise.resolve(false);
		},
		failed: (what) => failures.push(what),
	});
	const change = (): void => {
		changed.push(time.now());
	};
	return { ...started, time, looks, tended, failures, faults, change };
}

describe('a lookout', () => {
	it('sees a change that it is told of within the second after', async () => {
		const { told, time, looks, change } = lookout();
		await time.pass(2_345);
		change();
		told({ at: time.now() });
		await time.pass(minute);
		expect(looks).toEqual([
			{ at: 0, found: 0 },
			{ at: 3_000, found: 1 },
		]);
	});

	it('makes one look of a flood of 1,000 notifications a second, and another for each second more', async () => {
		const { told, time, looks, change } = lookout();
		for (let call = 0; call < 10_000; call += 1) {
			change();
			told({ at: time.now() });
			if (call % 10 === 9) await time.pass(10);
		}
		await time.pass(minute);
		expect(looks.length).toBeLessThanOrEqual(1 + 11);
		expect(looks.reduce((sum, { found }) => sum + found, 0)).toBe(10_000);
	});

	it('makes no look for what is sent again', async () => {
		const { told, time, looks, change } = lookout();
		change();
		const at = time.now();
		told({ at });
		await time.pass(minute);
		const before = looks.length;
		for (let call = 0; call < 1_000; call += 1) told({ at });
		await time.pass(minute);
		expect(looks).toHaveLength(before);
	});

	it('sweeps up what nobody told of, and looks after the channel then', async () => {
		const { time, looks, tended, change } = lookout();
		await time.pass(minute);
		change();
		await time.pass(5 * minute);
		expect(looks.at(-1)).toEqual({ at: 5 * minute + 12_000, found: 1 });
		expect(tended).toEqual([0, 5 * minute + 12_000]);
	});

	it('looks once more soon after it begins, for the seconds before that were not over', async () => {
		const { time, looks } = lookout();
		await time.pass(minute);
		expect(looks.map(({ at }) => at)).toEqual([0, 12_000]);
	});

	it('tends the channel every hour, and rarer and rarer while that fails, and tells of it once', async () => {
		const { time, tended, failures, faults } = lookout();
		await time.pass(hour);
		expect(tended).toEqual([0, hour]);
		faults.tend = true;
		await time.pass(2 * hour);
		const waits = tended.slice(2).map((at, place, all) => at - (all[place - 1] ?? hour));
		expect(waits.slice(0, 4)).toEqual([hour, 10_000, 20_000, 40_000]);
		expect(waits.at(-1)).toBe(15 * minute);
		expect(failures).toEqual(['tend']);
		faults.tend = false;
		await time.pass(hour);
		faults.tend = true;
		await time.pass(2 * hour);
		expect(failures).toEqual(['tend', 'tend']);
	});

	it('goes on by itself after Zoho could not be reached, and loses nothing', async () => {
		const { told, time, looks, failures, faults, change } = lookout();
		await time.pass(minute);
		faults.look = true;
		change();
		told({ at: time.now() });
		await time.pass(hour);
		expect(failures).toEqual(['look']);
		faults.look = false;
		await time.pass(15 * minute);
		expect(looks.reduce((sum, { found }) => sum + found, 0)).toBe(1);
	});

	it('makes one look at a time, however long it takes', async () => {
		const { told, time, looks, change } = lookout({ lookMs: 7_000 });
		for (let call = 0; call < 30; call += 1) {
			change();
			told({ at: time.now() });
			await time.pass(1_000);
		}
		await time.pass(minute);
		const gaps = looks.map(({ at }, place) => at - (looks[place - 1]?.at ?? -7_000));
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7_000);
		expect(looks.reduce((sum, { found }) => sum + found, 0)).toBe(30);
	});

	it('does not make a first look that was made already, and none once it is stopped', async () => {
		const first = { coveredUntil: 0, foundAny: false, more: false };
		const { told, stop, time, looks, tended } = lookout({ first });
		await time.pass(minute);
		expect(looks).toEqual([]);
		stop();
		told({ at: time.now() });
		await time.pass(hour);
		expect([looks, tended]).toEqual([[], [0]]);
		expect(time.waiting()).toBe(0);
	});
});
