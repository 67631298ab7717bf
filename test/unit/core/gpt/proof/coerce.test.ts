import { describe, expect, it } from 'vitest';
import { coerceValue } from '../../../../../nodes/core/gpt/proof/coerce';
import type { FieldType, TaskField } from '../../../../../nodes/core/gpt/task/task';

const field = (type: FieldType, choices: string[] = []): TaskField => ({
	name: 'a',
	label: '',
	description: '',
	type,
	choices,
	required: false,
});
const stages = ['Needs Analysis', 'Closed-Won', 'Café'];

describe('coerceValue', () => {
	it.each<[FieldType, unknown, unknown]>([
		['text', '  Acme ', 'Acme'],
		['text', '', null],
		['number', 12.5, 12.5],
		['number', '1,250.50', 1250.5],
		['integer', '42', 42],
		['boolean', false, false],
		['date', '2028-02-29', '2028-02-29'],
		['datetime', '2026-11-21T10:00:00+01:00', '2026-11-21T10:00:00+01:00'],
		['email', 'ann@example.com', 'ann@example.com'],
		['choice', 'needs  analysis', 'Needs Analysis'],
		['choice', 'closed won', 'Closed-Won'],
		['choices', ['Café', 'café'], ['Café']],
		['choices', [], null],
		['choices', 'Café', ['Café']],
		['date', null, null],
	])('takes a %s from %j', (type, raw, value) => {
		expect(coerceValue(field(type, stages), raw)).toMatchObject({ ok: true, value });
	});

	it.each<[FieldType, unknown, string]>([
		['text', 5, 'WRONG_TYPE'],
		['number', '1.234,5', 'WRONG_TYPE'],
		['number', 'about 5', 'WRONG_TYPE'],
		['integer', 1.5, 'WRONG_TYPE'],
		['integer', 2 ** 53, 'WRONG_TYPE'],
		['boolean', 'yes', 'WRONG_TYPE'],
		['date', '2026-02-30', 'BAD_FORMAT'],
		['date', '21.11.2026', 'BAD_FORMAT'],
		['datetime', '2026-11-21', 'BAD_FORMAT'],
		['email', 'ann at example', 'BAD_FORMAT'],
		['choice', 'Lost', 'NOT_A_CHOICE'],
		['choices', ['Café', 'Lost'], 'NOT_A_CHOICE'],
	])('refuses as %s: %j', (type, raw, code) => {
		expect(coerceValue(field(type, stages), raw)).toMatchObject({ ok: false, issue: { code } });
	});

	it('says when it read a value generously', () => {
		expect(coerceValue(field('choice', stages), 'CAFÉ')).toMatchObject({
			issues: [{ code: 'ENUM_COERCED' }],
		});
		expect(coerceValue(field('number'), '5')).toMatchObject({
			issues: [{ code: 'NUMBER_COERCED' }],
		});
	});

	it('does not choose between two that read the same', () => {
		expect(coerceValue(field('choice', ['A-B', 'A.B']), 'ab').ok).toBe(false);
	});
});

describe('a number in a text', () => {
	it.each([
		['5', 5],
		['-5', -5],
		['+5', 5],
		[' 5.25 ', 5.25],
		['1234.5', 1234.5],
		['1,234', 1234],
		['-1,234,567.5', -1234567.5],
	])('%j is %d', (raw, value) => {
		expect(coerceValue(field('number'), raw)).toEqual({
			ok: true,
			value,
			issues: [{ code: 'NUMBER_COERCED', detail: 'The number came as a text' }],
		});
	});

	it.each(['12,34', '1,2345', '1234,567', '.5', '5.', 'x5', '5x', '--5', '1,234.', ' '])(
		'%j is none',
		(raw) => {
			expect(coerceValue(field('number'), raw).ok).toBe(false);
		},
	);

	it.each([Number.NaN, Number.POSITIVE_INFINITY, true, { a: 5 }, [5]])('%j is none', (raw) => {
		expect(coerceValue(field('number'), raw).ok).toBe(false);
	});
});

describe('nothing', () => {
	it.each([null, undefined, '', []])('is %j, for every type', (raw) => {
		for (const type of ['text', 'number', 'email', 'boolean', 'choice', 'choices'] as const) {
			expect(coerceValue(field(type, stages), raw)).toEqual({ ok: true, value: null, issues: [] });
		}
	});

	it('is a text of blanks', () => {
		expect(coerceValue(field('text'), ' \n ')).toEqual({ ok: true, value: null, issues: [] });
	});
});

it.each<[FieldType, unknown, string]>([
	['text', 5, 'Not a text'],
	['email', 5, 'Not an e-mail address'],
	['number', 'x', 'Not a number'],
	['integer', 'x', 'Not a number'],
	['integer', '1.5', 'Not a whole number'],
	['boolean', 'true', 'Neither true nor false'],
	['date', 20261121, 'Not a date of the calendar as YYYY-MM-DD'],
	['datetime', '2026-11-21', 'Not a date and time as ISO 8601'],
	['choice', 5, 'Not one of the choices'],
	['choice', 'Lost', 'Not one of the choices'],
	['choices', [5], 'Not one of the choices'],
	['choices', 'abcdefg'.split(''), 'More than there are choices'],
	['choices', 'abcdef'.split(''), 'Not one of the choices'],
])('a %s from %j is refused with the reason: %s', (type, raw, detail) => {
	expect(coerceValue(field(type, stages), raw)).toMatchObject({ ok: false, issue: { detail } });
});

it.each<[FieldType, unknown, unknown]>([
	['email', ' ann@example.com\n', 'ann@example.com'],
	['datetime', '2026-11-21T10:00:00', '2026-11-21T10:00:00'],
	['boolean', true, true],
	['number', 0, 0],
	['integer', -3, -3],
])('a %s is taken from %j without a word', (type, raw, value) => {
	expect(coerceValue(field(type), raw)).toEqual({ ok: true, value, issues: [] });
});

describe('a choice', () => {
	const folded = {
		code: 'ENUM_COERCED',
		detail: 'The choice was spelled differently and taken for the one that reads the same',
	};

	it.each<[string[], string, string, boolean]>([
		[['New', 'NEW'], 'NEW', 'NEW', false],
		[['New', 'Old'], 'new', 'New', true],
		[['A-B', 'A.B'], 'a-b', 'A-B', true],
		[['Ann Example', 'Bob'], 'annexample', 'Ann Example', true],
	])('of %j for %s is %s (spelled differently: %j)', (choices, raw, value, differs) => {
		const issues = differs ? [folded] : [];
		expect(coerceValue(field('choice', choices), raw)).toEqual({ ok: true, value, issues });
	});

	it.each<[string[], string]>([
		[['New', 'NEW'], 'new'],
		[['?', 'Old'], '!'],
		[['Old'], ' '],
	])('of %j for %j is none', (choices, raw) => {
		expect(coerceValue(field('choice', choices), raw).ok).toBe(false);
	});

	it.each([
		[200, ['New'], true],
		[201, ['New'], false],
		[201, ['New', 'x'.repeat(51)], true],
		[204, ['New', 'x'.repeat(51)], true],
		[205, ['New', 'x'.repeat(51)], false],
	])('is looked for in %i characters among %j: %j', (length, choices, found) => {
		const raw = 'new'.padEnd(length, ' ');
		expect(coerceValue(field('choice', choices), raw).ok).toBe(found);
	});
});

describe('several choices', () => {
	it('that read the same are one', () => {
		expect(coerceValue(field('choices', stages), ['Café', 'café', 'Café'])).toMatchObject({
			value: ['Café'],
			issues: [{ code: 'ENUM_COERCED' }],
		});
	});

	it('as they are written need no word', () => {
		const raw = ['Café', 'Closed-Won'];
		expect(coerceValue(field('choices', stages), raw)).toEqual({
			ok: true,
			value: raw,
			issues: [],
		});
	});

	it('said more than once count once', () => {
		const raw = Array.from({ length: 9 }, () => 'Café');
		expect(coerceValue(field('choices', stages), raw)).toMatchObject({ value: ['Café'] });
	});
});
