import { conceptsOf, importance, withKin } from './concepts.ts';
import { fold, stem, stemsOf, wordsOf } from './words.ts';
import type { Noise } from './noise.ts';
import type { View } from './view.ts';

export interface Label {
	name: string;
	description: string;
}

export interface ScoredLabel {
	label: Label;
	/** About 0 for nothing in common, 3 and more for a good fit. */
	score: number;
	/** Words of the document that speak for it most; null when none do. */
	quote: string | null;
}

/** Whether a label is the way out: "none of these", "other", "no action". */
export function isNoneLabel({ name }: Label): boolean {
	return /^(?:none\b|other\b|others\b|nothing\b|no (?:action|match|label|category)|not (?:relevant|applicable)|n\/a|irrelevant|ignore|unknown|unclear|keine|sonstig|ningun|otr[oa]s?\b|aucun|autre)/.test(
		fold(name.replace(/[_-]+/g, ' ')).trim(),
	);
}

// Words in which labels are described, whatever they are about.
const bookish = new Set(
	(
		'someone somebody customer customers client person people sender senders writer mail email message text document asks ask asking wants want ' +
		'wanting writes write reports report says say tells mentions about new existing company product products service services business request requests requested ' +
		'something anything please need needs category label kind type case cases general related regarding question questions know us ours belongs contact contacts update'
	)
		.split(' ')
		.map(stem),
);

interface Passage {
	text: string;
	weight: number;
}

/** Scores labels by what they share with the document in matters and in words. */
export function scoreLabels(view: View, labels: Label[], noise: Noise | null): ScoredLabel[] {
	const passages = passagesOf(view);
	const read = passages.map(({ text, weight }) => ({
		text,
		weight,
		concepts: conceptsOf(text),
		stems: new Set(stemsOf(text).map((word) => `=${word}`)),
	}));
	const plain = labels.map(profileOf);
	const profiles = plain.map((profile) => {
		const taken = (key: string): boolean =>
			plain.some((other) => other !== profile && (other.concepts.get(key) ?? 0) >= 1);
		return { ...profile, concepts: withKin(profile.concepts, taken) };
	});
	const thanked = asksForSomething(view) ? 0.4 : 1;
	const matter = (concept: string): number =>
		(importance[concept] ?? 1) * (concept === 'thanks' ? thanked : 1);
	const rarity = (key: string): number =>
		1 / profiles.filter((profile) => profile.concepts.has(key) || profile.stems.has(key)).length;
	return labels.map((label, index) => {
		const profile = profiles[index] ?? profileOf(label);
		let best = { points: 0, text: '' };
		const totals = new Map<string, number>();
		for (const passage of read) {
			let points = 0;
			for (const [concept, weight] of profile.concepts) {
				const share = (passage.concepts.get(concept) ?? 0) * passage.weight * matter(concept);
				totals.set(concept, (totals.get(concept) ?? 0) + share);
				points += share * weight * rarity(concept);
			}
			for (const [word, weight] of profile.stems) {
				const share = passage.stems.has(word) ? passage.weight * 0.5 : 0;
				totals.set(word, Math.min(1.5, (totals.get(word) ?? 0) + share));
				points += share * weight * rarity(word);
			}
			if (points > best.points) best = { points, text: passage.text };
		}
		let score = 0;
		for (const [key, total] of totals) {
			const weight = profile.concepts.get(key) ?? profile.stems.get(key) ?? 0;
			score += Math.log2(1 + total) * weight * (0.4 + 0.6 * rarity(key));
		}
		score = score / profile.size;
		if (noise !== null) score = profile.concepts.has(noise.concept) ? score + 5 : score * 0.2;
		const quote = noise !== null && profile.concepts.has(noise.concept) ? noise.quote : best.text;
		return { label, score, quote: quote === '' ? null : quote };
	});
}

/** Whether the writer wants something: thanks in such a mail are mere courtesy. */
function asksForSomething({ sentences }: View): boolean {
	return sentences.some(({ text }) => {
		const folded = fold(text);
		const excused = /\b(?:no (?:reply|answer|action)|nothing (?:is )?needed)\b/.test(folded);
		return (
			!excused &&
			(/\?$/.test(folded) ||
				/\b(?:please|could you|can you|would you|we need|i need|bitte|por favor|merci de)\b/.test(
					folded,
				))
		);
	});
}

/** What a label is about. Its name counts three times its description; what it excludes does not count. */
function profileOf(label: Label): {
	concepts: Map<string, number>;
	/** Words marked with `=`, since many a matter is called by one of its words. */
	stems: Map<string, number>;
	size: number;
} {
	const description = label.description.replace(
		/\b(?:not|no|never|except|excluding|unless|without|rather than|instead of|nicht|kein\w*|sauf)\b[^.;,)]*/giu,
		' ',
	);
	// "Task for Sales" is a task; whom it is for does not tell what it is about.
	const name = label.name.replace(/[_-]+/g, ' ').replace(/(?<=\S )\b(?:for|by|to|from)\b.*$/i, '');
	const concepts = new Map<string, number>();
	for (const [key, weight] of conceptsOf(description, true))
		concepts.set(key, Math.min(1.5, weight));
	for (const key of conceptsOf(name, true).keys()) concepts.set(key, (concepts.get(key) ?? 0) + 2);
	const stems = new Map<string, number>();
	for (const word of stemsOf(description)) if (!bookish.has(word)) stems.set(`=${word}`, 0.7);
	for (const word of wordsOf(name).map(stem))
		if (!bookish.has(word) && word.length > 2) stems.set(`=${word}`, 1.5);
	const mass = [...concepts.values()].reduce((sum, weight) => sum + weight, 0);
	return { concepts, stems, size: Math.max(1, (mass / 2) ** 0.35) };
}

/** The subject weighs most, then what is said first. */
function passagesOf(view: View): Passage[] {
	const subject = view.mail.subject === '' ? [] : [{ text: view.mail.subject, weight: 1.6 }];
	const source = view.sentences.length > 0 ? view.sentences : view.lines;
	return [
		...subject,
		...source
			.slice(0, 400)
			.map(({ text }, index) => ({ text, weight: index < 4 ? 1.2 : index < 12 ? 1 : 0.6 })),
	];
}
