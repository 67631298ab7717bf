import type { JsonObject } from '../json.ts';

/** Zoho's own data types, as `GET /settings/fields` names them (zoho-api.md section 5). */
export type DataType =
	| 'text'
	| 'textarea'
	| 'email'
	| 'phone'
	| 'website'
	| 'picklist'
	| 'multiselectpicklist'
	| 'boolean'
	| 'integer'
	| 'bigint'
	| 'double'
	| 'currency'
	| 'percent'
	| 'date'
	| 'datetime'
	| 'autonumber'
	| 'formula'
	| 'rollup_summary'
	| 'subform'
	| 'fileupload'
	| 'imageupload'
	| 'multiselectlookup'
	| 'lookup'
	| 'multi_module_lookup'
	| 'ownerlookup'
	| 'userlookup'
	| 'profileimage'
	| 'ALARM'
	| 'RRULE'
	| 'multireminder'
	| 'participants'
	| 'multiuserlookup'
	| 'time_range';

export interface PicklistEntry {
	/** What the API reads and writes. */
	actual: string;
	display: string;
}

export interface FieldSpec {
	name: string;
	label: string;
	type: DataType;
	/** Characters, or digits before the decimal point for numbers. */
	length: number;
	decimals?: number;
	values?: PicklistEntry[];
	/** Modules a lookup may point to; the first is the one the metadata names. */
	lookup?: string[];
	/** Module of a subform's rows. */
	subform?: string;
	/** How a formula is worked out; layouts show it. */
	expression?: string;
	/** What a roll-up sums up, as the metadata shows it. */
	rollup?: JsonObject;
	/** Zoho itself asks for it. */
	systemMandatory?: boolean;
	/** The layout asks for it. */
	layoutRequired?: boolean;
	/** Holds several such values. */
	list?: boolean;
	readOnly?: boolean;
	unique?: boolean;
	custom?: boolean;
}

export interface ModuleSpec {
	name: string;
	singular: string;
	plural: string;
	/** Token of the module in scopes such as `ZohoCRM.modules.leads.READ`. */
	scope: string;
	/** Field shown where a record is named by a lookup. */
	nameField: string;
	/** Field that upsert compares when the caller names none. */
	duplicateField?: string;
	/** Activities, services and appointments know no upsert. */
	upsertable: boolean;
	custom: boolean;
	fields: FieldSpec[];
}
