/** Probabilities from scores, rounded to two decimals as the API does, the largest taking the rest. */
export function softmax(scores: number[], sharpness = 1): number[] {
	if (scores.length === 0) return [];
	const top = Math.max(...scores);
	const powers = scores.map((score) => Math.exp((score - top) * sharpness));
	const sum = powers.reduce((total, power) => total + power, 0);
	const rounded = powers.map((power) => Math.round((power / sum) * 100) / 100);
	const best = scores.indexOf(top);
	const others = rounded.reduce(
		(total, share, index) => (index === best ? total : total + share),
		0,
	);
	rounded[best] = Math.max(0, Math.round((1 - others) * 100) / 100);
	return rounded;
}
