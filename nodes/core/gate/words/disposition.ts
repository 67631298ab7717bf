import type { Json } from '../../kernel/json';
import type { Plan } from '../../zoho/words/plan';
import type { Hold } from './hold';
import type { ProposalEvidence, ProposalReason } from './proposal';

/** A value that is kept from the CRM, with why. `source` is null for a value that nobody gave. */
export interface HeldField extends Hold {
	field: string;
	label: string;
	value: Json;
	source: 'gpt' | 'person' | 'workflow' | null;
	evidence: ProposalEvidence | null;
}

/** A value that the rules let through. */
export interface PassedField {
	field: string;
	label: string;
	value: Json;
	source: 'gpt' | 'person' | 'workflow';
	evidence: ProposalEvidence | null;
}

/** What the Gate decided on one proposal. Every value is in `passed` or in `held`, once. */
export type Disposition = {
	held: HeldField[];
	passed: PassedField[];
	/** Reasons that no single field holds. */
	reasons: ProposalReason[];
} & ({ verdict: 'ready'; plan: Plan } | { verdict: 'review'; plan: null });
