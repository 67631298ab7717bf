import { wordsOf } from './sides';

/** Scripts whose names begin with the family's. */
const familyFirst =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;
/** Letters of languages that write the family name first in letters of others: Hungarian, Vietnamese. */
const familyFirstLetters = /[őűƠơƯưĐđ]|[\u1ea0-\u1ef9]/u;
/** Endings of Ukrainian and Russian family names that no given name has; both orders are written. */
const familyEnding = /\p{L}(?:енко|[ую]к|[сц]ьк(?:ий|а)|ск(?:ий|ая)|[еєо]ва?)$/iu;
/** Letters of the shortest name that such an ending tells of: Лев is a given one. */
const leastLetters = 5;

/**
 * Whether a text has a given and a family name beside each other in the other order than its script
 * writes them, and nowhere in that one. `DUPONT Jean` and `Dupont, Jean` say which is which.
 */
export function areSwapped(
	text: string,
	{ given, family }: { given: string; family: string },
): boolean {
	const isEastern = familyFirst.test(given) && familyFirst.test(family);
	if (!isEastern && familyFirstLetters.test(text)) return false;
	if (isCapital(family) && !isCapital(given)) return false;
	if (hasFamilyEnding(family) !== hasFamilyEnding(given)) return hasFamilyEnding(given);
	const plain = text.normalize('NFKC').replace(/[^\S\n]+/gu, ' ');
	const stands = (first: string, second: string) =>
		[`${first} ${second}`, ...(isEastern ? [first + second] : [])].some((name) =>
			standsIn(plain, name.normalize('NFKC')),
		);
	const [first, second] = isEastern ? [family, given] : [given, family];
	return stands(second, first) && !stands(first, second);
}

/** Whether a family name has the given one in it, or is all of the name that a mail is from. */
export function isWholeName(family: string, given: string | undefined, sender: string): boolean {
	const [first = '', ...others] = wordsOf(family);
	if (others.length === 0 || first.length < 3) return false;
	if (given !== undefined) return wordsOf(given).includes(first);
	const isSender = wordsOf(sender).join(' ') === wordsOf(family).join(' ');
	return isSender && !/^\p{Ll}/u.test(family);
}

const hasFamilyEnding = (name: string): boolean =>
	name.length >= leastLetters && familyEnding.test(name);

const isCapital = (name: string): boolean =>
	name === name.toUpperCase() && name !== name.toLowerCase();

function standsIn(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const beside = [text.charAt(at - 1), text.charAt(at + name.length)];
		if (familyFirst.test(name.replace(/\s/gu, ''))) return true;
		if (beside.every((letter) => !/[\p{L}\p{M}]/u.test(letter))) return true;
	}
	return false;
}
