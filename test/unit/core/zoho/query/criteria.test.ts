import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCriteria, type Criteria } from '../../../../../nodes/core/zoho/query/criteria';
import { readFields } from '../../../../../nodes/core/zoho/modules/read-fields';
import { limits } from '../../../../../nodes/core/zoho/words/limits';
import { leadFields } from '../fake-wire';
import { thrown } from '../thrown';

const free = { module: 'Leads' };
const known = { module: 'Leads', fields: readFields(leadFields, []) };

it.each<[Criteria, string]>([
	[{ field: 'Email', operator: 'equals', value: 'a@example.com' }, '(Email:equals:a@example.com)'],
	[
		{
			all: [
				{ field: 'First_Name', operator: 'equals', value: 'John' },
				{
					any: [
						{ field: 'City', operator: 'in', value: ['Rome', 'Oslo'] },
						{ field: 'Amount', operator: 'between', value: [1, 5] },
					],
				},
			],
		},
		'((First_Name:equals:John)and((City:in:Rome,Oslo)or(Amount:between:1,5)))',
	],
	[
		{ any: [{ field: 'Company', operator: 'starts_with', value: 'A (B), C\\' }] },
		'(Company:starts_with:A \\(B\\)\\, C\\\\)',
	],
])('%j becomes %s (#114, #140-#143)', (criteria, text) => {
	expect(buildCriteria(criteria, free)).toBe(text);
});

it.each<[string, Criteria, string]>([
	[
		'a time without fractions of a second',
		{ field: 'Created_Time', operator: 'less_than', value: '2026-11-21T09:00:00.123+01:00' },
		'(Created_Time:less_than:2026-11-21T09:00:00+01:00)',
	],
])('a value goes in the form of its field: %s', (_, criteria, text) => {
	expect(buildCriteria(criteria, known)).toBe(text);
});

/** Reads Zoho's grammar back: a backslash makes `(`, `)`, `,` and `\` ordinary. */
function parse(text: string): Criteria {
	let at = 0;
	const value = (): string[] => {
		const done: string[] = [];
		let current = '';
		for (; text[at] !== ')'; at += 1) {
			if (text[at] === ',') {
				done.push(current);
				current = '';
				continue;
			}
			if (text[at] === '\\' && '(),\\'.includes(text[at + 1] ?? '-')) at += 1;
			current += text.charAt(at);
		}
		return [...done, current];
	};
	const until = (mark: string): string => {
		const start = at;
		at = text.indexOf(mark, at) + 1;
		return text.slice(start, at - 1);
	};
	const node = (): Criteria => {
		at += 1;
		if (text[at] !== '(') {
			const field = until(':');
			const operator = until(':');
			const values = value();
			at += 1;
			return { field, operator, value: values.length === 1 ? values[0]! : values };
		}
		const parts = [node()];
		const word = text.startsWith('and', at) ? 'and' : 'or';
		while (text[at] !== ')') {
			at += word.length;
			parts.push(node());
		}
		at += 1;
		return word === 'and' ? { all: parts } : { any: parts };
	};
	return node();
}

const letters = fc.string({
	minLength: 1,
	maxLength: 8,
	unit: fc.constantFrom('a', '(', ')', ',', '\\', ':', ' ', 'é'),
});
const condition = fc.oneof(
	fc.record({
		field: fc.constantFrom('Email', 'City'),
		operator: fc.constantFrom('equals', 'starts_with'),
		value: letters,
	}),
	fc.record({
		field: fc.constant('City'),
		operator: fc.constant('in'),
		value: fc.array(letters, { minLength: 2, maxLength: 3 }),
	}),
);
const group = (inner: fc.Arbitrary<Criteria>) => {
	const parts = fc.array(inner, { minLength: 2, maxLength: 3 });
	return fc.oneof(fc.record({ all: parts }), fc.record({ any: parts }));
};

it('reads back as what it was built from, whatever the values hold', () => {
	fc.assert(
		fc.property(fc.oneof(condition, group(fc.oneof(condition, group(condition)))), (criteria) => {
			expect(parse(buildCriteria(criteria, free))).toEqual(criteria);
		}),
	);
});

describe('refuses before a call is spent', () => {
	it('contains, and says that equals behaves like it (#143)', async () => {
		const error = await thrown(() =>
			buildCriteria({ field: 'Company', operator: 'contains', value: 'x' }, known),
		);
		expect(error.code).toBe('OPERATOR_NOT_SUPPORTED');
		expect(error.advice).toContain("'equals' behaves like contains");
	});

	it.each<[Criteria, string]>([
		[{ field: 'Lead_Status', operator: 'starts_with', value: 'C' }, 'OPERATOR_NOT_SUPPORTED'],
		[{ field: 'Comapny', operator: 'equals', value: 'C' }, 'UNKNOWN_FIELD'],
		[
			{ field: 'Created_Time', operator: 'between', value: ['2026-01-01T00:00:00Z'] },
			'CONDITION_VALUE',
		],
		[{ field: 'Company', operator: 'equals', value: '' }, 'CONDITION_VALUE'],
		[{ field: 'Created_Time', operator: 'less_than', value: 'soon' }, 'CONDITION_VALUE'],
		[{ field: 'Company', operator: 'equals', value: 2 ** 60 }, 'CONDITION_VALUE'],
		[{ all: [] }, 'SEARCH_EMPTY'],
		[
			{
				any: Array.from({ length: 16 }, () => ({
					field: 'Company',
					operator: 'equals',
					value: 'x',
				})),
			},
			'CRITERIA_LIMIT_EXCEEDED',
		],
	])('%j: %s', async (criteria, code) => {
		expect((await thrown(() => buildCriteria(criteria, known))).code).toBe(code);
	});
});

describe('the limits of a search', () => {
	const equals = (value: string): Criteria => ({ field: 'City', operator: 'equals', value });
	const conditions = (count: number): Criteria => ({
		any: Array.from({ length: count }, (_, number) => equals(`Rome ${number}`)),
	});
	const values = (count: number): Criteria => ({
		field: 'City',
		operator: 'in',
		value: Array.from({ length: count }, (_, number) => `Rome ${number}`),
	});

	it.each([limits.searchConditions - 1, limits.searchConditions])(
		'allow %i conditions',
		(count) => {
			expect(buildCriteria(conditions(count), free).split('equals')).toHaveLength(count + 1);
		},
	);

	it('allow no condition more', async () => {
		const build = () => buildCriteria(conditions(limits.searchConditions + 1), free);
		expect((await thrown(build)).code).toBe('CRITERIA_LIMIT_EXCEEDED');
	});

	it('allow as many values as Zoho takes, and no more', async () => {
		const { searchInValues: most } = limits;
		expect(buildCriteria(values(most), free).split(',')).toHaveLength(most);
		const build = () => buildCriteria(values(most + 1), free);
		expect((await thrown(build)).code).toBe('CONDITION_VALUE');
	});
});
