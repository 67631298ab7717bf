import type { JsonObject } from '../../kernel/json';

/** Of whom a new record is, as somebody looked for them before, and the records that were known then. */
export interface Sought {
	emails: readonly string[];
	phones: readonly string[];
	person?: string;
	company?: string;
	domains: readonly string[];
	/** Two letters, for numbers that are written without it. */
	country?: string;
	/** IDs. */
	known: readonly string[];
}

/** What Record: Apply Plan writes: values already in the shape the API takes. */
export interface Plan {
	kind: 'zoho-crm.plan/1';
	module: string;
	action: 'create' | 'update' | 'upsert';
	/** The record to update; only with `update`. */
	recordId?: string;
	/** Fields an upsert matches by; only with `upsert`. */
	matchingFields?: string[];
	values: JsonObject;
	/** What the record held of these fields when the Gate weighed them; see `recordsNow`. */
	seen?: JsonObject;
	/** Only with `create`, of a customer: they are looked for once more before they are written. */
	sought?: Sought;
	/** `WriteRules.hash` the values were checked against. */
	rulesHash: string;
	/** Of all of the above, by a Gate that read the rules with a credential; see `PlanSeal`. */
	signature?: string;
}
