import { isFunctionWord } from '../../text/function-words';
import { saidNumbers } from './said-numbers';

/** What a text speaks of: its words that mean something, and its numbers. */
export interface Subject {
	words: string[];
	numbers: Set<number>;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Letters of the shortest word that counts, and of the shortest stem or part two words may share. */
const leastLetters = 3;
const leastStem = 4;
const leastPart = 5;
/** Share of the shorter word that the common beginning must be. */
const stemShare = 0.6;

/** What a text in a language speaks of; undefined is a language that is not known. */
export function subjectOf(text: string, language: string | undefined): Subject {
	const words = new Set<string>();
	for (const { segment, isWordLike } of segmenter.segment(
		text.replace(/['’](?:s|ll|re|ve|d|m|t)\b/gu, ''),
	)) {
		if (!isWordLike) continue;
		const lower = segment.toLowerCase();
		const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '');
		const counts = plain.length >= leastLetters || /\d|\p{Script=Han}/u.test(plain);
		if (counts && !isFunctionWord(lower, language)) words.add(plain);
	}
	return { words: [...words], numbers: saidNumbers(text) };
}

/** How many words or numbers of a text stand in another one too, in whatever form: `sign`, `signature`. */
export function countShared(subject: Subject, other: Subject): number {
	const words = subject.words.filter((word) => other.words.some((one) => isKin(word, one)));
	const numbers = [...subject.numbers].filter((number) => number > 1 && other.numbers.has(number));
	return words.length + numbers.length;
}

/** Finds the text of many that shares most with a subject, and how much; each word is looked up once. */
export function createMostShared(subjects: Subject[]): (subject: Subject) => number {
	const placesOf = new Map<string | number, Set<number>>();
	subjects.forEach(({ words, numbers }, place) => {
		for (const key of [...words, ...numbers]) {
			const places = placesOf.get(key) ?? new Set();
			placesOf.set(key, places.add(place));
		}
	});
	const vocabulary = [...placesOf.keys()].filter((key) => typeof key === 'string');
	return ({ words, numbers }) => {
		const tally = new Map<number, number>();
		const count = (keys: Array<string | number>) => {
			const places = new Set(keys.flatMap((key) => [...(placesOf.get(key) ?? [])]));
			for (const place of places) tally.set(place, (tally.get(place) ?? 0) + 1);
		};
		for (const word of words) count(vocabulary.filter((one) => isKin(word, one)));
		for (const number of numbers) if (number > 1) count([number]);
		return [...tally.values()].reduce((most, count) => Math.max(most, count), 0);
	};
}

function isKin(a: string, b: string): boolean {
	if (a === b) return true;
	const least = Math.min(a.length, b.length);
	if (`${a}s` === b || `${b}s` === a) return true;
	if (least < leastStem) return false;
	if (least >= leastPart && (a.includes(b) || b.includes(a))) return true;
	let common = 0;
	while (common < least && a[common] === b[common]) common += 1;
	return common >= Math.max(leastStem, Math.ceil(least * stemShare));
}
