import { clausesOf } from '../denial/negation';
import { monthOf } from '../dates/calendar';
import { saidNumbers } from './said-numbers';
import { countShared, subjectOf } from './shared-words';

/** A word as it stands, and the number it is, if it is one. */
interface Token {
	word: string;
	number: number | undefined;
}

/** A piece of a sentence with one number, and what it is said of. */
interface Pair {
	number: number;
	words: string[];
}

/** Smaller numbers are said as a pair or a single one as well. */
const least = 3;
/** From here on all numbers are compared with the call. */
const small = 13;
/** Numbers of one language that are words without a number in another: `once`, Dutch `onze`. */
const otherWords = new Set(['once', 'onze', 'sei', 'elf', 'sept']);
/** Letters of the shortest word that tells what is counted. */
const leastUnit = 4;

/** Whether a text gives what it counts another number than all that is said of the same: 74 centimeters for 85. */
export function isOtherAmount(text: string, said: string, language: string | undefined): boolean {
	const spoken = countsOf(said);
	const all = saidNumbers(said);
	return countsOf(text).some(
		({ number, unit }) =>
			!all.has(number) && spoken.some((other) => isKin(unit, other.unit, language)),
	);
}

/** Small numbers of a text that count something and that nobody says: nor make up with another one of the text. */
export function hasUnsaidCount(text: string, said: ReadonlySet<number>): boolean {
	const own = saidNumbers(text);
	const isSum = (number: number) => [...own].some((one) => one > 1 && said.has(number - one));
	return countsOf(text).some(
		({ number, unit }) =>
			number < small && monthOf(unit) === undefined && !said.has(number) && !isSum(number),
	);
}

/** Numbers of one word from the least on, and the word behind each. */
function countsOf(text: string): Array<{ number: number; unit: string }> {
	const tokens = tokensOf(text);
	return tokens.flatMap(({ word, number }, at) => {
		const [before, behind] = [tokens[at - 1], tokens[at + 1]];
		// `eleven thousand` is one number of two words.
		const isWhole = before?.number === undefined && behind?.number === undefined;
		const isCount = number !== undefined && number >= least && !otherWords.has(word.toLowerCase());
		return isCount && isWhole ? [{ number, unit: behind?.word ?? '' }] : [];
	});
}

/** Whether two numbers of a text have changed places: `six in town, four outside` for the other way round. */
export function areExchanged(text: string, said: string, language: string | undefined): boolean {
	const told = pairsOf(text, language);
	const spoken = pairsOf(said, language);
	const goes = (number: number, words: string[]) =>
		spoken.some((pair) => pair.number === number && shares(words, pair.words));
	return told.some((one) =>
		told.some(
			(other) =>
				one.number !== other.number &&
				goes(one.number, other.words) &&
				goes(other.number, one.words) &&
				!goes(one.number, one.words) &&
				!goes(other.number, other.words),
		),
	);
}

const joint = /,|(?<!\p{L})(?:and|und|et|y|e|en|och|og|i|та|і|but|aber|mais)(?!\p{L})/giu;

function pairsOf(text: string, language: string | undefined): Pair[] {
	const pieces = clausesOf(text).flatMap((clause) => clause.split(joint));
	return pieces.flatMap((piece) => {
		const numbers = tokensOf(piece).flatMap(({ number }) => number ?? []);
		const { words } = subjectOf(piece, language);
		const own = words.filter((word) => saidNumbers(word).size === 0);
		return numbers.length === 1 ? [{ number: numbers[0]!, words: own }] : [];
	});
}

const shares = (some: string[], others: string[]): boolean =>
	countShared({ words: some, numbers: new Set() }, { words: others, numbers: new Set() }) > 0;

const isKin = (a: string, b: string, language: string | undefined): boolean =>
	a.length >= leastUnit &&
	b.length >= leastUnit &&
	countShared(subjectOf(a, language), subjectOf(b, language)) > 0;

const tokensOf = (text: string): Token[] =>
	(text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? []).map((word) => ({
		word,
		number: [...saidNumbers(word)].at(-1),
	}));
