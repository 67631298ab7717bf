import type { TokenLogprob } from './reply';

/**
 * Probability of the label, as the product of the probabilities of the tokens that spell it in the
 * answer's JSON; undefined when the tokens do not spell the answer or the label is not in it.
 */
export function labelConfidence(
	text: string,
	label: string,
	tokens: TokenLogprob[],
): number | undefined {
	if (tokens.length === 0 || tokens.map((token) => token.token).join('') !== text) return undefined;
	const spelled = JSON.stringify(label).slice(1, -1);
	const key = [...text.matchAll(/"label"\s*:\s*"/g)].at(-1);
	const start = key === undefined ? -1 : key.index + key[0].length;
	if (start < 0 || !text.startsWith(`${spelled}"`, start)) return undefined;
	const end = start + spelled.length;
	let at = 0;
	let sum = 0;
	for (const { token, logprob } of tokens) {
		if (at < end && at + token.length > start) sum += logprob;
		at += token.length;
	}
	return Math.min(1, Math.exp(sum));
}
