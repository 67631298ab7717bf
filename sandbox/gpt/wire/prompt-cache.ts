import { createHash } from 'node:crypto';
import { splitTokens } from './tokens.ts';

export interface PromptCache {
	/** Tokens of the prompt that an earlier one began with, as well; remembers the prompt. */
	read(key: string, prompt: string): number;
	clear(): void;
}

// From OpenAI's prompt caching guide: prefixes of 1,024 tokens and more, in steps of 128.
const least = 1024;
const step = 128;

/** Remembers prompts by hashes of their beginnings, never by their words. */
export function createPromptCache(): PromptCache {
	const known = new Set<string>();
	return {
		read: (key, prompt) => {
			const tokens = splitTokens(prompt.slice(0, 400_000));
			const hash = createHash('sha256').update(key);
			let cached = 0;
			let unbroken = true;
			for (let end = step; end <= tokens.length; end += step) {
				hash.update(tokens.slice(end - step, end).join(''));
				const prefix = hash.copy().digest('base64');
				unbroken &&= known.has(prefix);
				if (unbroken) cached = end;
				known.add(prefix);
			}
			if (known.size > 200_000) known.clear();
			return cached >= least ? cached : 0;
		},
		clear: () => known.clear(),
	};
}
