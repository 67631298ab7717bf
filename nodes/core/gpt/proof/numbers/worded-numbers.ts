import { numberOfWord } from './number-words';
import { boundAfter, boundBefore, currencyAfter } from './signs';
import type { WrittenNumber } from './written-number';

const word = /\p{L}+(?:['’ʼ]\p{L}+)?/gu;

/** `twelve`, `zweitausend`, `two dozen`, `half a million`. */
export function numbersInWords(text: string): WrittenNumber[] {
	const numbers: WrittenNumber[] = [];
	let last: { value: number; end: number; one: WrittenNumber } | undefined;
	for (const match of text.matchAll(word)) {
		const own = numberOfWord(match[0]);
		const start = match.index;
		const end = start + match[0].length;
		if (own === undefined) continue;
		const half =
			/(?<!\p{L})(?:half (?:a |an )?|(?:eine )?halbe |un demi |medio |mezzo |meio )$/iu.exec(
				text.slice(Math.max(0, start - 14), start),
			);
		const goesOn = last !== undefined && /^\s$/u.test(text.slice(last.end, start)) && own >= 12;
		if (goesOn && last) {
			last.one.readings = [{ value: last.value * own, decimal: null }];
			last.one.end = end;
			last = { value: last.value * own, end, one: last.one };
			continue;
		}
		const value = half ? own / 2 : own;
		const before = text.slice(Math.max(0, start - 24), start);
		const rest = text.slice(end, end + 16);
		const one: WrittenNumber = {
			start: start - (half?.[0].length ?? 0),
			end,
			readings: [{ value, decimal: null }],
			digits: '',
			money: currencyAfter.test(rest),
			scaled: own >= 1000,
			bound: boundBefore.test(before) || boundAfter.test(rest),
		};
		numbers.push(one);
		last = { value, end, one };
	}
	return numbers;
}
