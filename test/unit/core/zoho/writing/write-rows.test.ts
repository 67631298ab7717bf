import { describe, expect, it } from 'vitest';
import { done, failed } from '../../../../../nodes/core/kernel/outcome';
import type { Session } from '../../../../../nodes/core/zoho/wire/session';
import { failZoho } from '../../../../../nodes/core/zoho/words/error-catalog';
import type { JournalEntry, WriteMarks } from '../../../../../nodes/core/zoho/writing/journal';
import { writeRows } from '../../../../../nodes/core/zoho/writing/write-rows';
import { created, startOfTest } from '../fake-wire';
import { brief } from '../thrown';

const at = new Date(startOfTest).toISOString();

/** Writes the rows a to d, of which b may not be sent, and tells what went out. */
async function write(
	entries: Array<JournalEntry | undefined>,
	dryRun?: boolean,
	marks?: WriteMarks,
) {
	const sent: unknown[] = [];
	const written = new Map<number, JournalEntry['state']>();
	const settled: number[] = [];
	const session: Session = {
		send: (call) => {
			const { data } = call.body as { data: string[] };
			sent.push(...data);
			const rows = data.map((row) => created(`sent ${row}`));
			return Promise.resolve({ status: 200, headers: {}, body: { data: rows } });
		},
		usage: () => ({ calls: 0, credits: 0 }),
		time: () => ({ now: startOfTest, slackMs: 0 }),
	};
	const rows: Parameters<typeof writeRows<string, { id: string }>>[1] = {
		prepared: [done('a'), failed(failZoho('REQUIRED', { field: 'b' })), done('c'), done('d')],
		guards: {
			...(dryRun === undefined ? {} : { dryRun }),
			journal: {
				read: (row) => entries[row],
				write: (row, { state }) => void written.set(row, state),
				...(marks ? { marks } : {}),
			},
		},
		job: {
			module: 'Leads',
			size: 10,
			key: 'data',
			call: (data) => ({ method: 'POST', path: '/crm/v8/Leads', body: { data } }),
			read: ({ details }) => ({ id: String(details['id']) }),
			repeated: () => 'doubled',
			settle: (open, sentAt) => {
				settled.push(sentAt);
				return Promise.resolve(open.map(({ row }) => done({ id: `settled ${String(row)}` })));
			},
			keep: ({ id }) => ({ id }),
			clock: { now: () => startOfTest, sleep: () => Promise.resolve() },
		},
		preview: (row) => ({ id: `would ${row}` }),
		recall: (kept, row) => ({ id: `${String(kept['id'])} ${row}` }),
	};
	const outcomes = await writeRows(session, rows);
	return { outcomes: outcomes.map(brief), sent, written: [...written], settled };
}

describe('rows to write', () => {
	it('are sent as far as they are ready, outcomes in their order', async () => {
		const { outcomes, sent, written } = await write([]);
		expect(outcomes).toEqual(['ok sent a', 'REQUIRED', 'ok sent c', 'ok sent d']);
		expect(sent).toEqual(['a', 'c', 'd']);
		expect(written).toEqual([
			[0, 'done'],
			[2, 'done'],
			[3, 'done'],
		]);
	});

	it('are recalled, settled or sent by what a former try knew of them', async () => {
		const kept: JournalEntry = { state: 'done', result: { id: 'kept' } };
		const open: JournalEntry = { state: 'sent', at };
		const { outcomes, sent, settled } = await write([kept, kept, open, { state: 'refused' }]);
		expect(outcomes).toEqual(['ok kept a', 'REQUIRED', 'ok settled c', 'ok sent d']);
		expect(sent).toEqual(['d']);
		expect(settled).toEqual([startOfTest]);
	});

	it('are settled when a stopped execution may have sent them, and marked before they go out', async () => {
		const marked: Array<readonly number[]> = [];
		const { outcomes, sent, written, settled } = await write([], undefined, {
			find: (rows) => Promise.resolve({ rows: rows.slice(1, 2), since: 7 }),
			add: (rows) => Promise.resolve(void marked.push(rows)),
			drop: () => Promise.resolve(),
			hold: () => {},
		});
		expect(outcomes).toEqual(['ok sent a', 'REQUIRED', 'ok settled c', 'ok sent d']);
		expect(sent).toEqual(['a', 'd']);
		expect(marked).toEqual([[0, 3]]);
		expect(settled).toEqual([7]);
		expect(written).toContainEqual([2, 'done']);
	});

	it('are shown and not sent in a dry run', async () => {
		const { outcomes, sent, written } = await write([], true);
		expect(outcomes).toEqual(['ok would a', 'REQUIRED', 'ok would c', 'ok would d']);
		expect(sent).toEqual([]);
		expect(written).toEqual([]);
	});

	it('are sent when no dry run is wanted', async () => {
		expect((await write([], false)).sent).toEqual(['a', 'c', 'd']);
	});
});
