import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../../nodes/core/kernel/errors';
import type { JsonObject } from '../../../../../nodes/core/kernel/json';
import type { JournalEntry } from '../../../../../nodes/core/zoho/writing/journal';
import {
	keepWritten,
	recallWritten,
	type WrittenRecord,
} from '../../../../../nodes/core/zoho/writing/written-record';
import { creates, fakeWire, rowsOf } from '../fake-wire';
import { errorIn } from '../thrown';

// zod leaves out `__proto__`, as which Zoho names no detail.
const jsonObject = fc
	.dictionary(fc.string(), fc.jsonValue())
	.filter((value) => !JSON.stringify(value).includes('__proto__')) as fc.Arbitrary<JsonObject>;
const writtenRecord: fc.Arbitrary<WrittenRecord> = fc.record(
	{
		id: fc.stringMatching(/^\d{1,19}$/),
		action: fc.constantFrom('created', 'updated', 'unchanged', 'wouldCreate'),
		details: jsonObject,
	},
	{ requiredKeys: ['action', 'details'] },
);

describe('a written record', () => {
	it('comes out of the journal as it went in', () => {
		fc.assert(
			fc.property(writtenRecord, (record) => {
				const kept = JSON.parse(JSON.stringify(keepWritten(record)));
				expect(recallWritten(kept)).toEqual(JSON.parse(JSON.stringify(record)));
			}),
		);
	});

	it('of another form is a CoreError', () => {
		fc.assert(
			fc.property(jsonObject, (kept) => {
				try {
					expect(recallWritten(kept).action).toBe(kept['action']);
				} catch (cause) {
					expect(cause).toBeInstanceOf(CoreError);
					expect(cause).toMatchObject({ code: 'JOURNAL_UNREADABLE' });
				}
			}),
		);
	});
});

describe('a row of which the journal keeps what nobody can read', () => {
	const ada = { Last_Name: 'Ada', Company: 'Example Ltd' };
	const bob = { Last_Name: 'Bob', Company: 'Example Ltd' };

	it.each<[string, JournalEntry]>([
		['its result', { state: 'done', result: { action: 'sent by pigeon' } }],
		['its time', { state: 'sent', at: 'yesterday' }],
	])('fails alone and is not sent again: %s', async (_, entry) => {
		const wire = fakeWire([creates(12)]);
		const journal = { read: (row: number) => (row === 0 ? entry : undefined), write: () => {} };
		const options = { module: 'Leads', action: 'create', journal } as const;
		const [first, second] = await wire.zoho.records.write(options, [ada, bob]);
		expect(errorIn(first).code).toBe('JOURNAL_UNREADABLE');
		expect(second).toMatchObject({ ok: true, value: { id: '12' } });
		expect(wire.requests.flatMap(rowsOf)).toEqual([bob]);
	});
});
