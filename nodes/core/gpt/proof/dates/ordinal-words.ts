import { numberOfWord } from '../numbers/number-words';

const english =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
		' ',
	);

const days = new Map<string, number>([
	...english.map((word, at): [string, number] => [word, at + 1]),
	['twentieth', 20],
	...english.slice(0, 9).map((word, at): [string, number] => [`twenty ${word}`, at + 21]),
	['thirtieth', 30],
	['thirty first', 31],
	// Where they are not the number with an ending.
	['ersten', 1],
	['dritten', 3],
	['siebten', 7],
	['achten', 8],
	['premier', 1],
	['primero', 1],
	['primo', 1],
]);

/** Letters of a day of the month in words: `twenty-third`, `einundzwanzigsten`, `premier`. */
export const ordinalWord =
	'(?:(?:twenty|thirty)[-\\s])?(?:' +
	`${english.join('|')}|twentieth|thirtieth|\\p{L}{2,20}ten|premier|primero|primo)`;

/** The day of a month that a word in English or German, or the first one in French, Spanish or Italian, stands for. */
export function dayOfWord(word: string): number | undefined {
	const plain = word.toLowerCase().replace(/[-\s]+/u, ' ');
	const german = /^(\p{L}+?)s?ten$/u.exec(plain)?.[1];
	const day = days.get(plain) ?? (german === undefined ? undefined : numberOfWord(german));
	return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}
