import { z } from 'zod';
import type { Usage } from '../task/result';

interface LikelyToken {
	token: string;
	/** Natural logarithm of the token's probability. */
	logprob: number;
}

/** A token of an answer, and the likeliest in its place, itself among them; empty where none were named. */
export interface TokenLogprob extends LikelyToken {
	alternatives: LikelyToken[];
}

const likelyToken = z.object({ token: z.string(), logprob: z.number() });

/** Log-probabilities as Responses and chat completions both write them; empty for anything else. */
export const tokenLogprobs = z
	.array(
		likelyToken.extend({ top_logprobs: z.array(likelyToken).nullish().catch(null) }).transform(
			({ token, logprob, top_logprobs: top }): TokenLogprob => ({
				token,
				logprob,
				alternatives: top ?? [],
			}),
		),
	)
	.nullish()
	.catch(null)
	.transform((tokens) => tokens ?? []);

/** What a structured call gave, whichever endpoint it went to. */
export interface Reply {
	/** Model name as the server reports it. */
	model: string;
	usage: Usage;
	end:
		| { kind: 'answer'; text: string; logprobs: TokenLogprob[] }
		| { kind: 'refusal' }
		| { kind: 'cut' }
		| { kind: 'filtered' }
		| { kind: 'failed'; code: string | null };
}

export const noUsage: Usage = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0 };

export function addUsage(a: Usage, b: Usage): Usage {
	return {
		input: a.input + b.input,
		cachedInput: a.cachedInput + b.cachedInput,
		cacheWrite: a.cacheWrite + b.cacheWrite,
		output: a.output + b.output,
		reasoning: a.reasoning + b.reasoning,
	};
}
