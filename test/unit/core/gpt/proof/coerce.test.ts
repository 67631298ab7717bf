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
