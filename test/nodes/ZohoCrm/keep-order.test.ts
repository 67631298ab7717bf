import { describe, expect, it } from 'vitest';
import type { JournalEntry, WriteJournal } from '../../../nodes/core/zoho/writing/journal';
import type { ChangedRecord } from '../../../nodes/runtime/rows/group-rows';
import { keepOrder, partOf } from '../../../nodes/ZohoCrm/writing/keep-order';

const done: JournalEntry = { state: 'done', result: { id: '1' } };
const refused: JournalEntry = { state: 'refused' };
const journalOf = (...entries: Array<JournalEntry | undefined>): WriteJournal => ({
	read: (row) => entries[row],
	write: (row, entry) => {
		entries[row] = entry;
	},
});
const lead = (id: string): ChangedRecord => ({ module: 'Leads', id, sets: true });

describe('rows that set values of one record', () => {
	it('are sent again behind one that is still to be sent', () => {
		const kept = keepOrder(journalOf(done, refused, done, done), [
			lead('1'),
			lead('1'),
			lead('2'),
			lead('1'),
		]);
		expect([0, 1, 2, 3].map((row) => kept.read(row)?.state)).toEqual([
			'done',
			'refused',
			'done',
			undefined,
		]);
	});

	it('are left alone where a second sending would make another record, or find none', () => {
		const note: ChangedRecord = { module: 'Leads', id: '1' };
		const kept = keepOrder(journalOf(refused, done), [note, note]);
		expect(kept.read(1)).toEqual(done);
	});
});

describe('the journal of some rows', () => {
	it('knows them by their place among those', async () => {
		const asked: number[][] = [];
		const all: WriteJournal = {
			...journalOf(done, refused),
			isMade: (id) => id === '7',
			marks: {
				add: async (rows) => void asked.push([...rows]),
				drop: async (rows) => void asked.push([...rows]),
				hold: () => {},
				find: async (rows) => ({ rows: rows.slice(0, 1), since: 5 }),
			},
		};
		const part = partOf(all, [4, 1, 0]);
		expect(part.read(1)).toEqual(refused);
		part.write(0, done);
		expect(all.read(4)).toEqual(done);
		expect(part.isMade?.('7')).toBe(true);
		await part.marks?.add([0, 2], 0);
		await part.marks?.drop([1]);
		expect(asked).toEqual([[4, 0], [1]]);
		expect(await part.marks?.find([1, 2], 0)).toEqual({ rows: [1], since: 5 });
	});
});
