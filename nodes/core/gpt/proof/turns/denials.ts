import { anyOf } from '../choices/any-of';
import { foldWord, isNegation, wordsIn } from '../denial/negation';
import { countDenials } from '../denial/refusals';
import words from './said-words.json';

/** Decide or tell without a "not" that something is not to be. */
export const against = anyOf(...Object.values(words.against));

/** The same, but for phrases around something else. */
const againstWord = anyOf(
	...Object.values(words.against).flatMap((row) =>
		row.split(' ').filter((one) => !one.includes('…')),
	),
);

/** Hold a word of denial and deny nothing. */
const harmless =
	/(?<!\p{L})(?:(?:no|not) (?:more|less|\p{L}+er) than|(?<=\d\s)against(?=\s\d)|nicht (?:mehr|weniger|länger|später) als|pas plus (?:de|que|tard)|no más (?:de|tarde)|non più (?:di|tardi)|niet (?:meer|langer|later) dan|não mais (?:de|que)|nie (?:więcej|później) niż|inte (?:mer|senare) än|не (?:більше|пізніше)|nothing against|nichts gegen|rien contre|nada (?:en )?contra|niente (?:in contrario|contro)|niets tegen|nic przeciw\p{L}*|inget (?:emot|mot))(?!\p{L})/giu;
/** Opens a condition, which a denial behind it is not counted with: `Without tires I won't`. */
const without = /^\W*(?:without|ohne|sans|sin|senza|zonder|sem|bez|utan|uden|без)(?!\p{L})/iu;

/** Whether a clause begins with a condition such as `Without tires`. */
export const opensWithout = (clause: string): boolean => without.test(clause);

const plainOf = (text: string): string => {
	const plain = text.replace(harmless, ' ');
	const rest = plain.replace(without, ' ');
	return countDenials(rest) > 0 ? rest : plain;
};

/** How much a clause denies: 0, 1, or 2 where a denial is denied, as in `not against`. */
export function denialsIn(clause: string, { lexical = true } = {}): number {
	const plain = plainOf(clause);
	return Math.min(2, countDenials(plain) + (lexical && against.test(plain) ? 1 : 0));
}

/** What stands behind each "not" of a clause. */
export function behindDenials(clause: string): string[] {
	const ahead = wordsIn(plainOf(clause));
	return ahead.flatMap((word, at) =>
		isNegation(foldWord(word)) ? [ahead.slice(at + 1).join(' ')] : [],
	);
}

/** A clause without the word that decides against something. */
export const withoutAgainst = (clause: string): string => clause.replace(againstWord, ' ');

/** A clause without its words of denial: `hasn't` speaks of nothing. */
export const withoutDenials = (clause: string): string =>
	wordsIn(clause)
		.filter((word) => !isNegation(foldWord(word)))
		.join(' ');
