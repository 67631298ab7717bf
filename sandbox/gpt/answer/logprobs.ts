import type { Json, JsonObject } from '../wire/json.ts';
import { splitTokens } from '../wire/tokens.ts';
import type { Written } from './write-json.ts';

/**
 * A log probability for every token of an answer. The first token of a rated value carries the rules'
 * certainty; all others follow from it and have 0.
 */
export function logprobsOf(written: Written, top: number): JsonObject[] {
	let position = 0;
	const used = new Set<number>();
	return splitTokens(written.text).map((token) => {
		const end = position + token.length;
		const index = written.spans.findIndex(
			(span, at) =>
				!used.has(at) && span.start < end && span.end > position && span.start >= position,
		);
		const span = written.spans[index];
		if (index >= 0) used.add(index);
		position = end;
		const logprob = span === undefined ? 0 : log(span.certainty.probability);
		const others = (span?.certainty.others ?? []).map(({ value, probability }) =>
			entry(token.startsWith('"') ? `"${firstToken(value)}` : firstToken(value), log(probability)),
		);
		return {
			...entry(token, logprob),
			top_logprobs: top > 0 ? [entry(token, logprob), ...others].slice(0, top) : [],
		};
	});
}

function entry(token: string, logprob: number): JsonObject {
	return { token, bytes: [...Buffer.from(token, 'utf8')], logprob };
}

function firstToken(value: Json): string {
	return splitTokens(typeof value === 'string' ? value : JSON.stringify(value))[0] ?? '';
}

/** Probability 0 would be minus infinity, which JSON cannot write. */
function log(probability: number): number {
	return Math.log(Math.max(1e-6, Math.min(1, probability)));
}
