import { anyOf } from '../choices/any-of';
import { monthOf } from '../dates/calendar';
import { denialsIn } from './denials';
import type { Part } from './parts';
import words from './said-words.json';

const feasts = Object.entries(words.feasts).map(([name, row]) => ({ name, pattern: anyOf(row) }));
/** Units of time by their place, as all languages have them in the list. */
const periods = [0, 1, 2, 3].map(
	(unit) =>
		new RegExp(
			`(?<!\\p{L})(?:${Object.values(words.periodEnds)
				.map((row) => row[unit])
				.join('|')})(?!\\p{L})`,
			'iu',
		),
);

/** Shorter names of months are too often other words. */
const leastLetters = 4;

/** The months and feasts that a text names, alike in every language. */
function timesOf(text: string): string[] {
	const months = (text.match(/\p{L}+/gu) ?? [])
		.filter((word) => word.length >= leastLetters)
		.flatMap((word) => monthOf(word) ?? [])
		.map(String);
	return [...months, ...feasts.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)];
}

/** Whether a text names a month or feast that is named in a call only where it is denied: `not in August`. */
export function isDeniedTime(text: Part[], said: Part[]): boolean {
	const denies = (part: Part) => denialsIn(part.text) > 0;
	const wanted = text.filter((part) => !denies(part)).flatMap((part) => timesOf(part.text));
	return wanted.some((time) => {
		const named = said.filter((part) => timesOf(part.text).includes(time));
		return named.length > 0 && named.every(denies);
	});
}

/** Whether a text has the end of a week, month, quarter or year where a call has that of another. */
export function isOtherPeriod(text: string, said: string): boolean {
	const named = (one: string) => periods.map((period) => period.test(one));
	const [told, spoken] = [named(text), named(said)];
	return told.some((is, unit) => is && !spoken[unit]) && spoken.includes(true);
}
