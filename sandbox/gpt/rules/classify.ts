import { clearLabel } from './clarity.ts';
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
	const said = view.turns.length === 0 ? clearLabel(view, labels) : null;
	const clear = noise === null ? said : null;
	const top = Math.max(...scored.map((entry) => entry.score));
	const led = scored.map((entry) =>
		entry.label === clear?.label ? { ...entry, score: top + 2, quote: clear.quote } : entry,
	);
	const shares = softmax(
		led.map((entry) => entry.score),
		1.8,
	);
	const sure =
		clear !== null ||
		(noise !== null && noise.sure && (noise.concept !== 'spam' || said === null)) ||
		view.turns.length > 0;
	return led
		.map((entry, index) => ({
			name: entry.label.name,
			probability: sure ? (shares[index] ?? 0) : doubted(shares, index),
			quote: entry.quote,
			score: entry.score,
		}))
		.sort((left, right) => right.score - left.score);
}

/** The most that common words alone make of a label. */
const doubtful = 0.72;

/** Takes from a share that is above what common words can prove, and gives it to the others. */
function doubted(shares: number[], index: number): number {
	const top = Math.max(...shares);
	const share = shares[index] ?? 0;
	if (top <= doubtful || shares.length < 2) return share;
	const given =
		index === shares.indexOf(top) ? doubtful : share + (top - doubtful) / (shares.length - 1);
	return Math.round(given * 100) / 100;
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
