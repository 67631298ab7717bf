import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../../../nodes/core/zoho/changes/kept/mark';
import type { Remembered } from '../../../../../../nodes/core/zoho/changes/kept/memory';
import { keepState, readState } from '../../../../../../nodes/core/zoho/changes/kept/keep-state';
import { addStake, afterRestart } from '../../../../../../nodes/core/zoho/changes/kept/stakes';
import { beginAt, type ChangesState } from '../../../../../../nodes/core/zoho/changes/kept/state';
import { changes as sizes } from '../../../../../../nodes/core/zoho/words/limits';
import { thrown } from '../../thrown';

const second = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 });
const recordId = fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n - 1n }).map(String);
const mark: fc.Arbitrary<Mark> = fc.record({ at: second, id: fc.oneof(fc.constant(''), recordId) });
const remembered: fc.Arbitrary<Remembered> = fc.record({
	after: mark,
	memory: fc.array(fc.tuple(recordId, second), { maxLength: 30 }).map((pairs) => new Map(pairs)),
});
const state: fc.Arbitrary<ChangesState> = fc.record({
	watched: fc.constant('Leads now'),
	readBy: fc.constantFrom('Modified_Time', 'Created_Time', ''),
	records: remembered,
	deleted: remembered,
	trail: fc.array(fc.record({ read: second, to: mark }), { maxLength: 9 }),
	stakes: fc.array(fc.record({ at: second, records: remembered, deleted: remembered }), {
		maxLength: 4,
	}),
	doubtUntil: second,
});

describe('the state', () => {
	it('is read as it was kept, the order in which records were dealt with included', () => {
		fc.assert(
			fc.property(state, (one) => {
				const read = readState(JSON.parse(JSON.stringify(keepState(one))));
				expect(read).toEqual(one);
				expect([...(read?.records.memory.keys() ?? [])]).toEqual([...one.records.memory.keys()]);
			}),
		);
	});

	it('holds no more than n8n keeps well, though all that it may hold is in it', () => {
		const ids = (count: number, from: number) =>
			new Map(
				Array.from(
					{ length: count },
					(_, n) =>
						[String(5_725_767_000_000_000_000n + BigInt(from + n)), 1_795_000_000 + 2 * n] as const,
				),
			);
		const full = (count: number): Remembered => ({
			after: { at: 1_795_000_000, id: '5725767000000000000' },
			memory: ids(count, 0),
		});
		let stakes: ChangesState['stakes'] = [];
		const held = { records: full(sizes.remembered), deleted: full(sizes.rememberedDeleted) };
		for (let n = 0; n < 30; n += 1) stakes = addStake(stakes, held, 1_795_000_000 + n);
		const trail = Array.from({ length: 150 }, (_, n) => ({
			read: 1_795_000_000 + n,
			to: { at: 1_794_000_000, id: '5725767000000000000' },
		}));
		const largest = {
			watched: 'Leads now',
			readBy: 'Modified_Time',
			...held,
			trail,
			stakes,
			doubtUntil: 0,
		};
		expect(JSON.stringify(keepState(largest)).length).toBeLessThan(64 * 1024);
	});

	it.each([[{}], [{ form: 'zoho-crm.changes/2' }], ['text'], [[]]])(
		'that is none is no reason to begin anew without a word: %j',
		async (kept) => {
			expect(await thrown(async () => readState(kept))).toMatchObject({ code: 'STATE_UNREADABLE' });
		},
	);
});

describe('after a restart', () => {
	const began = beginAt({ watched: 'Leads now', readBy: 'Modified_Time' }, { from: 'now' }, 1_000);

	it('what the last polls gave is read again, and what came before is not', () => {
		const before: ChangesState = {
			...began,
			records: {
				after: { at: 1_100, id: '' },
				memory: new Map([
					['1', 1_050],
					['2', 1_150],
				]),
			},
		};
		const stakes = addStake([], before, 1_200);
		const later: ChangesState = {
			...before,
			records: {
				after: { at: 1_300, id: '' },
				memory: new Map([
					['1', 1_050],
					['2', 1_310],
					['3', 1_250],
				]),
			},
			trail: [...began.trail, { read: 1_320, to: { at: 1_300, id: '' } }],
			stakes,
		};
		const again = afterRestart(later);
		expect(again.records).toEqual(before.records);
		expect(again.trail).toEqual(began.trail);
	});

	it('nothing is, when they gave nothing', () => {
		expect(afterRestart(began).records).toEqual(began.records);
	});
});
