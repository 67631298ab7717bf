import { expect, it } from 'vitest';
import { operatorsOf } from '../../../../../nodes/core/zoho/query/criteria-operators';
import type { FieldKind } from '../../../../../nodes/core/zoho/words/field';

type SearchOperator = (typeof operatorsOf)[FieldKind][number];

const texts = ['text', 'email', 'phone', 'website'];
const choices = ['picklist', 'lookup', 'owner', 'multiModuleLookup', 'tags'];
const ordered = ['integer', 'bigint', 'decimal', 'date', 'datetime', 'other'];
const all = [...texts, ...choices, ...ordered, 'textarea', 'multiselect', 'boolean'];
const several = [...texts, ...choices, ...ordered, 'multiselect'];

it.each<[SearchOperator, string[]]>([
	['equals', all],
	['not_equal', all],
	['in', several],
	['starts_with', [...texts, 'textarea', 'multiselect']],
	['greater_than', ordered],
	['greater_equal', ordered],
	['less_than', ordered],
	['less_equal', ordered],
	['between', ordered],
])('%s works on fields of the kinds %j, and on no other', (operator, kinds) => {
	const taking = Object.keys(operatorsOf).filter((kind) =>
		operatorsOf[kind as FieldKind].includes(operator),
	);
	expect(taking.sort()).toEqual([...kinds].sort());
});

it.each(['subform', 'file'] as const)('no operator works on a %s', (kind) => {
	expect(operatorsOf[kind]).toEqual([]);
});
