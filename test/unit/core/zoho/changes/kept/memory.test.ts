import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	compareMarks,
	isAfter,
	type Mark,
} from '../../../../../../nodes/core/zoho/changes/kept/mark';
import {
	knows,
	remember,
	type Remembered,
} from '../../../../../../nodes/core/zoho/changes/kept/memory';

const empty: Remembered = { after: { at: 0, id: '' }, memory: new Map() };

it('marks are ordered by second, then by ID as a number', () => {
	const marks = fc.array(fc.tuple(fc.nat(50), fc.bigInt({ min: 0n, max: 10n ** 19n })));
	fc.assert(
		fc.property(marks, (pairs) => {
			const sorted = pairs.map(([at, id]): Mark => ({ at, id: String(id) })).sort(compareMarks);
			const numbers = sorted.map(({ at, id }) => BigInt(at) * 10n ** 20n + BigInt(id));
			expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? -1 : Number(a > b))));
		}),
	);
});

it('the place goes on no further than to what is final, and never back', () => {
	const next = remember(empty, { dealtWith: [], to: { at: 100, id: '' }, final: 40, most: 9 });
	expect(next.after).toEqual({ at: 40, id: '' });
	const behind = remember(next, { dealtWith: [], to: { at: 30, id: '7' }, final: 80, most: 9 });
	expect(behind.after).toEqual({ at: 40, id: '' });
	const inPieces = remember(next, { dealtWith: [], to: { at: 60, id: '7' }, final: 80, most: 9 });
	expect(inPieces.after).toEqual({ at: 60, id: '7' });
});

it('nothing behind the place is forgotten, however much there is to remember', () => {
	const row = fc.record({ at: fc.integer({ min: 1, max: 30 }), id: fc.nat(200).map(String) });
	const polls = fc.array(fc.tuple(fc.array(row, { maxLength: 40 }), fc.nat(30)), { maxLength: 8 });
	fc.assert(
		fc.property(polls, (all) => {
			let state = empty;
			const states = new Map<string, number>();
			for (const [rows, final] of all) {
				const dealtWith = [...new Map(rows.map((one) => [one.id, one])).values()];
				for (const { id, at } of dealtWith) states.set(id, at);
				state = remember(state, { dealtWith, to: { at: 31, id: '' }, final, most: 25 });
				expect(state.memory.size).toBeLessThanOrEqual(25);
				for (const [id, at] of states) {
					if (isAfter({ id, at }, state.after)) expect(knows(state.memory, { id, at })).toBe(true);
				}
			}
		}),
	);
});
