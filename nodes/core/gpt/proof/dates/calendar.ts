const dayMs = 86_400_000;

/** Languages whose names of months and weekdays are read, in the grammar that dates need. */
const languages = [
	...[
		'en',
		'de',
		'de-AT',
		'fr',
		'es',
		'it',
		'nl',
		'pt',
		'pl',
		'sv',
		'uk',
		'da',
		'nb',
		'cs',
		'fi',
		'tr',
	],
];

let months: Map<string, number> | undefined;
let weekdays: Map<string, number> | undefined;
let shortWeekdays: Map<string, number> | undefined;

/** The month (1 to 12) that a word names in any of the languages, in full or cut short. */
export function monthOf(word: string): number | undefined {
	months ??= namesOf(12, (language) => {
		const forms: Intl.DateTimeFormatOptions[] = [
			{ month: 'long' },
			{ month: 'short' },
			{ month: 'long', day: 'numeric' },
			{ month: 'short', day: 'numeric' },
		];
		return forms.map((form) => {
			const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
			return (index) => partOf(format, Date.UTC(2026, index, 5), 'month');
		});
	});
	const name = plain(word);
	const found = name === 'sept' ? 8 : name === 'mrz' ? 2 : months.get(name);
	return found === undefined || name.length < leastLetters ? undefined : found + 1;
}

/** The weekday (0 is Sunday) that a word names in any of the languages. */
export function weekdayOf(word: string): number | undefined {
	weekdays ??= weekdaysAs('long');
	const name = plain(word);
	if (name.length < leastLetters) return undefined;
	return weekdays.get(name) ?? weekdays.get(plain(word.replace(/-feira$/i, '')));
}

/** The weekday that a word cuts short: `Tue`, `Di`, `mar.`. Beside a date alone; elsewhere it is often another word. */
export function shortWeekdayOf(word: string): number | undefined {
	shortWeekdays ??= weekdaysAs('short');
	const name = plain(word)
		.replace(/^(tue|wed|thu)r?s$/, '$1')
		.replace(/^thur$/, 'thu');
	return shortWeekdays.get(name);
}

const weekdaysAs = (weekday: 'long' | 'short') =>
	namesOf(7, (language) => {
		const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
		// 1 November 2026 is a Sunday.
		return [(index) => partOf(format, Date.UTC(2026, 10, 1 + index), 'weekday')];
	});

/** Shorter words are too often others. */
const leastLetters = 3;

/** Names in every language by their place; a name that means two of them in two languages is left out. */
function namesOf(
	count: number,
	formsOf: (language: string) => Array<(index: number) => string>,
): Map<string, number> {
	const names = new Map<string, number>();
	const doubtful = new Set<string>();
	for (const form of languages.flatMap(formsOf)) {
		for (let index = 0; index < count; index += 1) {
			const name = plain(form(index));
			if (!/^\p{L}{2}/u.test(name)) continue;
			if (names.has(name) && names.get(name) !== index) doubtful.add(name);
			names.set(name, index);
		}
	}
	for (const name of doubtful) names.delete(name);
	return names;
}

const partOf = (format: Intl.DateTimeFormat, time: number, type: string) =>
	format.formatToParts(time).find((part) => part.type === type)?.value ?? '';

const plain = (word: string) =>
	word.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\.$/, '');

/** YYYY-MM-DD, or undefined when no calendar has such a day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
}

/** 0 (Sunday) to 6. */
export const weekdayOn = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** Days from one day to another, negative when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((timeOf(to) - timeOf(from)) / dayMs);

export const addDays = (day: string, count: number): string =>
	new Date(timeOf(day) + count * dayMs).toISOString().slice(0, 10);

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
