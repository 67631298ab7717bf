import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRunJournal } from '../../../../nodes/runtime/zoho/journal';
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
});
