import { given } from '../../kernel/given';
import type { TokenLogprob } from './reply';

/** How likely a label is, and by how much more than the second. Both from 0 to 1. */
export interface LabelOdds {
	confidence: number;
	lead: number;
	/** The second; undefined where the server named none. */
	second?: string;
}

/**
 * Odds of the label among `categories`: its probability is the product of those of the tokens that
 * spell it in the answer's JSON, the second's at most the sum of where the tokens' alternatives turn
 * off to it, and all that is left where the server named none. undefined when the tokens do not spell
 * the answer or the label is not in it; `place` says which of several labels, from 0, without it the last.
 */
export function labelOdds(
	{ text, tokens }: { text: string; tokens: TokenLogprob[] },
	label: string,
	categories: string[],
	place = -1,
): LabelOdds | undefined {
	if (tokens.length === 0 || tokens.map((token) => token.token).join('') !== text) return undefined;
	const key = [...text.matchAll(/"label"\s*:\s*"/g)].at(place);
	const start = key === undefined ? -1 : key.index + key[0].length;
	if (start < 0 || !text.startsWith(spelled(label), start)) return undefined;

	const others = categories.filter((name) => name !== label).map(spelled);
	const word = spelled(label).slice(0, -1);
	// The sign that closes the label is a part of it where another goes on: Order, Order Change.
	const end = start + word.length + (others.some((other) => other.startsWith(word)) ? 1 : 0);
	const rivals = new Map(others.map((other) => [other, 0]));
	let named = false;
	let at = 0;
	let sum = 0;
	for (const { token, logprob, alternatives } of tokens) {
		if (at < end && at + token.length > start) {
			const before = text.slice(at, Math.max(at, start));
			const begun = text.slice(start, Math.max(at, start));
			for (const other of alternatives) {
				if (other.token === token) continue;
				named = true;
				if (!other.token.startsWith(before)) continue;
				const turned = begun + other.token.slice(before.length);
				for (const [rival, odds] of rivals) {
					if (!rival.startsWith(turned) && !turned.startsWith(rival)) continue;
					rivals.set(rival, odds + Math.exp(sum + Math.min(0, other.logprob)));
				}
			}
			sum += Math.min(0, logprob);
		}
		at += token.length;
	}
	const confidence = Math.exp(sum);
	const left = 1 - confidence;
	const second = named ? Math.min(left, Math.max(0, ...rivals.values())) : left;
	const [runnerUp] = [...rivals].sort(([, a], [, b]) => b - a);
	const isNamed = runnerUp !== undefined && runnerUp[1] > 0;
	const name = categories.find((one) => spelled(one) === runnerUp?.[0]);
	return {
		confidence,
		lead: confidence - second,
		...given({ second: isNamed ? name : undefined }),
	};
}

/** A name as the answer's JSON spells it, with the sign that closes it. */
const spelled = (name: string): string => JSON.stringify(name).slice(1);
