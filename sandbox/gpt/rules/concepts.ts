import { lexicon } from './lexicon.ts';
import { stem, wordsOf } from './words.ts';

interface Pattern {
	concept: string;
	words: string[];
}

const byFirst = new Map<string, Pattern[]>();
const prefixes: Pattern[] = [];
for (const [concept, entries] of Object.entries(lexicon)) {
	for (const entry of entries) {
		const words = entry.split(' ').map((word) => (word.endsWith('*') ? word : stem(word)));
		const first = words[0] ?? '';
		if (first.endsWith('*')) prefixes.push({ concept, words });
		else byFirst.set(first, [...(byFirst.get(first) ?? []), { concept, words }]);
	}
}

/**
 * The business matters a text speaks of, each with a weight: a phrase of several words counts more
 * than a word, and saying it again counts less each time.
 */
export function conceptsOf(text: string): Map<string, number> {
	const raw = wordsOf(text);
	const stems = raw.map(stem);
	const found = new Map<string, number>();
	const seen = new Map<string, number>();
	raw.forEach((word, index) => {
		const candidates = [
			...(byFirst.get(stems[index] ?? '') ?? []),
			...prefixes.filter((pattern) => fits(pattern.words[0] ?? '', word, '')),
		];
		for (const { concept, words } of candidates) {
			const whole = words.every((part, step) => fits(part, raw[index + step], stems[index + step]));
			if (!whole) continue;
			const key = `${concept} ${words.join(' ')}`;
			const times = (seen.get(key) ?? 0) + 1;
			seen.set(key, times);
			const weight = (words.length > 1 ? 1.5 : 1) / times;
			found.set(concept, (found.get(concept) ?? 0) + weight);
		}
	});
	return found;
}

function fits(part: string, word: string | undefined, stemmed: string | undefined): boolean {
	if (word === undefined) return false;
	return part.endsWith('*')
		? word.startsWith(part.slice(0, -1))
		: part === stemmed || part === word;
}
