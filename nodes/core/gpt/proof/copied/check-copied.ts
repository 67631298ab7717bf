import type { IssueCode } from '../../words/issue-catalog';
import type { Place } from '../setting';
import { checkAddress } from './check-address';
import { isPartOfChineseName } from './chinese-name';
import { checkPhone, isPhone } from './check-phone';
import { checkWords, standsAloneIn } from './check-words';
import { surrounded, type Surrounded } from './plain-letters';

/** Whether a value stands in the words at a place as it is: why not, or where in the text about it begins. */
export function checkCopied(
	value: string,
	{ text, start, end }: Place,
	{ email, label }: { email: boolean; label: string },
): IssueCode | { at: number } {
	const words = surrounded(text, start, end);
	const found = findCopied(value, words, { email, label });
	const isWhole = standsAloneIn(value, text) || isPartOfChineseName(value, label, text);
	if (found === 'PART_OF_LONGER' && isWhole) return { at: start };
	if (typeof found === 'string') return found;
	// Spelled in other lengths, the place in the text is found again by its share of the passage.
	const share = words.passage.length === 0 ? 0 : found.at / words.passage.length;
	return { at: start + Math.round(share * (end - start)) };
}

function findCopied(
	value: string,
	words: Surrounded,
	{ email, label }: { email: boolean; label: string },
) {
	if (email) return checkAddress(value, words);
	const bare = value.replace(/^https?:\/\//iu, '').replace(/(?<=\p{L})\/$/u, '');
	if (!isPhone(bare)) return checkWords(bare, words);
	const asCode = codeLabel.test(label) ? checkWords(bare, words) : undefined;
	if (typeof asCode === 'object') return asCode;
	const asPhone = checkPhone(bare, words);
	if (typeof asPhone === 'object') return asPhone;
	const asWords = checkWords(bare, words);
	if (asWords === 'PART_OF_LONGER') return asWords;
	return asPhone === 'VALUE_NOT_IN_QUOTE' && typeof asWords === 'object' ? asWords : asPhone;
}

/** Digits of these are no phone's, and stand as they are written. */
const codeLabel = /code|zip|postal|plz|postleitzahl|cap|cp|郵便|우편/iu;
