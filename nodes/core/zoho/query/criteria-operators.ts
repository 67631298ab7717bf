import type { FieldKind } from '../words/field';

export type SearchOperator =
	| 'equals'
	| 'not_equal'
	| 'starts_with'
	| 'in'
	| 'greater_than'
	| 'greater_equal'
	| 'less_than'
	| 'less_equal'
	| 'between';

/** Operators that several kinds of fields share, here and in COQL. */
export const text: SearchOperator[] = ['equals', 'not_equal', 'starts_with', 'in'];
export const choice: SearchOperator[] = ['equals', 'not_equal', 'in'];
export const ordered: SearchOperator[] = [
	'equals',
	'not_equal',
	'greater_than',
	'greater_equal',
	'less_than',
	'less_equal',
	'between',
	'in',
];

/** The search operators a kind of field takes; there is no `contains`. Source: search documents of v8. */
export const operatorsOf: Readonly<Record<FieldKind, readonly SearchOperator[]>> = {
	text,
	email: text,
	phone: text,
	website: text,
	textarea: ['equals', 'not_equal', 'starts_with'],
	picklist: choice,
	lookup: choice,
	owner: choice,
	multiModuleLookup: choice,
	multiselect: ['equals', 'not_equal', 'in', 'starts_with'],
	integer: ordered,
	bigint: ordered,
	decimal: ordered,
	date: ordered,
	datetime: ordered,
	boolean: ['equals', 'not_equal'],
	tags: choice,
	subform: [],
	file: [],
	other: ordered,
};
