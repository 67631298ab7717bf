import type { Usage } from '../task/result';

export interface TokenLogprob {
	token: string;
	/** Natural logarithm of the token's probability. */
	logprob: number;
}

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
