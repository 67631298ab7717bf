import { describe, expect, it } from 'vitest';
import { createFirsts } from '../../../../../nodes/core/zoho/writing/firsts';
import type { WrittenRecord } from '../../../../../nodes/core/zoho/writing/written-record';
import { startOfTest } from '../fake-wire';

const updated = (id: string, made: number): WrittenRecord => ({
	id,
	action: 'updated',
	details: { id, Created_Time: new Date(made).toISOString() },
});
const actionOf = ({ action }: WrittenRecord) => action;

describe('a record that an upsert found when it was sent again', () => {
	it('was created by its first sending when it is not older', () => {
		const firsts = createFirsts({});
		expect(actionOf(firsts.asMade(updated('7', startOfTest - 2_000), startOfTest))).toBe('created');
		expect(actionOf(firsts.asMade(updated('8', startOfTest - 2_001), startOfTest))).toBe('updated');
	});

	it('was created by one row, and updated by the others', () => {
		const firsts = createFirsts({});
		const twice = [1, 2].map(() => firsts.asMade(updated('7', startOfTest), startOfTest));
		expect(twice.map(actionOf)).toEqual(['created', 'updated']);
	});

	it('was updated where an earlier row of the run is known to have made it', () => {
		const firsts = createFirsts({
			journal: { read: () => undefined, write: () => {}, isMade: (id) => id === '7' },
		});
		firsts.note({ id: '8', action: 'created', details: {} });
		const again = ['7', '8'].map((id) => firsts.asMade(updated(id, startOfTest), startOfTest));
		expect(again.map(actionOf)).toEqual(['updated', 'updated']);
	});

	it('is as Zoho says where it says no time, or something else', () => {
		const firsts = createFirsts({});
		const timeless: WrittenRecord = { id: '7', action: 'updated', details: {} };
		expect(firsts.asMade(timeless, startOfTest)).toBe(timeless);
		const made: WrittenRecord = { id: '7', action: 'created', details: {} };
		expect(firsts.asMade(made, startOfTest)).toBe(made);
	});
});
