import { stemsOf, wordsOf } from '../words.ts';
import type { View } from '../view.ts';
import { utterancesOf } from './utterance.ts';
import type { Utterance } from './utterance.ts';

const weighty =
	/\b(?:need\w*|problem|goal|decid\w*|agree\w*|budget|price|deadline|contract|quote|because|currently|main|important|plan\w*|concern\w*|next step|timeline|pilot|users|seats|cost\w*)\b/;

/**
 * A summary by choosing sentences: those whose words come up most in the whole text, with figures and
 * weighty words ahead, told in their order. At most five sentences.
 */
export function summarise(view: View): string {
	const told = utterancesOf(view).filter(
		({ text }) => wordsOf(text).length >= 5 && !text.endsWith('?'),
	);
	const all = told.length > 0 ? told : utterancesOf(view);
	const counts = new Map<string, number>();
	for (const { text } of all)
		for (const word of new Set(stemsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
	const ranked = all
		.map((entry, order) => ({ entry, order, worth: worthOf(entry, order, all.length, counts) }))
		.sort((left, right) => right.worth - left.worth)
		.slice(0, Math.min(5, Math.max(1, Math.ceil(all.length / 5))))
		.sort((left, right) => left.order - right.order);
	let speaker = '';
	return ranked
		.map(({ entry }) => {
			const who = view.turns.length > 0 && entry.speaker !== speaker ? `${entry.speaker}: ` : '';
			({ speaker } = entry);
			return `${who}${/[.!?…]$/.test(entry.text) ? entry.text : `${entry.text}.`}`;
		})
		.join(' ');
}

function worthOf(
	{ text, folded }: Utterance,
	order: number,
	length: number,
	counts: Map<string, number>,
): number {
	const stems = stemsOf(text);
	const shared = stems.reduce((sum, word) => sum + Math.log2(counts.get(word) ?? 1), 0);
	const density = shared / Math.sqrt(Math.max(6, stems.length));
	const figures = /\d/.test(text) ? 0.6 : 0;
	const place = order < length * 0.1 || order > length * 0.9 ? 0.2 : 0;
	return density + figures + place + (weighty.test(folded) ? 0.8 : 0);
}
