import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows, type ChangedRecord } from '../../../../nodes/runtime/rows/group-rows';

interface Params {
	key: string;
	changes: ChangedRecord;
}

const group = (given: Params[]) =>
	groupRows(
		given.map((params, index) => ({ index, params, item: { json: {} } })),
		({ key }) => key,
		({ changes }) => changes,
	);
const places = (given: Params[]) => group(given).map(({ rows }) => rows.map(({ index }) => index));

const lead = (id: string): ChangedRecord => ({ module: 'Leads', id });
const newLead: ChangedRecord = { module: 'Leads', isNew: true };
const foundLead: ChangedRecord = { module: 'Leads' };

describe('rows of different records', () => {
	it('travel with those of the same key, whatever stands between them', () => {
		const keys = ['a', 'b', 'a', 'b', 'a'];
		const given = keys.map((key, id) => ({ key, changes: lead(String(id)) }));
		expect(places(given)).toEqual([
			[0, 2, 4],
			[1, 3],
		]);
	});

	it('are new ones, however many of them are made', () => {
		const keys = ['a', 'b', 'a'];
		expect(places(keys.map((key) => ({ key, changes: newLead })))).toEqual([[0, 2], [1]]);
	});
});

describe('rows of one record', () => {
	it('keep their order', () => {
		const keys = ['a', 'b', 'a'];
		expect(places(keys.map((key) => ({ key, changes: lead('7') })))).toEqual([[0], [1], [2]]);
	});

	it('let others travel on with the group that goes out last', () => {
		const given = [
			{ key: 'a', changes: lead('1') },
			{ key: 'b', changes: lead('1') },
			{ key: 'a', changes: lead('1') },
			{ key: 'a', changes: lead('2') },
			{ key: 'b', changes: lead('2') },
		];
		expect(places(given)).toEqual([[0], [1], [2, 3], [4]]);
	});

	it('may be any of the module when only Zoho finds it, a new one included', () => {
		const given = [
			{ key: 'a', changes: newLead },
			{ key: 'b', changes: foundLead },
			{ key: 'a', changes: newLead },
			{ key: 'b', changes: foundLead },
		];
		expect(places(given)).toEqual([[0], [1], [2], [3]]);
	});

	it('are none of another module', () => {
		const given = [
			{ key: 'a', changes: foundLead },
			{ key: 'b', changes: { module: 'Contacts' } },
			{ key: 'a', changes: foundLead },
		];
		expect(places(given)).toEqual([[0, 2], [1]]);
	});
});

const record = fc.oneof(
	fc.record({ module: fc.constantFrom('A', 'B'), id: fc.constantFrom('1', '2', '3') }),
	fc.record({ module: fc.constantFrom('A', 'B'), isNew: fc.constant(true as const) }),
	fc.record({ module: fc.constantFrom('A', 'B') }),
);
const someRows = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), changes: record }), {
	maxLength: 30,
});

/** Whether two rows change the same record, or may. */
const mayMeet = (a: ChangedRecord, b: ChangedRecord): boolean => {
	const isFound = ({ id, isNew }: ChangedRecord) => id === undefined && !isNew;
	if (a.module !== b.module) return false;
	return isFound(a) || isFound(b) || (a.id !== undefined && a.id === b.id);
};

describe('any rows', () => {
	it('go out once each, with their own key', () => {
		fc.assert(
			fc.property(someRows, (given) => {
				const groups = group(given);
				for (const { key, rows } of groups) {
					expect(new Set(rows.map(({ params }) => params.key))).toEqual(new Set([key]));
				}
				const sent = groups.flatMap(({ rows }) => rows.map(({ index }) => index));
				expect(sent.toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index));
			}),
		);
	});

	it('never overtake an earlier row that may change the same record', () => {
		fc.assert(
			fc.property(someRows, (given) => {
				const sent = group(given).flatMap(({ rows }) => rows);
				sent.forEach((early, place) => {
					for (const late of sent.slice(place + 1)) {
						if (late.index > early.index) continue;
						expect(mayMeet(early.params.changes, late.params.changes)).toBe(false);
					}
				});
			}),
		);
	});
});
