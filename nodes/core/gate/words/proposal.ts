import type { Json } from '../../kernel/json';
import type { ReasonCode } from './hold-catalog';

/** Words of the source that a proposed value rests on. */
export interface ProposalEvidence {
	quote: string;
	/** From 1; null for texts without pages. */
	page: number | null;
}

/** One value that someone outside the CRM, mostly GPT or a person who reviews, would like to see in a field. */
export interface ProposedField {
	field: string;
	value: Json;
	/** What the one who proposes says of the value. */
	mark: 'none' | 'review' | 'rejected';
	/** Why it is marked; empty without a mark. */
	markReason: string;
	evidence: ProposalEvidence | null;
	/** What else a marked value may be, null for none at all; undefined where nobody reads it otherwise. */
	rival?: Json;
}

/** Why the proposal as a whole needs a person, whatever its fields hold. */
export interface ProposalReason {
	code: ReasonCode;
	/** One sentence. */
	reason: string;
}

export interface Proposal {
	source: 'gpt' | 'person';
	/** Fields with a value; what is null, empty or absent is no proposal. */
	fields: ProposedField[];
	reasons: ProposalReason[];
}
