import { anyOf } from '../choices/any-of';
import { sentencesOf, type Part, type ReadParts } from './parts';
import { takesOn } from './first-person';
import words from './said-words.json';
import { countShared } from './shared-words';

/** Leaves open whether something is to be: a condition, a wish, a guess. */
const open = anyOf(...Object.values(words.open));
/** Begins a sentence under a condition, which no other speaker's "fine" fulfills. */
const condition = new RegExp(
	`^[^\\p{L}]*(?:(?:and|but|so|und|aber|et|mais|y|e|ma|en|maar|i|ale|och|men|і|але)\\s)?(?:${anyOf(...Object.values(words.conditions)).source})`,
	'iu',
);
/** Agrees to what another one said. */
const agreeing = anyOf(...Object.values(words.agreeing));

/** A turn that a decision names, or the one behind those. */
export interface Spoken {
	speaker: string;
	text: string;
	cited: boolean;
}

/**
 * Whether the turns that a decision names leave it open: what they say of it is asked, wished, guessed
 * or under a condition, and nobody else agrees to it in them or right behind. A decision that says so
 * itself is none of these.
 */
export function isLeftOpen(
	text: string,
	{ said, read }: { said: Spoken[]; read: ReadParts },
): boolean {
	if (open.test(text)) return false;
	const wanted = read(text);
	const sentences = said.flatMap(({ text: turn, speaker, cited }, at) =>
		(cited ? sentencesOf(turn) : []).map((sentence) => ({
			speaker,
			sentence,
			at,
			isOpen: open.test(sentence) || /[?？]\s*$/u.test(sentence),
			shared: sharedWith(wanted, read(sentence)),
		})),
	);
	const most = sentences.reduce((so, { shared }) => Math.max(so, shared), 0);
	const closest = sentences.filter(({ shared }) => shared === most);
	const isOpen = most > 0 ? closest.every((one) => one.isOpen) : closest.some((one) => one.isOpen);
	if (!isOpen) return false;
	return !closest.some(
		({ speaker, at, sentence }) =>
			!condition.test(sentence) &&
			said
				.slice(at + 1)
				.some(
					(other) =>
						other.speaker !== speaker &&
						(agreeing.test(firstWords(other.text)) ||
							(takesOn(other.text) && !open.test(other.text))),
				),
	);
}

const sharedWith = (wanted: Part[], parts: Part[]): number => {
	const all = (some: Part[]) => ({
		words: [...new Set(some.flatMap(({ subject }) => subject.words))],
		numbers: new Set(some.flatMap(({ subject }) => [...subject.numbers])),
	});
	return countShared(all(wanted), all(parts));
};

/** Who agrees says so first. */
const firstWords = (text: string): string => text.slice(0, 60);
