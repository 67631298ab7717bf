import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRunJournal } from '../../../../nodes/runtime/zoho/journal';
import type { RunMarks } from '../../../../nodes/runtime/zoho/marks/run-marks';
import type { JournalEntry } from '../../../../nodes/core/zoho/writing/journal';

const row = (index: number, ...marks: string[]) => ({ index, marks: ['m', ...marks] });

const entries: fc.Arbitrary<JournalEntry> = fc.oneof(
	fc.constant<JournalEntry>({ state: 'refused' }),
	fc.date({ noInvalidDate: true }).map((at) => ({ state: 'sent' as const, at: at.toISOString() })),
	fc.record({ id: fc.string(), action: fc.constantFrom('created', 'updated') }).map((result) => ({
		state: 'done' as const,
		result: { ...result, details: { id: result.id } },
	})),
);

/** What n8n stores of an execution and gives back to its retry. */
const stored = (context: IDataObject): IDataObject => JSON.parse(JSON.stringify(context));

describe('the journal of a node run (design, decision 7)', () => {
	it('gives a second try what the first one wrote, through what n8n stores', () => {
		fc.assert(
			fc.property(entries, fc.nat(), (entry, index) => {
				const context: IDataObject = {};
				createRunJournal(context, 0)
					.forRows([row(index)])
					.write(0, entry);
				const again = createRunJournal(stored(context), 0).forRows([row(index)]);
				expect(again.read(0)).toEqual(entry);
			}),
		);
	});

	it('knows rows by their item, in whatever group they come', () => {
		const context: IDataObject = {};
		const journal = createRunJournal(context, 0);
		journal.forRows([row(4), row(7)]).write(1, { state: 'refused' });
		expect(journal.forRows([row(7)]).read(0)).toEqual({ state: 'refused' });
		expect(journal.forRows([row(4)]).read(0)).toBeUndefined();
	});

	it('knows a row again by any of its marks, in the same run alone', () => {
		const context: IDataObject = {};
		const marked = (...marks: string[]) => [{ index: 0, marks }];
		createRunJournal(context, 0).forRows(marked('a', 'b')).write(0, { state: 'refused' });
		const again = (...marks: string[]) =>
			createRunJournal(context, 0)
				.forRows(marked(...marks))
				.read(0);
		expect(again('x', 'b')).toEqual({ state: 'refused' });
		expect(again('a', 'y')).toEqual({ state: 'refused' });
		expect(again('x', 'y')).toBeUndefined();
		expect(createRunJournal(context, 1).forRows(marked('a', 'b')).read(0)).toBeUndefined();
	});

	it('keeps ids and times, and nothing that people wrote or are called', () => {
		const context: IDataObject = {};
		const result = {
			id: '1',
			action: 'created',
			details: { id: '1', Created_Time: 't', Created_By: { name: 'Harriet' }, Last_Name: 'Rivers' },
		};
		createRunJournal(context, 0)
			.forRows([row(0)])
			.write(0, { state: 'done', result });
		expect(JSON.stringify(context)).not.toMatch(/Harriet|Rivers/);
	});

	it('is gone once it is cleared', () => {
		const context: IDataObject = { other: 1 };
		const journal = createRunJournal(context, 0);
		journal.forRows([row(0)]).write(0, { state: 'refused' });
		journal.clear();
		expect(context).toEqual({ other: 1 });
	});

	const history = fc.array(fc.record({ state: entries, item: fc.nat({ max: 5 }) }), {
		maxLength: 12,
	});

	it('gives each row of a second try an entry of its own, however the items were changed', () => {
		fc.assert(
			fc.property(history, fc.array(fc.nat({ max: 5 }), { maxLength: 12 }), (before, items) => {
				const context: IDataObject = {};
				const marked = (item: number, index: number) => row(index, `item ${item}`);
				const first = createRunJournal(context, 0).forRows(
					before.map(({ item }, index) => marked(item, index)),
				);
				before.forEach(({ state }, place) => first.write(place, state));
				const second = createRunJournal(stored(context), 0).forRows(items.map(marked));
				const found = items.map((_, place) => second.read(place));
				for (const item of new Set(items)) {
					const kept = before.filter((one) => one.item === item).length;
					const rows = items.filter((one) => one === item).length;
					const known = found.filter((entry, place) => entry && items[place] === item).length;
					expect(known).toBeGreaterThanOrEqual(Math.min(kept, rows));
				}
				expect(found.filter(Boolean).length).toBeLessThanOrEqual(before.length);
			}),
		);
	});

	it('does not take a row of the same try for one that is like it', () => {
		const journal = createRunJournal({}, 0);
		journal.forRows([row(0)]).write(0, { state: 'refused' });
		expect(journal.forRows([row(1)]).read(0)).toBeUndefined();
	});

	it('counts how its rows stand, and knows which records they made', () => {
		const journal = createRunJournal({}, 0);
		const rows = journal.forRows([row(0), row(1), row(2), row(3)]);
		rows.write(0, { state: 'done', result: { id: '7', action: 'created', details: {} } });
		rows.write(1, { state: 'sent', at: 't' });
		rows.write(2, { state: 'sent', at: 't' });
		rows.write(2, { state: 'refused' });
		rows.write(3, { state: 'done', result: { status: 201, made: ['5', '6'] } });
		expect(journal.standing()).toEqual({ written: 2, refused: 1, unknown: 1 });
		expect(['5', '6', '7'].map((id) => rows.isMade?.(id))).toEqual([true, true, true]);
		expect(rows.isMade?.('8')).toBe(false);
	});

	it('leaves a mark of its own for each of several rows that are the same', async () => {
		const left: string[] = [];
		const marks: RunMarks = {
			add: async (keys) => void left.push(...keys),
			hold: () => {},
			claim: () => Promise.resolve(false),
			drop: async (keys) =>
				void left.splice(0, left.length, ...left.filter((key) => !keys.includes(key))),
			find: async () => ({ keys: new Set(['m.1']), since: 5 }),
			adopt: () => {},
			clear: async () => {},
		};
		const journal = createRunJournal({}, 0, marks);
		const rows = journal.forRows([row(0), row(1)]);
		await rows.marks?.add([0, 1], 0);
		expect(left).toEqual(['m.0', 'm.1']);
		expect(await rows.marks?.find([0, 1], 0)).toEqual({ rows: [1], since: 5 });
		await rows.marks?.drop([0]);
		expect(left).toEqual(['m.1']);
	});

	it('takes over what an earlier try left of its rows, and of no others', () => {
		const adopted: string[] = [];
		const marks: RunMarks = {
			add: async () => {},
			find: async () => ({ keys: new Set(), since: 0 }),
			drop: async () => {},
			hold: () => {},
			claim: () => Promise.resolve(false),
			adopt: (keys) => void adopted.push(...keys),
			clear: async () => {},
		};
		const context = {};
		createRunJournal(context, 0, marks)
			.forRows([row(0)])
			.write(0, { state: 'sent', at: 't' });
		expect(adopted).toEqual([]);
		createRunJournal(context, 0, marks).forRows([row(0)]);
		expect(adopted).toEqual(['m.0']);
	});
});
