import type { IssueCode } from '../../words/issue-catalog';
import type { Place } from '../setting';
import { checkAddress } from './check-address';
import { checkPhone, isPhone } from './check-phone';
import { checkWords } from './check-words';
import { surrounded } from './plain-letters';

/** Whether a value stands in the words at a place as it is: why not, or where in the text about it begins. */
export function checkCopied(
	value: string,
	{ text, start, end }: Place,
	{ email }: { email: boolean },
): IssueCode | { at: number } {
	const words = surrounded(text, start, end);
	const found = findCopied(value, words, email);
	if (typeof found === 'string') return found;
	// Spelled in other lengths, the place in the text is found again by its share of the passage.
	const share = words.passage.length === 0 ? 0 : found.at / words.passage.length;
	return { at: start + Math.round(share * (end - start)) };
}

function findCopied(value: string, words: ReturnType<typeof surrounded>, email: boolean) {
	if (email) return checkAddress(value, words);
	const bare = value.replace(/^https?:\/\//iu, '').replace(/(?<=\p{L})\/$/u, '');
	if (!isPhone(bare)) return checkWords(bare, words);
	const asPhone = checkPhone(bare, words);
	if (asPhone !== 'VALUE_NOT_IN_QUOTE') return asPhone;
	const asWords = checkWords(bare, words);
	return typeof asWords === 'string' ? asPhone : asWords;
}
