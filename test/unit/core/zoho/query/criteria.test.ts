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

describe('an operator that does not work on a field', () => {
	const refusal = async (
		operator: string,
		context: typeof free | typeof known,
		field = 'Company',
	) => await thrown(() => buildCriteria({ field, operator, value: 'x' }, context));

	it('is refused with those that do', async () => {
		const error = await refusal('starts_with', known, 'Lead_Status');
		expect(error.details).toEqual({
			field: 'Lead_Status',
			operator: 'starts_with',
			allowed: 'equals, not_equal, in',
			hint: '',
		});
	});

	it('is refused without fields when it is none of Zoho’s', async () => {
		const error = await refusal('like', free);
		expect(error.code).toBe('OPERATOR_NOT_SUPPORTED');
		const allowed = String(error.details['allowed']).split(', ');
		expect(allowed).toHaveLength(9);
		expect(allowed).toContain('between');
	});
});

describe('the value of a condition', () => {
	const at = (text: string) => `2026-11-21T0${text}:00:00Z`;
	const reasonOf = async (criteria: Criteria) => {
		const error = await thrown(() => buildCriteria(criteria, known));
		expect(error.code).toBe('CONDITION_VALUE');
		const { field, operator } = criteria as { field: string; operator: string };
		expect(error.details).toMatchObject({ field, operator });
		return error.details['reason'];
	};

	it.each<[string, string, string | string[], string]>([
		['Company', 'equals', '', 'Give a value'],
		['Company', 'in', [], 'Give a value'],
		['Company', 'in', ['Rome', ''], 'Give a value'],
		['Company', 'equals', ['Rome', 'Oslo'], 'Give one value'],
		['Created_Time', 'between', at('1'), 'Give two values, from and to'],
		['Created_Time', 'between', [at('1'), at('2'), at('3')], 'Give two values, from and to'],
	])('of %s %s may not be %j', async (field, operator, value, reason) => {
		expect(await reasonOf({ field, operator, value })).toBe(reason);
	});

	it('of in may not be more than Zoho takes', async () => {
		const value = Array.from({ length: limits.searchInValues + 1 }, (_, n) => `Rome ${n}`);
		expect(await reasonOf({ field: 'Company', operator: 'in', value })).toBe(
			'Give at most 100 values',
		);
	});

	it.each([2 ** 53, -(2 ** 60)])(
		'may not be the number %d, whose last digits are lost',
		async (value) => {
			const criteria = { field: 'Company', operator: 'equals', value };
			expect(await reasonOf(criteria)).toContain('Give an ID as text');
			expect((await thrown(() => buildCriteria(criteria, free))).code).toBe('CONDITION_VALUE');
		},
	);

	it.each([2 ** 53 - 1, 0.5, true, ['x']])('may be %j', (value) => {
		const criteria = { field: 'Company', operator: 'equals', value };
		expect(buildCriteria(criteria, known)).toBe(`(Company:equals:${String(value)})`);
	});
});

describe('a value in the form of its field', () => {
	const types = {
		Day: 'date',
		Time: 'datetime',
		Flag: 'boolean',
		Count: 'integer',
		Rate: 'double',
		Name: 'text',
		Serial: 'bigint',
	};
	const rows = Object.entries(types).map(([api_name, data_type]) => ({
		...leadFields[1],
		api_name,
		data_type,
		length: 3,
	}));
	const fields = readFields(rows, []);
	const built = (field: string, value: string | number) =>
		buildCriteria({ field, operator: 'equals', value }, { module: 'Leads', fields });

	it.each([
		['Day', '2026-11-21T09:00:00Z', '2026-11-21'],
		['Time', '2026-11-21 09:00Z', '2026-11-21T09:00:00+00:00'],
		['Flag', ' TRUE', 'true'],
		['Count', '0012', '12'],
		['Rate', '1.50', '1.5'],
		['Name', ' as it is ', ' as it is '],
		['Name', 'longer than three', 'longer than three'],
		['Serial', ' 007 ', ' 007 '],
		['Count', 123456, '123456'],
		['Day', ' ', ' '],
	])('goes to %s as it takes it: %j becomes %s', (field, value, text) => {
		expect(built(field, value)).toBe(`(${field}:equals:${text})`);
	});

	it.each([
		['Day', 'soon'],
		['Time', '2026-11-21'],
		['Flag', 'yes'],
		['Count', 'three'],
		['Rate', '1,5'],
	])('is refused for %s when it has none: %s', async (field, value) => {
		const error = await thrown(() => built(field, value));
		expect(error.code).toBe('CONDITION_VALUE');
		expect(error.details).toMatchObject({ field, operator: 'equals' });
		expect(String(error.details['reason'])).toMatch(/^Give /);
	});
});

describe('conditions in groups', () => {
	const is = (value: string): Criteria => ({ field: 'City', operator: 'equals', value });

	it.each<[Criteria, string]>([
		[{ all: [is('a'), is('b')] }, '((City:equals:a)and(City:equals:b))'],
		[{ any: [is('a'), is('b')] }, '((City:equals:a)or(City:equals:b))'],
		[{ all: [{ any: [is('a')] }] }, '(City:equals:a)'],
	])('%j become %s', (criteria, text) => {
		expect(buildCriteria(criteria, free)).toBe(text);
	});

	it.each<[Criteria]>([[{ any: [] }], [{ all: [is('a'), { any: [] }] }]])(
		'%j lack a condition',
		async (criteria) => {
			const error = await thrown(() => buildCriteria(criteria, free));
			expect(error.code).toBe('SEARCH_EMPTY');
			expect(error.details).toEqual({ parameter: 'Conditions' });
		},
	);

	it('are counted over all groups', async () => {
		const group = { all: Array.from({ length: 8 }, (_, n) => is(`Rome ${n}`)) };
		const error = await thrown(() => buildCriteria({ any: [group, group] }, free));
		expect(error.code).toBe('CRITERIA_LIMIT_EXCEEDED');
		expect(error.details).toEqual({ limit: 15 });
	});
});
