import { expect, it } from 'vitest';
import {
	keepWritten,
	recallWritten,
	type WrittenRecord,
} from '../../../../../nodes/core/zoho/writing/written-record';

const actions = [
	'created',
	'updated',
	'unchanged',
	'wouldCreate',
	'wouldUpdate',
	'wouldUpsert',
] as const;

it.each(actions)('a record that was %s is recalled as it was kept', (action) => {
	const details = { id: '7', Owner: { name: 'Ada' } };
	for (const record of [
		{ id: '7', action, details },
		{ action, details },
	] as WrittenRecord[]) {
		expect(keepWritten(record)).toStrictEqual(record);
		expect(recallWritten(keepWritten(record))).toStrictEqual(record);
	}
});

it.each([
	['an action', { id: '7', action: 'merged', details: {} }],
	['an id', { id: 7, action: 'created', details: {} }],
	['details', { id: '7', action: 'created' }],
])('an entry without %s of this version is not recalled', (_, kept) => {
	expect(() => recallWritten(kept)).toThrow();
});
