import type { IssueCode } from '../../words/issue-catalog';
import type { Surrounded } from './plain-letters';

const address = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;

/** Whether a passage holds an e-mail address as a whole; gives why not, or where it stands. */
export function checkAddress(value: string, words: Surrounded): IssueCode | { at: number } {
	const { before, passage, after } = words;
	const from = before.length;
	const found = [...(before + passage + after).matchAll(address)]
		.filter(({ index, 0: match }) => index < from + passage.length && from < index + match.length)
		.map(({ index, 0: match }) => ({ index, match: match.replace(/(?<![.'-])[.'-]+$/u, '') }));
	const wanted = value.toLowerCase();
	const same = found.find(({ match }) => match === wanted);
	if (same) return { at: Math.max(0, same.index - from) };
	return found.some(({ match }) => match.includes(wanted))
		? 'PART_OF_LONGER'
		: 'VALUE_NOT_IN_QUOTE';
}
