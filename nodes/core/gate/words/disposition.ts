import type { Json } from '../../kernel/json';
import type { Plan } from '../../zoho/words/plan';
import type { KeptField } from './found';
import type { Hold } from './hold';
import type { ProposalEvidence, ProposalReason } from './proposal';

/** A value that is kept from the CRM, with why. `source` is null for a value that nobody gave. */
export interface HeldField extends Hold {
	field: string;
	label: string;
	value: Json;
	source: 'gpt' | 'person' | 'workflow' | null;
	evidence: ProposalEvidence | null;
	/** What the record that was found holds today. */
	current?: Json;
	/** What people call the record or user that the value links. */
	linkedName?: string;
}

/** A value that the rules let through. */
export interface PassedField {
	field: string;
	label: string;
	value: Json;
	source: 'gpt' | 'person' | 'workflow';
	evidence: ProposalEvidence | null;
	/** What the record that was found holds today. */
	current?: Json;
	/** What people call the record or user that the value links. */
	linkedName?: string;
}

/** What the Gate decided on one proposal. Every value is in `passed`, `held` or `kept`, once. */
export type Disposition = {
	held: HeldField[];
	passed: PassedField[];
	/** Values for which the record that was found holds others, or the same. */
	kept: KeptField[];
	/** Reasons that no single field holds. */
	reasons: ProposalReason[];
} & ({ verdict: 'ready'; plan: Plan } | { verdict: 'review'; plan: null });
