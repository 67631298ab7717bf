import type { DataType } from './field-spec.ts';

/** JSON types of data types; what is not here is a string (zoho-api.md section 5). */
const jsonTypes: Partial<Record<DataType, string>> = {
	boolean: 'boolean',
	integer: 'integer',
	bigint: 'string',
	double: 'double',
	currency: 'double',
	percent: 'double',
	formula: 'double',
	rollup_summary: 'integer',
	multiselectpicklist: 'jsonarray',
	multiselectlookup: 'jsonarray',
	subform: 'jsonarray',
	fileupload: 'jsonarray',
	imageupload: 'jsonarray',
	multireminder: 'jsonarray',
	participants: 'jsonarray',
	multiuserlookup: 'jsonarray',
	time_range: 'jsonarray',
	lookup: 'jsonobject',
	multi_module_lookup: 'jsonobject',
	ownerlookup: 'jsonobject',
	userlookup: 'jsonobject',
	RRULE: 'jsonobject',
	ALARM: 'jsonobject',
};

/** Numbers of the kinds of input; those of the last two rows [mem]. */
const uiTypes: Partial<Record<DataType, number>> = {
	text: 1,
	picklist: 2,
	textarea: 3,
	ownerlookup: 8,
	userlookup: 20,
	website: 21,
	date: 24,
	email: 25,
	integer: 32,
	phone: 33,
	percent: 36,
	double: 38,
	bigint: 110,
	boolean: 301,
	currency: 50,
	lookup: 133,
	datetime: 333,
	multiselectpicklist: 100,
	autonumber: 111,
	formula: 55,
	subform: 120,
};

export const jsonType = (type: DataType): string => jsonTypes[type] ?? 'string';
export const uiType = (type: DataType): number => uiTypes[type] ?? 1;

/** Types whose values are lists of rows or files, empty when there are none. */
export const isRowType = (type: DataType): boolean =>
	type === 'subform' ||
	type === 'multiselectlookup' ||
	type === 'fileupload' ||
	type === 'imageupload';
