import { isNoneLabel, scoreLabels } from './label-score.ts';
import type { Label, ScoredLabel } from './label-score.ts';
import { noiseIn } from './noise.ts';
import { softmax } from './softmax.ts';
import type { View } from './view.ts';

export interface Verdict {
	name: string;
	probability: number;
	/** Of the rules; about 1 is worth naming. */
	score: number;
	quote: string | null;
}

/** A label needs about this score to be worth naming at all. */
const threshold = 1;

/**
 * Every label with its probability, best first. "None of these" wins where nothing fits or the mail is
 * noise; without such a label the list may still be led by a weak one.
 */
export function classify(view: View, labels: Label[]): Verdict[] {
	const noise = noiseIn(view);
	const scored = scoreLabels(view, labels, noise).map((entry) =>
		isNoneLabel(entry.label) ? noneScore(entry, noise?.quote ?? null) : entry,
	);
	const shares = softmax(
		scored.map((entry) => entry.score),
		1.8,
	);
	return scored
		.map((entry, index) => ({
			name: entry.label.name,
			probability: shares[index] ?? 0,
			quote: entry.quote,
			score: entry.score,
		}))
		.sort((left, right) => right.score - left.score);
}

/** Every label that holds by itself, best first; several may. */
export function classifyAll(view: View, labels: Label[]): Verdict[] {
	const noise = noiseIn(view);
	const scored = scoreLabels(view, labels, noise)
		.filter(({ label }) => !isNoneLabel(label))
		.sort((left, right) => right.score - left.score);
	const top = scored[0]?.score ?? 0;
	const kept = scored.filter(({ score }) => score >= threshold * 1.3 && score >= top * 0.45);
	return kept.map(({ label, score, quote }) => ({
		name: label.name,
		probability: certainty(score),
		score,
		quote,
	}));
}

/** How likely a label holds by itself, from its score: 0.5 at the threshold. */
export function certainty(score: number): number {
	return Math.round((1 / (1 + Math.exp(-2 * (score - threshold)))) * 100) / 100;
}

function noneScore(entry: ScoredLabel, noiseQuote: string | null): ScoredLabel {
	const noisy = noiseQuote !== null;
	return { label: entry.label, score: noisy ? threshold + 3 : threshold, quote: noiseQuote };
}
