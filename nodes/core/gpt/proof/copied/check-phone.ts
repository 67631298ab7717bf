import type { IssueCode } from '../../words/issue-catalog';
import { limits } from '../../words/limits';
import { plainLetters, type Surrounded } from './plain-letters';

interface Phone {
	/** Country code without its plus or zeros, then the number. */
	digits: string;
	international: boolean;
	extension: string;
}

interface Found extends Phone {
	start: number;
	end: number;
}

/** Letters that a dash joins to the digits make another kind of number of them: `2026-00417-B`. */
const phone =
	/(?<![\p{L}\p{N}]|\p{L}[-/])(?:[+(]\s?)?\d(?:[\d()./-]|[ \t](?=[\d(]))*\d(?:,?\s{0,2}(?:ext|extension|x|durchwahl|dw|poste|int|doorkiesnr|anknytning|wew|вн)\.?:?\s?(\d{1,6}))?(?![\d]|[-/]\p{L}{1,3}(?!\p{L}))/giu;

/** Whether a value is a number of digits in groups, as a phone's: six digits or more. */
export function isPhone(value: string): boolean {
	const plain = plainLetters(value).trim();
	const digits = plain.replace(/\D/gu, '').length;
	return (
		digits >= limits.leastGroupedDigits &&
		/^[+(\d][\d\s()./-]*(?:,?\s?(?:ext|x|durchwahl)\.?\s?\d+)?$/u.test(plain)
	);
}

/** Whether a passage states a number whose groups may be written otherwise; gives why not, or where. */
export function checkPhone(value: string, words: Surrounded): IssueCode | { at: number } {
	const [wanted] = phonesIn(value);
	if (!wanted) return 'VALUE_NOT_IN_QUOTE';
	const { before, passage, after } = words;
	const from = before.length;
	const found = phonesIn(before + passage + after).filter(
		({ start, end }) => start < from + passage.length && from < end,
	);
	const same = found.find((one) => isSame(one, wanted));
	if (same) return { at: Math.max(0, same.start - from) };
	const longer = found.some(
		(one) =>
			(one.extension !== '' && one.digits === wanted.digits && wanted.extension === '') ||
			(one.digits.length > wanted.digits.length && isPartOf(wanted, one)),
	);
	if (longer) return 'PART_OF_LONGER';
	const pieces = passage.match(/\d+/gu) ?? [];
	return pieces.length > 1 && isMadeOf(wanted.digits, pieces) ? 'GATHERED' : 'VALUE_NOT_IN_QUOTE';
}

function phonesIn(text: string): Found[] {
	return [...plainLetters(text).matchAll(phone)].map((match) => {
		const [whole, extension = ''] = match;
		const number = extension === '' ? whole : whole.slice(0, whole.search(/,?\s{0,2}\p{L}/u));
		const abroad = /^[+(\s]*\+|^\(?\s?00/u.test(number);
		const digits = (abroad ? number.replace(/\(0\)/u, '') : number).replace(/\D/gu, '');
		return {
			start: match.index,
			end: match.index + whole.length,
			digits: abroad ? digits.replace(/^00/u, '') : digits,
			international: abroad,
			extension,
		};
	});
}

const isSame = (a: Phone, b: Phone) =>
	a.digits === b.digits && a.international === b.international && a.extension === b.extension;

const isPartOf = (part: Phone, whole: Phone) =>
	(whole.digits.startsWith(part.digits) && part.international === whole.international) ||
	(whole.digits.endsWith(part.digits) && !part.international);

/** Whether digits are those of pieces behind each other, some left out. */
function isMadeOf(digits: string, pieces: string[]): boolean {
	if (digits === '') return true;
	return pieces.some(
		(piece, at) =>
			digits.startsWith(piece) && isMadeOf(digits.slice(piece.length), pieces.slice(at + 1)),
	);
}
