import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query, Test, Where } from '../../../../../nodes/core/tools/query/query';
import { readCoql } from '../../../../../nodes/core/tools/query/read-coql';
import { writeCoql } from '../../../../../nodes/core/tools/query/write-coql';

const name = fc.constantFrom(
	'Stage',
	'Amount',
	'Account_Name.Industry',
	'What_Id->Deals.Stage',
	'id',
);
const literal = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant("O'Brien"));
const test: fc.Arbitrary<Test> = fc.oneof(
	fc.record({
		field: name,
		operator: fc.constantFrom(
			'=' as const,
			'!=' as const,
			'>' as const,
			'<=' as const,
			'like' as const,
			'not like' as const,
		),
		values: fc.tuple(literal),
	}),
	fc.record({
		field: name,
		operator: fc.constantFrom('in' as const, 'not in' as const),
		values: fc.array(literal, { minLength: 1, maxLength: 5 }),
	}),
	fc.record({
		field: name,
		operator: fc.constantFrom('between' as const, 'not between' as const),
		values: fc.tuple(literal, literal),
	}),
	fc.record({
		field: name,
		operator: fc.constantFrom('is null' as const, 'is not null' as const),
		values: fc.constant([]),
	}),
);
/** Two by two, as the writer sets brackets. */
const { where } = fc.letrec<{ where: Where }>((tie) => ({
	where: fc.oneof(
		{ maxDepth: 3 },
		test,
		fc.tuple(tie('where'), tie('where')).map(([one, other]) => ({ all: [one, other] })),
		fc.tuple(tie('where'), tie('where')).map(([one, other]) => ({ any: [one, other] })),
	),
}));
const query: fc.Arbitrary<Query> = fc.record({
	columns: fc.uniqueArray(
		fc.oneof(
			name.map((field) => ({ field })),
			name.map((field) => ({ field, aggregate: 'SUM' as const, alias: 'All of it' })),
		),
		{ minLength: 1, maxLength: 4, selector: (column) => JSON.stringify(column) },
	),
	module: fc.constantFrom('Deals', 'Leads'),
	where,
	groupBy: fc.array(name, { maxLength: 2 }),
	orderBy: fc.array(fc.record({ field: name, descending: fc.boolean() }), { maxLength: 2 }),
	limit: fc.constantFrom(1, 200),
	offset: fc.constantFrom(0, 40),
});

describe('a COQL query', () => {
	it('is read as it was written, whatever its values hold', () => {
		fc.assert(
			fc.property(query, (asked) => {
				expect(readCoql(writeCoql(asked))).toEqual(asked);
			}),
			{ numRuns: 500 },
		);
	});

	it('takes AND for closer than OR, as people do', () => {
		const { where: read } = readCoql("select id from Deals where A = 1 or B = 'x' and C is null");
		expect(read).toEqual({
			any: [
				{ field: 'A', operator: '=', values: [1] },
				{
					all: [
						{ field: 'B', operator: '=', values: ['x'] },
						{ field: 'C', operator: 'is null', values: [] },
					],
				},
			],
		});
	});

	it('keeps all digits of an ID that stands without quotes', () => {
		const { where: read } = readCoql('select id from Deals where id = 5725767000000400001');
		expect(read).toEqual({ field: 'id', operator: '=', values: ['5725767000000400001'] });
	});

	it('sorts by the name it gave a sum', () => {
		const text =
			"select Stage, SUM(Amount) as 'Total of all' from Deals where id is not null group by Stage order by 'Total of all' desc limit 0, 5";
		expect(writeCoql(readCoql(text))).toBe(text);
	});

	it.each([
		'',
		'select * from Deals',
		'update Deals set Stage = 1',
		'select id from Deals; delete from Deals',
		'select id from Deals where id in (select id from Accounts where id is not null)',
		"select id from Deals where Stage = 'open",
		'select id from Deals#123 where id is not null',
		'select id from Deals where (((((id is not null)',
		'select id from Deals -- where Owner = 1',
		'select id from Deals where id is not null union select id from Leads',
		'select id from Deals where !Deals.Owner.role.id = 1',
		'select id, from Deals',
		'select id from Deals where Stage = Amount',
		`select id from Deals where ${'('.repeat(40)}id is null${')'.repeat(40)}`,
		`select id from Deals where ${Array.from({ length: 30 }, () => 'id is null').join(' and ')}`,
		`select ${'Stage '.repeat(10_000)}`,
	])('is refused with its place when it is not understood whole: %s', (text) => {
		expect(() => readCoql(text)).toThrow(
			expect.objectContaining({
				code: 'QUERY_UNREADABLE',
				details: expect.objectContaining({ parameter: 'query', near: expect.any(String) }),
			}),
		);
	});
});
