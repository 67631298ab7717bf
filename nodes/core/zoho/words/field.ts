import type { Json } from '../../kernel/json';

/** What kind of value a field takes, in our words; Zoho's many data types fold into these. */
export type FieldKind =
	| 'text'
	| 'textarea'
	| 'email'
	| 'phone'
	| 'website'
	| 'picklist'
	| 'multiselect'
	| 'boolean'
	| 'integer'
	| 'bigint'
	| 'decimal'
	| 'date'
	| 'datetime'
	| 'lookup'
	| 'owner'
	| 'multiModuleLookup'
	| 'tags'
	| 'subform'
	| 'file'
	| 'other';

export interface PicklistValue {
	/** What people see in Zoho. */
	display: string;
	/** What the API reads and writes. */
	actual: string;
}

/** One field of a module as the organization has it, with the layout's required flags folded in. */
export interface Field {
	/** API name, e.g. `Last_Name`. */
	name: string;
	label: string;
	kind: FieldKind;
	/** Zoho's own data type, e.g. `picklist`. */
	dataType: string;
	/** By Zoho or by every layout of the module. */
	required: boolean;
	/** Zoho refuses a record without it; what only layouts require it asks for when a layout is named. */
	mandatory: boolean;
	/** Whether the API may write it when a record is created / updated. */
	creatable: boolean;
	updatable: boolean;
	/** Characters; undefined when Zoho sets no limit. */
	length?: number;
	/** What the organization tells people who fill the field; undefined when it tells nothing. */
	help?: string;
	/** Decimal places. */
	decimals?: number;
	/** Empty for fields without a picklist; Zoho's empty first entry is left out. */
	values: PicklistValue[];
	/** Module a lookup points to, e.g. `Accounts`. */
	lookupModule?: string;
	unique: boolean;
	custom: boolean;
}

/** Why a value may not be written into a field; kept for a person to decide. */
export interface FieldIssue {
	field: string;
	label: string;
	code: FieldIssueCode;
	/** One sentence, without the value. */
	reason: string;
	value: Json;
	/** Values that would do, when they can be listed. */
	allowed?: string[];
}

export type FieldIssueCode =
	| 'UNKNOWN_FIELD'
	| 'READ_ONLY'
	| 'REQUIRED'
	| 'WRONG_TYPE'
	| 'TOO_LONG'
	| 'TOO_MANY_DECIMALS'
	| 'NOT_IN_PICKLIST'
	| 'BAD_FORMAT';
