import { describe, expect, it } from 'vitest';
import type { MarkStore } from '../../../../../nodes/runtime/zoho/marks/mark-store';
import { createRunMarks } from '../../../../../nodes/runtime/zoho/marks/run-marks';

const hour = 3_600_000;
const now = Date.parse('2026-11-21T09:43:00Z');
/** The five minutes that hold it begin then. */
const before = Date.parse('2026-11-21T09:40:00Z');

/** A store as n8n's is: it tells what it had by recording. */
function memoryStore() {
	const keys = new Set<string>();
	const calls: string[] = [];
	const store: MarkStore = {
		record: async (asked) => {
			calls.push(`record ${asked.length}`);
			const known = asked.filter((key) => keys.has(key));
			for (const key of asked) keys.add(key);
			return known;
		},
		remove: async (gone) => {
			calls.push(`remove ${gone.length}`);
			for (const key of gone) keys.delete(key);
		},
	};
	return { store, keys, calls };
}

describe('marks that outlive an execution', () => {
	it('tell a retry which rows an execution that ended without its journal had sent, and since when', async () => {
		const { store, keys } = memoryStore();
		await createRunMarks(store, false).add(['a', 'b'], now);
		const left = new Set(keys);
		const found = await createRunMarks(store, true).find(['a', 'b', 'c'], now + 10 * hour);
		expect(found).toEqual({ keys: new Set(['a', 'b']), since: before });
		expect(keys).toEqual(left);
	});

	it('are claimed by one of two runs, in one call, and taken back by whoever saw them', async () => {
		const { store, keys, calls } = memoryStore();
		const [one, other] = [createRunMarks(store, false), createRunMarks(store, false)];
		expect(await Promise.all([one.claim(['a', 'b']), other.claim(['b', 'c'])])).toEqual([
			false,
			true,
		]);
		expect(await one.claim(['a'])).toBe(false);
		expect(calls).toEqual(['record 2', 'record 2']);
		await other.clear();
		await one.clear();
		expect([...keys]).toEqual([]);
	});

	it('are taken back for rows that are known not to be written, by one call', async () => {
		const { store, keys, calls } = memoryStore();
		const marks = createRunMarks(store, false);
		await marks.add(['a', 'b'], now);
		await marks.drop(['a', 'c']);
		expect(keys.has('a')).toBe(false);
		expect(keys.has('b')).toBe(true);
		await marks.drop(['a']);
		await marks.clear();
		expect([...keys]).toEqual([]);
		expect(calls).toEqual(['record 3', 'remove 1', 'remove 2']);
	});

	it('go back to the first of the times that the run went on', async () => {
		const { store } = memoryStore();
		const marks = createRunMarks(store, false);
		for (const later of [-9, 0, 1, 2]) await marks.add([`row ${later}`], now + later * hour);
		const { since } = await createRunMarks(store, true).find(['row 0'], now + 5 * hour);
		expect(since).toBe(before);
	});

	it('tell of no time after a week', async () => {
		const { store } = memoryStore();
		await createRunMarks(store, false).add(['a'], now);
		const found = await createRunMarks(store, true).find(['a'], now + 8 * 24 * hour);
		expect(found).toEqual({ keys: new Set(['a']), since: 0 });
	});

	it('are looked for by no execution that is not a retry', async () => {
		const { store, calls } = memoryStore();
		await createRunMarks(store, false).add(['a'], now);
		const found = await createRunMarks(store, false).find(['a'], now);
		expect(found.keys.size).toBe(0);
		expect(calls).toEqual(['record 2']);
	});

	it('are all taken back at an orderly end, those of a stopped execution too, and no others', async () => {
		const { store, keys } = memoryStore();
		await createRunMarks(store, false).add(['a', 'b'], now);
		await createRunMarks(store, false).add(['of another'], now - 50 * hour);
		const marks = createRunMarks(store, true);
		await marks.find(['a', 'b', 'c'], now);
		await marks.add(['c'], now);
		await marks.clear();
		expect(keys.has('of another')).toBe(true);
		expect(['a', 'b', 'c'].some((key) => keys.has(key))).toBe(false);
	});

	it('say since when also where another run of the node ended meanwhile', async () => {
		const { store, keys } = memoryStore();
		const [stopped, other] = [createRunMarks(store, false), createRunMarks(store, false)];
		await other.add(['x'], now);
		await stopped.add(['a'], now);
		await other.clear();
		await stopped.add(['b'], now + hour / 2);
		const retry = createRunMarks(store, true);
		expect(await retry.find(['a', 'b'], now + hour)).toEqual({
			keys: new Set(['a', 'b']),
			since: before,
		});
		await retry.clear();
		expect(['a', 'b', 'x'].some((key) => keys.has(key))).toBe(false);
	});

	it('of an earlier try are taken back with those of the one that ends well', async () => {
		const { store, keys } = memoryStore();
		let times: string[] = [];
		const kept = () => ({ times, keep: (all: string[]) => void (times = all) });
		await createRunMarks(store, false, kept()).add(['a', 'b'], now);
		const second = createRunMarks(store, false, kept());
		second.adopt(['a', 'b']);
		await second.clear();
		expect([...keys]).toEqual([]);
	});

	it('of other runs are kept up to a number, those of a large run all', async () => {
		const asked: Array<number | undefined> = [];
		const store: MarkStore = {
			record: async (_, most) => {
				asked.push(most);
				return [];
			},
			remove: async () => {},
		};
		const marks = createRunMarks(store, true);
		await marks.add(['a'], now);
		await marks.add(
			Array.from({ length: 30_000 }, (_, number) => `row ${number}`),
			now,
		);
		await marks.find(['a'], now);
		expect(asked).toEqual([20_000, 60_004, undefined]);
	});

	it('keep nothing back when the store is missing, and ask it once', async () => {
		let calls = 0;
		const broken = async () => {
			calls += 1;
			throw new Error('Instance needs to initialized before use');
		};
		const marks = createRunMarks({ record: broken, remove: broken }, true);
		expect(await marks.find(['a'], now)).toEqual({ keys: new Set(), since: 0 });
		await marks.add(['a'], now);
		await marks.clear();
		expect(calls).toBe(1);
	});
});
