import type { Field } from './field';

/** The rules item of a module: what may be written into it, as the organization has set it up. */
export interface WriteRules {
	kind: 'zoho-crm.rules/1';
	module: string;
	/** Singular label, e.g. `Lead`. */
	label: string;
	fields: Field[];
	/** ISO 8601. */
	fetchedAt: string;
	/** SHA-256 of module and fields: changes when the rules change. */
	hash: string;
}
