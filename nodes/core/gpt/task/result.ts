import type { Json, JsonObject } from '../../kernel/json';
import type { ValueKind } from './task';
import type { AnswerIssue } from '../words/issue-catalog';

type ConfidenceSource = 'decisions' | 'logprob' | 'votes' | 'none';

/** Words of the source a value rests on. Offsets in characters of the text that was sent. */
export interface Evidence {
	/** As they stand there; as the model quoted them, up to a limit, when they were not found. */
	quote: string;
	start: number | null;
	end: number | null;
	/** From 1; null for texts without pages. */
	page: number | null;
	match: 'exact' | 'normalized' | 'fuzzy' | 'none';
}

export interface AnsweredField {
	value: Json;
	/** As the model wrote it. */
	raw: Json;
	/** How a value is proven: it stands in the source, a rule leads to it, or GPT wrote it in words of its own. */
	kind?: ValueKind;
	status: 'accepted' | 'review' | 'rejected' | 'absent';
	/** 0 to 1; null when nothing but the model's own word supports it. */
	confidence: number | null;
	confidenceSource: ConfidenceSource;
	evidence: Evidence | null;
	/** Another value of the same kind that speaks against this one, and the words it stands in. */
	rival?: { value: Json; quote: string | null };
	issues: AnswerIssue[];
	/** Of a category: the one that was nearly chosen. */
	runnerUp?: string;
}

export interface Usage {
	input: number;
	cachedInput: number;
	cacheWrite: number;
	output: number;
	reasoning: number;
}

/** What the GPT node puts out for one item. Fixed from the first release on. */
export interface GptResult {
	/** The plain values. */
	result: JsonObject;
	fields: Record<string, AnsweredField>;
	status: 'ok' | 'review' | 'refused' | 'error';
	issues: AnswerIssue[];
	meta: {
		model: string;
		engine: string;
		requestIds: string[];
		attempts: number;
		cached: boolean;
		/** What the server could not do and was done without. */
		degraded: string[];
		usage: Usage;
		/** null for a model without a known price. */
		costUsd: number | null;
		ms: number;
		promptHash: string;
		schemaHash: string;
		redactions: number;
	};
}
