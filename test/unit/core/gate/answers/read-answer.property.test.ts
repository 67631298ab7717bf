import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAnswer } from '../../../../../nodes/core/gate/answers/read-answer';
import { checkValue } from '../../../../../nodes/core/zoho/rules/check-value';
import { reviewForm } from '../../../../../nodes/core/gate/review/form';
import type { Json } from '../../../../../nodes/core/kernel/json';
import type { Field } from '../../../../../nodes/core/zoho/words/field';
import { field, rulesOf } from '../sample-rules';

const choices = ['Web', 'Trade Show', 'a;b'].map((name) => ({ display: name, actual: name }));
const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());

/** A field and a value that it takes. */
const asked: fc.Arbitrary<[Field, Json]> = fc.oneof(
	fc
		.string({ minLength: 1 })
		.filter((text) => text.trim() === text && text !== '' && text !== '-None-')
		.map((text): [Field, Json] => [field('F'), text]),
	fc
		.integer({ min: -1e12, max: 1e12 })
		.map((cents): [Field, Json] => [field('F', { kind: 'decimal', decimals: 2 }), cents / 100]),
	fc
		.integer({ min: -999_999, max: 999_999 })
		.map((count): [Field, Json] => [field('F', { kind: 'integer' }), count]),
	fc.boolean().map((yes): [Field, Json] => [field('F', { kind: 'boolean' }), yes]),
	day.map((text): [Field, Json] => [field('F', { kind: 'date' }), text.slice(0, 10)]),
	day.map((text): [Field, Json] => [
		field('F', { kind: 'datetime' }),
		`${text.slice(0, 19)}+05:30`,
	]),
	fc
		.constantFrom('Web', 'Trade Show')
		.map((text): [Field, Json] => [field('F', { kind: 'picklist', values: choices }), text]),
	fc
		.uniqueArray(fc.constantFrom('Web', 'Trade Show'), { minLength: 1 })
		.map((list): [Field, Json] => [field('F', { kind: 'multiselect', values: choices }), list]),
);

it('gives what was proposed when a form is sent as it came', () => {
	fc.assert(
		fc.property(asked, ([one, value]) => {
			const rules = rulesOf('Leads', [one]);
			const fields = [{ field: 'F', label: 'F', value }];
			const disposition = {
				...{ verdict: 'review' as const, plan: null },
				...{ held: [], passed: [], kept: [], reasons: [] },
			};
			const form = reviewForm({ head: '', asked: fields, disposition, rules, today: undefined });
			const sent = Object.fromEntries(
				form.flatMap((element) =>
					element.fieldType === 'html' ? [] : [[element.fieldLabel, element.defaultValue]],
				),
			);
			const { proposal } = readAnswer(sent, { asked: fields }, rules);
			expect(proposal.reasons).toEqual([]);
			expect(proposal.fields).toHaveLength(1);
			expect(proposal.fields[0]?.mark).toBe('none');
			const written = checkValue(one, proposal.fields[0]?.value ?? null);
			expect(written).toEqual(checkValue(one, value));
		}),
	);
});

it('takes nothing but what was asked, whatever was sent', () => {
	const rules = rulesOf('Leads', [field('F'), field('Owner', { kind: 'owner' }), field('G')]);
	const fields = [{ field: 'F', label: 'F', value: null }];
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (sent) => {
			const { proposal } = readAnswer(sent as Record<string, Json>, { asked: fields }, rules);
			expect(proposal.fields.every((one) => one.field === 'F')).toBe(true);
			expect(proposal.source).toBe('person');
		}),
	);
});
