import { lexicon } from './lexicon.ts';
import { stem, wordsOf } from './words.ts';

interface Pattern {
	concept: string;
	words: string[];
	/** Stands in descriptions of a matter, not in mails about it. */
	describes: boolean;
}

const byFirst = new Map<string, Pattern[]>();
const prefixes = new Map<string, Pattern[]>();
for (const [concept, entries] of Object.entries(lexicon)) {
	for (const entry of entries) {
		const describes = entry.startsWith('@');
		const words = entry
			.replace('@', '')
			.split(' ')
			.map((word) => (word.endsWith('*') ? word : stem(word)));
		const first = words[0] ?? '';
		const [index, key] = first.endsWith('*') ? [prefixes, first.slice(0, 2)] : [byFirst, first];
		index.set(key, [...(index.get(key) ?? []), { concept, words, describes }]);
	}
}

/**
 * The business matters a text speaks of, each with a weight: a phrase of several words counts double
 * and hides the words it is made of ("credit note" is no note); saying it again counts less each time.
 * `describing` reads the text as a label or its description.
 */
export function conceptsOf(text: string, describing = false): Map<string, number> {
	const raw = wordsOf(text);
	const stems = raw.map(stem);
	const hits: { pattern: Pattern; at: number }[] = [];
	raw.forEach((word, at) => {
		for (const pattern of [
			...(byFirst.get(stems[at] ?? '') ?? []),
			...(prefixes.get(word.slice(0, 2)) ?? []),
		]) {
			if (pattern.describes && !describing) continue;
			const whole = pattern.words.every((part, step) =>
				fits(part, raw[at + step], stems[at + step]),
			);
			if (whole) hits.push({ pattern, at });
		}
	});
	hits.sort(
		(left, right) => right.pattern.words.length - left.pattern.words.length || left.at - right.at,
	);
	const covered = new Map<number, number>();
	const seen = new Map<string, number>();
	const found = new Map<string, number>();
	for (const { pattern, at } of hits) {
		const { length } = pattern.words;
		const places = pattern.words.map((_, step) => at + step);
		if (places.some((place) => (covered.get(place) ?? 0) > length)) continue;
		for (const place of places) covered.set(place, length);
		const key = `${pattern.concept} ${pattern.words.join(' ')}`;
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		found.set(pattern.concept, (found.get(pattern.concept) ?? 0) + (length > 1 ? 2 : 1) / times);
	}
	return found;
}

function fits(part: string, word: string | undefined, stemmed: string | undefined): boolean {
	if (word === undefined) return false;
	return part.endsWith('*')
		? word.startsWith(part.slice(0, -1))
		: part === stemmed || part === word;
}

/** How much a matter says about what the writer wants: a complaint about an order is no order. */
export const importance: Record<string, number> = {
	fault: 1.2,
	complaint: 1.4,
	change: 1.5,
	cancel: 1.4,
	thanks: 1.2,
	errand: 0.7,
	order: 0.8,
	meeting: 0.9,
	delivery: 0.7,
	contract: 0.7,
};

const kin: [string, string, number][] = [
	['enquiry', 'price', 0.6],
	['enquiry', 'demo', 0.6],
	['fault', 'complaint', 0.6],
	['complaint', 'delivery', 0.4],
	['fault', 'delivery', 0.3],
	['order', 'delivery', 0.4],
	['meeting', 'callback', 0.6],
	['errand', 'callback', 0.6],
	['errand', 'meeting', 0.5],
	['newsletter', 'spam', 0.6],
	['absence', 'bounce', 0.6],
	['newsletter', 'absence', 0.4],
	['cancel', 'contract', 0.3],
];

/** Adds what is close to the matters a label names, at part of their weight; less where `taken` has its own label. */
export function withKin(
	concepts: Map<string, number>,
	taken: (concept: string) => boolean,
): Map<string, number> {
	const wide = new Map(concepts);
	for (const [left, right, share] of kin) {
		for (const [from, to] of [
			[left, right],
			[right, left],
		] as const) {
			const weight = (concepts.get(from) ?? 0) * share * (taken(to) ? 0.25 : 1);
			if (weight > (wide.get(to) ?? 0)) wide.set(to, weight);
		}
	}
	return wide;
}
