import type { FieldKind } from '../../zoho/words/field';

/** Operators in people's words, as a model and a panel use them. */
export const operators = [
	'equals',
	'not_equals',
	'contains',
	'starts_with',
	'greater_than',
	'at_least',
	'less_than',
	'at_most',
	'is_empty',
	'is_not_empty',
	'older_than_days',
	'within_last_days',
	'within_next_days',
] as const;
export type Operator = (typeof operators)[number];

const empty: readonly Operator[] = ['is_empty', 'is_not_empty'];
const same: readonly Operator[] = ['equals', 'not_equals', ...empty];
const text: readonly Operator[] = [...same, 'contains', 'starts_with'];
const ordered: readonly Operator[] = [...same, 'greater_than', 'at_least', 'less_than', 'at_most'];
const dated: readonly Operator[] = [
	...ordered,
	'older_than_days',
	'within_last_days',
	'within_next_days',
];

/** What COQL can compare in a field of a kind. Source: Zoho, Kaizen #80 and #81. */
export const operatorsOf: Readonly<Record<FieldKind, readonly Operator[]>> = {
	text,
	email: text,
	phone: text,
	website: text,
	picklist: text,
	textarea: [],
	multiselect: ['equals', ...empty],
	boolean: ['equals'],
	integer: ordered,
	bigint: ordered,
	decimal: ordered,
	date: dated,
	datetime: dated,
	lookup: same,
	owner: same,
	multiModuleLookup: same,
	tags: [],
	subform: [],
	file: [],
	other: [],
};

export const isWindow = (operator: Operator): boolean => operator.endsWith('_days');
export const isAboutEmpty = (operator: Operator): boolean => empty.includes(operator);
