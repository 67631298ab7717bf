import { blankOut } from '../blank-out';
import { monthOf, shortWeekdayOf, weekdayOf } from './calendar';
import { dayOfWord, ordinalWord } from './ordinal-words';

/** A day as a text states it, and where, in characters. */
export interface StatedDay {
	start: number;
	end: number;
	/** null when the text leaves it out. */
	year: number | null;
	month: number;
	day: number;
	/** Written with slashes or dashes, where day and month may be exchanged in some countries. */
	exchangeable: boolean;
	/** 0 (Sunday) to 6 when the text names one beside the date. */
	weekday: number | null;
}

interface Found {
	year?: string | undefined;
	month: string | undefined;
	day: string | undefined;
	exchangeable?: boolean;
}

type Pattern = [RegExp, (match: RegExpMatchArray) => Found];

const [ordinal, of] = [
	'(?:st|nd|rd|th|er|re|º|ª|°|\\.)?',
	'(?:of\\s{1,3}|de\\s{1,3}|den\\s{1,3})?',
];

/** From the plainest to the loosest; what one has read is not read again. Bounded, so that time stays linear. */
const patterns: Pattern[] = [
	[
		/(?<![\d.])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g,
		([, year, , month, day]) => ({ year, month, day }),
	],
	[
		/(?:(\d{4})\s?[年년]\s?|令和(\d{1,2}|元)年)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
		([, year, reiwa, month, day]) => ({ year: year ?? fromReiwa(reiwa), month, day }),
	],
	[
		/(?<![\d.,/-])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-]|\.\d)/g,
		([, day, sign, month, year]) => ({ year, month, day, exchangeable: sign !== '.' }),
	],
	[
		new RegExp(
			`(?<!\\d)(\\d{1,2})${ordinal}\\s{1,3}${of}(\\p{L}{3,12})(?!\\p{L})\\.?(?:,?\\s{1,3}(?:del?\\s{1,3})?(\\d{4})(?!\\d))?`,
			'gu',
		),
		([, day, month, year]) => ({ year, month, day }),
	],
	[
		/(?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?![\d:.,]\d|\d)(?:,?\s{1,3}(\d{4})(?!\d))?/gu,
		([, month, day, year]) => ({ year, month, day }),
	],
	[
		new RegExp(
			`(?<!\\p{L})(${ordinalWord})\\s{1,3}(?:(?:of|de)\\s{1,3})?(\\p{L}{3,12})(?!\\p{L})(?:,?\\s{1,3}(\\d{4})(?!\\d))?`,
			'giu',
		),
		([, day = '', month, year]) => ({ year, month, day: String(dayOfWord(day) ?? 0) }),
	],
	[/(?<![\d.,/-])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/g, ([, day, month]) => ({ month, day })],
	[
		/(?<![\d.,/-])(\d{1,2})\/(\d{1,2})(?![\d/%]|[.,]\d)/g,
		([, day, month]) => ({ month, day, exchangeable: true }),
	],
];

/** Every day a text states in full or without its year, in the text's order. */
export function statedDays(text: string): StatedDay[] {
	const digits = halfWidth(text);
	let days: StatedDay[] = [];
	let rest = digits;
	for (const [pattern, read] of patterns) {
		const found = [...rest.matchAll(pattern)].flatMap((match): StatedDay[] => {
			const { year, month: named = '', day, exchangeable = false } = read(match);
			const month = /^\d/.test(named) ? Number(named) : monthOf(named);
			if (month === undefined) return [];
			const place = { start: match.index, end: match.index + match[0].length };
			const weekday = weekdayBeside(digits, place);
			const full = year === undefined ? null : fullYear(year);
			return [{ ...place, month, day: Number(day), year: full, exchangeable, weekday }];
		});
		days = days.concat(found);
		rest = blankOut(rest, found);
	}
	return days.filter(isPlausible).sort((a, b) => a.start - b.start);
}

/** A text without the days beside a place: months are words of other languages, `mai` is "never" in Italian. */
export const withoutOtherDays = (text: string, place: { start: number; end: number }): string =>
	blankOut(
		text,
		statedDays(text).filter(({ start, end }) => end <= place.start || place.end <= start),
	);

/** `31/99` is a fraction or a number of a house, never a day. */
function isPlausible({ month, day, exchangeable }: StatedDay): boolean {
	const fits = (m: number, d: number) => m >= 1 && m <= 12 && d >= 1 && d <= 31;
	return fits(month, day) || (exchangeable && fits(day, month));
}

/** `Freitag, der 24.11.2026`, `3 December 2026 (Thursday)`, `12月3日（木）`. */
function weekdayBeside(
	text: string,
	{ start, end }: { start: number; end: number },
): number | null {
	const before =
		/(?<![\p{L}'’ʼ-])([\p{L}'’ʼ-]{2,16})([.,]{0,2})\s{0,2}(?:(?:the|der|den|dem|le|el|il|de|o|a)\s{1,2})?$/u;
	const after = /^,?\s?([(（]?)\s?([\p{L}'’ʼ-]{2,16})/u;
	const cjk = /^\s?[(（]([日月火水木金土])(?:曜日?)?[)）]/u.exec(text.slice(end, end + 8))?.[1];
	if (cjk !== undefined) return '日月火水木金土'.indexOf(cjk);
	const [, ahead = '', mark] = before.exec(text.slice(Math.max(0, start - 24), start)) ?? [];
	const [, bracket, behind = ''] = after.exec(text.slice(end, end + 20)) ?? [];
	const marked = mark?.startsWith('.') || (mark === ',' && /^\p{Lu}/u.test(ahead));
	const short = [
		ahead.length > 2 || marked ? shortWeekdayOf(ahead) : undefined,
		bracket === '' ? undefined : shortWeekdayOf(behind),
	];
	const days = [weekdayOf(ahead), weekdayOf(behind), ...short];
	return days.find((day) => day !== undefined) ?? null;
}

/** Full-width digits and signs in their usual form, each in its place. */
export const halfWidth = (text: string): string =>
	text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

// Reiwa 1 is 2019.
const fromReiwa = (year: string | undefined) =>
	year === undefined ? undefined : String(2018 + (year === '元' ? 1 : Number(year)));

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
