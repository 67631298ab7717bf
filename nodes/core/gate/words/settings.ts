import type { JsonObject } from '../../kernel/json';
import type { FoundSettings } from './found';

/** How the records that a lookup field names are found. */
export interface LookupSetting {
	field: string;
	/** Needed for fields that may point to several modules. */
	module?: string;
	/** The name field of the module when left out, or Email when the value looks like an address. */
	matchField?: string;
	/** Search criteria that the record must meet as well, e.g. `(Stage:not_equal:Closed Won)`. */
	only?: string;
}

/** What a record can be linked to. */
export type LinkKind = 'account' | 'case' | 'contact' | 'deal' | 'lead';

/** Where the records are that can be linked. */
export const linkModules: Readonly<Record<LinkKind, string>> = {
	account: 'Accounts',
	case: 'Cases',
	contact: 'Contacts',
	deal: 'Deals',
	lead: 'Leads',
};

/** Where the owner of a record comes from. */
export interface OwnerSource {
	of: 'call' | 'customer' | 'mail' | 'workflow';
	/** The ID or the address of a user; empty where nobody is known. */
	text: string;
}

/** What the workflow's author lays down for the proposals of a node. */
export interface GateSettings {
	action: 'create' | 'update' | 'upsert';
	recordId?: string;
	matchingFields: string[];
	/** The one value by which a record may be found; empty allows none, undefined any. */
	onlyMatch?: string;
	/** Fields that a proposal may fill; empty allows all that the rules let be written. */
	allowedFields: string[];
	/** Fields that must be there beside those the rules require; of each list at least one. */
	alsoRequired: string[][];
	/** Set by the workflow; they win over the proposal's. */
	fixedValues: JsonObject;
	/**
	 * IDs of records to link, which go into whatever lookups the module has for them; empty where nobody
	 * knows the record yet, so that a person may choose it.
	 */
	links: Partial<Record<LinkKind, string>>;
	/** What may name who owns the record; the first that is exactly one active user decides. */
	owners: readonly OwnerSource[];
	lookups: LookupSetting[];
	/** A sentence on why a person decides whatever the values are; empty when none has to. */
	reasonForReview: string;
	heldOptional: 'review' | 'passRest';
	marksHold: boolean;
	/** Whether the record to update was found, and what of it is to stay; undefined for other actions. */
	found?: FoundSettings;
}
