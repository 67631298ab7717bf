import { numberOfWord } from './number-words';
import { boundAfter, boundBefore, currencyAfter } from './signs';
import type { WrittenNumber } from './written-number';

const word =
	/(?<!\p{L})(?:quatre-vingt-dix|quatre-vingts?|soixante-dix)(?!\p{L})|\p{L}+(?:['’ʼ]\p{L}+)?/giu;

/** `twelve`, `zweitausend`, `two dozen`, `half a million`. */
export function numbersInWords(text: string): WrittenNumber[] {
	const numbers: WrittenNumber[] = [];
	/** `part`: of the value, what the last words gave. */
	let last: { value: number; part: number; end: number; one: WrittenNumber } | undefined;
	for (const match of text.matchAll(word)) {
		const start = match.index;
		const end = start + match[0].length;
		const own =
			numberOfWord(match[0]) ??
			(last && isOneBehindTens(match[0], last.value, text.slice(last.end, start)) ? 1 : undefined);
		if (own === undefined) continue;
		const half =
			/(?<!\p{L})(?:half (?:a |an )?|(?:eine )?halbe |un demi |medio |mezzo |meio )$/iu.exec(
				text.slice(Math.max(0, start - 14), start),
			);
		const between = last && text.slice(last.end, start);
		const sum = last && link.test(between ?? '') ? joined(last, own, between) : undefined;
		if (last && sum !== undefined) {
			const value = sum + halfAfter(text.slice(end, end + 12));
			last.one.readings = [{ value, decimal: null }];
			last.one.end = end;
			last = { value, part: Math.min(own, value), end, one: last.one };
			continue;
		}
		const value = (half ? own / 2 : own) + halfAfter(text.slice(end, end + 12));
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
		last = { value, part: value, end, one };
	}
	return numbers;
}

/** `treinta y un mil`, `vingt et une`: an article that is a number behind tens. */
const isOneBehindTens = (word: string, before: number, between: string): boolean =>
	/^un[aoe]?$/iu.test(word) &&
	/^\s(?:y|et|e)\s$/iu.test(between) &&
	before >= 20 &&
	before % 10 === 0;

/** Joins the words of one number: `twenty-five`, `two hundred and fifty`. */
const link = /^(?:\s|-|\s(?:and|und|et|y|e|en|och|i)\s)$/iu;

/** One number of two that stand beside each other; undefined where they are two. */
function joined(
	{ value: before, part }: { value: number; part: number },
	own: number,
	between = ' ',
): number | undefined {
	// Behind sixty and eighty French goes on to nineteen: `quatre-vingt-douze`.
	const goesOn = (before === 60 || before === 80) && own > 10 && own < 20;
	if (goesOn && between !== ' ') return before + own;
	if (own >= 12 && before < own && (own === 12 || own >= 100)) return before * own;
	// `eleven thousand seven hundred`
	if (own >= 100 && part < own && part < before) return before - part + part * own;
	const fits = [10, 100, 1000, 1e6].some(
		(unit) => before >= unit && before % unit === 0 && own < unit,
	);
	return fits && before >= 20 ? before + own : undefined;
}

/** `three and a half`. */
const halfAfter = (text: string): number =>
	/^ (?:and a half|y medio|e mezzo|en een half|e meia?)(?!\p{L})/iu.test(text) ? 0.5 : 0;
