import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../../../../nodes/core/kernel/errors';
import { createParameterReader } from '../../../../nodes/runtime/parameters/read-parameters';

const reader = (values: Record<string, unknown>) =>
	createParameterReader(
		{ getNodeParameter: (name, _, fallback) => (name in values ? values[name] : fallback) },
		{ index: 0, labels: new Map([['recordId', 'Record ID']]) },
	);

const codeOf = (run: () => unknown): string => {
	try {
		run();
	} catch (cause) {
		return cause instanceof CoreError ? cause.code : String(cause);
	}
	return 'nothing thrown';
};

const adviceOf = (run: () => unknown): string => {
	try {
		run();
	} catch (cause) {
		if (cause instanceof CoreError) return cause.advice;
	}
	return 'nothing thrown';
};

describe('an id', () => {
	it('of digits in a text comes through as it is', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (id) => {
				expect(reader({ recordId: ` ${id} ` }).id('recordId')).toBe(String(id));
			}),
		);
	});

	it('is taken out of a resource locator', () => {
		const value = { __rl: true, mode: 'id', value: '5725767000000500001' };
		expect(reader({ recordId: value }).id('recordId')).toBe('5725767000000500001');
	});

	it('that is a number is refused, in whatever parameter it comes', () => {
		expect(codeOf(() => reader({ recordId: 5725767000000500001 }).id('recordId'))).toBe(
			'ID_AS_NUMBER',
		);
		const located = { __rl: true, mode: 'id', value: 12 };
		expect(codeOf(() => reader({ recordId: located }).id('recordId'))).toBe('ID_AS_NUMBER');
	});

	it.each([['abc'], ['12-34'], ['../12']])('that is no id is refused: %s', (recordId) => {
		expect(codeOf(() => reader({ recordId }).id('recordId'))).toBe('ID_NOT_DIGITS');
	});

	it('that is missing is named by the label of the panel', () => {
		expect(() => reader({}).id('recordId')).toThrow("The parameter 'Record ID' is empty");
	});
});

describe('other parameters', () => {
	it('that are blank count as empty', () => {
		for (const value of [undefined, null, '', '  ']) {
			expect(reader({ value }).optionalText('value')).toBeUndefined();
		}
	});

	it('are numbers when they read as such', () => {
		expect(reader({ value: '12.5' }).number('value')).toBe(12.5);
		expect(codeOf(() => reader({ value: 'twelve' }).number('value'))).toBe('PARAMETER_NOT_NUMBER');
	});

	it('are flags when they say true or false, and nothing else is guessed', () => {
		for (const value of [true, 'true', ' True '])
			expect(reader({ value }).flag('value')).toBe(true);
		for (const value of [false, 'false', 'FALSE', '', '  ', null, undefined]) {
			expect(reader({ value }).flag('value')).toBe(false);
		}
		for (const value of ['yes', '1', 1, 0, [true], { a: true }]) {
			expect(codeOf(() => reader({ value }).flag('value'))).toBe('PARAMETER_NOT_BOOLEAN');
		}
	});

	it('are one of their choices, or not set', () => {
		const choose = (value: unknown) => reader({ value }).choice('value', ['all', 'none']);
		expect(choose('none')).toBe('none');
		for (const value of ['', ' ', null, undefined]) expect(choose(value)).toBeUndefined();
		for (const value of ['None', 'all, none', ['none'], 1, true]) {
			expect(codeOf(() => choose(value))).toBe('PARAMETER_NOT_A_CHOICE');
		}
		expect(adviceOf(() => choose('secret'))).toBe("'value' takes one of: all, none.");
	});

	it('are lists from text with commas and from lists', () => {
		expect(reader({ value: ' a, b ,,c' }).list('value')).toEqual(['a', 'b', 'c']);
		expect(reader({ value: ['a', ' b '] }).list('value')).toEqual(['a', 'b']);
		expect(reader({}).list('value')).toEqual([]);
	});

	it('are JSON from text and from objects', () => {
		expect(reader({ value: '{"a":1}' }).json('value')).toEqual({ a: 1 });
		expect(reader({ value: { a: 1 } }).json('value')).toEqual({ a: 1 });
		expect(codeOf(() => reader({ value: '{a' }).json('value'))).toBe('PARAMETER_NOT_JSON');
	});

	it('that are objects are no texts', () => {
		expect(codeOf(() => reader({ value: { a: 1 } }).text('value'))).toBe('PARAMETER_NOT_TEXT');
	});

	it('that n8n cannot read are named with the reason, without the value', () => {
		const failing = createParameterReader(
			{
				getNodeParameter: () => {
					throw new Error("'City' expects a string but we got 'Utrecht'");
				},
			},
			{ index: 3 },
		);
		expect(codeOf(() => failing.text('value'))).toBe('PARAMETER_UNREADABLE');
		expect(adviceOf(() => failing.text('value'))).toMatch(/n8n says: 'City' expects a string\.$/);
	});
});
