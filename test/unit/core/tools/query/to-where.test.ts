import { describe, expect, it } from 'vitest';
import { toWhere } from '../../../../../nodes/core/tools/query/to-where';
import type { Field, FieldKind } from '../../../../../nodes/core/zoho/words/field';

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
	...{ name: 'Field', label: 'Field', kind, dataType: kind, required: false, mandatory: false },
	...{ creatable: true, updatable: true, values: [], unique: false, custom: false },
	...more,
});
const stages = field('picklist', { values: [{ display: 'Closed Won', actual: 'Won' }] });
const reading = {
	parameter: 'conditions[0].values',
	now: Date.parse('2026-11-30T12:00:00Z'),
	today: '2026-11-30',
	linked: async (_: Field, name: string) => (name === 'Ann' ? ['1'] : ['1', '2']),
};
const read = (of: Field, operator: string, ...values: string[]) =>
	toWhere(of, { operator, values }, reading);
const test = (operator: string, ...values: unknown[]) => ({ field: 'Field', operator, values });

describe('a condition in people’s words', () => {
	it.each([
		[field('text'), 'equals', ['a'], test('=', 'a')],
		[field('text'), 'equals', ['a', 'b'], test('in', 'a', 'b')],
		[field('text'), 'not_equals', ['a', 'b'], test('not in', 'a', 'b')],
		[field('text'), 'contains', ['a'], test('like', '%a%')],
		[field('text'), 'starts_with', ["O'Brien"], test('like', "O'Brien%")],
		[field('text'), 'is_empty', [], test('is null')],
		[stages, 'equals', ['closed won'], test('=', 'Won')],
		[field('decimal'), 'at_least', ['1200.5'], test('>=', 1200.5)],
		[field('bigint'), 'equals', ['12'], test('=', 12)],
		[field('boolean'), 'equals', ['true'], test('=', true)],
		[field('date'), 'less_than', ['2026-12-01'], test('<', '2026-12-01')],
		[field('owner'), 'equals', ['Ann'], test('=', '1')],
		[field('lookup'), 'equals', ['Smith'], test('in', '1', '2')],
		[field('lookup'), 'equals', ['77'], test('in', '1', '2')],
		[field('lookup'), 'equals', ['5725767000000400004'], test('=', '5725767000000400004')],
		[field('date'), 'older_than_days', ['14'], test('<', '2026-11-16')],
		[field('date'), 'within_next_days', ['2'], test('between', '2026-11-30', '2026-12-02')],
		[field('datetime'), 'older_than_days', ['14'], test('<', '2026-11-16T12:00:00+00:00')],
		[
			field('datetime'),
			'within_last_days',
			['1'],
			test('between', '2026-11-29T12:00:00+00:00', '2026-11-30T12:00:00+00:00'),
		],
	])('%#: $kind %s %j', async (of, operator, values, expected) => {
		expect(await read(of, operator, ...values)).toEqual(expected);
	});

	it.each([
		[field('textarea'), 'contains', ['a'], 'cannot compare'],
		[field('text'), 'matches', ['a'], 'equals, not_equals'],
		[field('text'), 'equals', [' '], 'at least one value'],
		[field('text'), 'contains', ['50%'], 'without % and _'],
		[stages, 'equals', ['Open'], 'Closed Won'],
		[field('decimal'), 'greater_than', ['many'], 'number'],
		[field('decimal'), 'greater_than', ['1', '2'], 'one value'],
		[field('date'), 'older_than_days', ['-1'], 'whole number of days'],
		[field('date'), 'older_than_days', ['soon'], 'whole number of days'],
		[field('date'), 'older_than_days', ['0x10'], 'whole number of days'],
		[field('bigint'), 'equals', ['9007199254740993'], 'at most 15 digits'],
		[field('date'), 'equals', ['yesterday'], '2026-11-21'],
	])('%#: says what would do: %s %j', async (of, operator, values, words) => {
		await expect(read(of, operator, ...values)).rejects.toMatchObject({
			code: 'ARGUMENT_WRONG',
			advice: expect.stringContaining(words),
			details: { parameter: 'conditions[0].values' },
		});
	});
});
