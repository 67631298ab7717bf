import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../../nodes/core/zoho/writing/journal';
import type { Kept } from '../../../../../nodes/runtime/zoho/marks/kept';
import { matchRows } from '../../../../../nodes/runtime/zoho/marks/match-rows';

const done: JournalEntry = { state: 'done', result: { id: '1' } };
const kept = (slot: number, marks: string[], entry: JournalEntry = done): Kept => ({
	slot,
	marks,
	entry,
});
const row = (index: number, ...marks: string[]) => ({ index, marks });

describe('rows and what a former try kept of them', () => {
	it('belong together by all marks before they do by one', () => {
		const entries = [kept(0, ['a', 'x']), kept(1, ['a', 'y'])];
		expect(matchRows([row(5, 'a', 'y'), row(6, 'a', 'z')], entries)).toEqual([
			[5, 1],
			[6, 0],
		]);
	});

	it('belong together by the first mark before they do by the second', () => {
		const entries = [kept(0, ['a', 'x']), kept(1, ['b', 'y'])];
		expect(matchRows([row(0, 'b', 'x'), row(1, 'c', 'x')], entries)).toEqual([
			[0, 1],
			[1, 0],
		]);
	});

	it('that are alike take first what is written, then what may be, then what is not', () => {
		const same = ['a', 'x'];
		const entries = [
			kept(0, same, { state: 'refused' }),
			kept(1, same, { state: 'sent', at: 't' }),
			kept(2, same),
		];
		expect(matchRows([row(0, ...same), row(1, ...same)], entries)).toEqual([
			[0, 2],
			[1, 1],
		]);
	});

	const marks = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'));
	it('belong together one to one, as many as can, wherever they stand', () => {
		fc.assert(
			fc.property(fc.array(marks), fc.array(marks), (before, now) => {
				const entries = before.map((one, slot) => kept(slot, one));
				const pairs = matchRows(
					now.map((one, index) => row(index, ...one)),
					entries,
				);
				expect(new Set(pairs.map(([index]) => index)).size).toBe(pairs.length);
				expect(new Set(pairs.map(([, slot]) => slot)).size).toBe(pairs.length);
				for (const [index, slot] of pairs) {
					const [a, b] = [now[index]!, before[slot]!];
					expect(a.some((mark, at) => b[at] === mark)).toBe(true);
				}
				const open = now.filter((_, index) => !pairs.some(([one]) => one === index));
				const free = before.filter((_, slot) => !pairs.some(([, one]) => one === slot));
				for (const a of open)
					for (const b of free) expect(a.some((mark, at) => b[at] === mark)).toBe(false);
			}),
		);
	});

	it('of a try with some rows left out belong to what was kept of the very same', () => {
		const distinct = fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(distinct, fc.func(fc.boolean()), (numbers, isLeft) => {
				const all = numbers.map((number) => [`item ${number}`, 'the same sent']);
				const now = all.flatMap((one, index) => (isLeft(index) ? [{ index, marks: one }] : []));
				const pairs = matchRows(
					now,
					all.map((one, slot) => kept(slot, one)),
				);
				expect(pairs.toSorted(([a], [b]) => a - b)).toEqual(now.map(({ index }) => [index, index]));
			}),
		);
	});
});
