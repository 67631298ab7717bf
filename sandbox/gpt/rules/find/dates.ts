import { fold } from '../words.ts';

export interface FoundDate {
	/** `2026-05-12` */
	iso: string;
	/** The date as written. */
	raw: string;
	index: number;
	/** `14:30`, when a time stands beside it. */
	time?: string;
}

const months =
	'jan(?:uary|uar|vier)?|ene(?:ro)?|feb(?:ruary|ruar|rero)?|fev(?:rier)?|mar(?:ch|zo|s)?|marz|apr(?:il)?|abr(?:il)?|avr(?:il)?|may|mai|mayo|jun[ei]?|junio|juin|jul[iy]?|julio|juil(?:let)?|aug(?:ust)?|ago(?:sto)?|aout|sep(?:t(?:ember|iembre|embre)?)?|oct(?:ober|ubre|obre)?|okt(?:ober)?|nov(?:ember|iembre|embre)?|dec(?:ember|embre)?|dez(?:ember)?|dic(?:iembre)?';
const starts = [
	'jan|ene',
	'feb|fev',
	'mar',
	'apr|abr|avr',
	'may|mai',
	'jun|juin',
	'jul|juil',
	'aug|ago|aou',
	'sep',
	'oct|okt',
	'nov',
	'dec|dez|dic',
];

const iso = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/g;
const dayMonth = new RegExp(
	`\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? (${months})\\.?,?(?: de| del)? (\\d{4})\\b`,
	'g',
);
const monthDay = new RegExp(`\\b(${months})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g');
const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/g;
const slashed = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/g;
const dashed = new RegExp(`\\b(\\d{1,2})-(${months})-(\\d{4})\\b`, 'g');

/**
 * Complete dates of a text in the order they stand. `04/05/2026` can be read two ways and is left out,
 * unless another date of the text shows which way it is written.
 */
export function datesIn(text: string): FoundDate[] {
	const folded = fold(text);
	// Folding may change lengths ("ß" does not, ligatures do); offsets are only trusted when it did not.
	const exact = folded.length === text.length;
	const found: FoundDate[] = [];
	const add = (
		match: RegExpMatchArray,
		year: number,
		month: number,
		day: number,
		time?: string,
	): void => {
		const value = toIso(year, month, day);
		if (value === null || match.index === undefined) return;
		const raw = exact ? text.slice(match.index, match.index + match[0].length) : match[0];
		found.push({ iso: value, raw, index: match.index, ...(time === undefined ? {} : { time }) });
	};
	for (const match of folded.matchAll(iso))
		add(match, num(match[1]), num(match[2]), num(match[3]), match[4]);
	for (const match of folded.matchAll(dayMonth))
		add(match, num(match[3]), monthOf(match[2]), num(match[1]));
	for (const match of folded.matchAll(monthDay))
		add(match, num(match[3]), monthOf(match[1]), num(match[2]));
	for (const match of folded.matchAll(dashed))
		add(match, num(match[3]), monthOf(match[2]), num(match[1]));
	for (const match of folded.matchAll(dotted)) {
		const year = num(match[3]);
		add(match, year < 100 ? 2000 + year : year, num(match[2]), num(match[1]));
	}
	const slashes = [...folded.matchAll(slashed)];
	const dayFirst = slashes.some((match) => num(match[1]) > 12);
	const monthFirst = slashes.some((match) => num(match[2]) > 12);
	for (const match of slashes) {
		const [first, second] = [num(match[1]), num(match[2])];
		if (first === second || (dayFirst && !monthFirst)) add(match, num(match[3]), second, first);
		else if (monthFirst && !dayFirst) add(match, num(match[3]), first, second);
	}
	return found.sort((left, right) => left.index - right.index);
}

/** `YYYY-MM-DD`, or null for a day the calendar does not have. */
export function toIso(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const real =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return real && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

/** 1 to 12 for a month's name in any of the four languages. */
export function monthOf(name: string | undefined): number {
	return starts.findIndex((start) => new RegExp(`^(?:${start})`).test(name ?? '')) + 1;
}

function num(digits: string | undefined): number {
	return Number(digits);
}
