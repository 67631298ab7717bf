import type { Json } from '../../kernel/json';
import type { KeptCode } from './kept-catalog';
import type { ProposalEvidence } from './proposal';

export const matches = ['exact', 'likely', 'several', 'none'] as const;

/** What Find Customer says of who was found. */
export type Match = (typeof matches)[number];

/** How a record that was found is updated. */
export interface FoundSettings {
	/** Undefined when nobody looked, and the workflow's author knows the record. */
	match?: Match;
	/** What Find Customer put out; any value, since an expression gives it. */
	customer?: unknown;
	/** Fields whose values may be replaced; all of them, or those named. */
	replace: 'all' | readonly string[];
}

/** A value that is not written, since the record's own is to stay. */
export interface KeptField {
	field: string;
	label: string;
	/** As it was proposed. */
	value: Json;
	/** As the record holds it. */
	current: Json;
	code: KeptCode;
	/** One sentence, without the values. */
	reason: string;
	source: 'gpt' | 'person' | 'workflow';
	evidence: ProposalEvidence | null;
	/** What people call the record or user that the value links. */
	linkedName?: string;
}
