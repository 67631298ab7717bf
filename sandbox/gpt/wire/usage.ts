import type { JsonObject } from './json.ts';

export interface TokenCounts {
	input: number;
	cached: number;
	output: number;
	reasoning: number;
}

/** `usage` as Responses and Decisions report it. Cached tokens are part of the input. */
export function responsesUsage(counts: TokenCounts): JsonObject {
	return {
		input_tokens: counts.input,
		input_tokens_details: { cached_tokens: counts.cached, cache_write_tokens: 0 },
		output_tokens: counts.output,
		output_tokens_details: { reasoning_tokens: counts.reasoning },
		total_tokens: counts.input + counts.output,
	};
}

/** `usage` as Chat Completions reports it. */
export function chatUsage(counts: TokenCounts): JsonObject {
	return {
		prompt_tokens: counts.input,
		completion_tokens: counts.output,
		total_tokens: counts.input + counts.output,
		prompt_tokens_details: { cached_tokens: counts.cached, audio_tokens: 0 },
		completion_tokens_details: {
			reasoning_tokens: counts.reasoning,
			audio_tokens: 0,
			accepted_prediction_tokens: 0,
			rejected_prediction_tokens: 0,
		},
	};
}
