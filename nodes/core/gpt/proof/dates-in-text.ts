/** A day as a text states it; the year is null when the text leaves it out. */
interface StatedDay {
	year: number | null;
	month: number;
	day: number;
}

// Month names as they begin, in the languages business mail most often comes in. `mai` and `may`,
// `dec`, `dez` and `dic` may stand side by side: a name stands for one month only.
const months: string[][] = [
	['jan', 'ene', 'gen'],
	['feb', 'fev', 'fév'],
	['mar', 'mär', 'mrz', 'mrt', 'maa'],
	['apr', 'abr', 'avr'],
	['may', 'mai', 'mei', 'mag'],
	['jun', 'juin', 'giu'],
	['jul', 'juil', 'lug'],
	['aug', 'ago', 'aoû', 'aou'],
	['sep', 'set'],
	['oct', 'okt', 'out', 'ott'],
	['nov'],
	['dec', 'dez', 'dic', 'déc'],
];

const isoDay = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g;
const numericDay = /(?<!\d|\d\.)(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})(?!\d)/g;
const numericDayWithoutYear = /(?<!\d)(\d{1,2})[./](\d{1,2})(?![\d/])/g;
const cjkDay = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
// No month's name has more than 12 letters; with bounds, no text takes more than linear time.
const dayFirst =
	/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s{1,3}(?:of\s{1,3}|de\s{1,3})?(\p{L}{3,12})(?!\p{L})\.?(?:,?\s{1,3}(?:de\s{1,3})?(\d{4}))?/gu;
const monthFirst =
	/(?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s{1,3}(\d{4}))?/gu;

/** Every day the text may state; `03/04/2026` gives both readings. */
export function datesInText(text: string): StatedDay[] {
	const found: StatedDay[] = [];
	const add = (year: string | undefined, month: number | undefined, day: string | undefined) => {
		const number = Number(day);
		if (month === undefined || month < 1 || month > 12 || !(number >= 1 && number <= 31)) return;
		found.push({ year: year ? fullYear(year) : null, month, day: number });
	};
	for (const [, year, month, day] of text.matchAll(isoDay)) add(year, Number(month), day);
	for (const [, first, second, year] of text.matchAll(numericDay)) {
		add(year, Number(second), first);
		add(year, Number(first), second);
	}
	for (const [, first, second] of text.matchAll(numericDayWithoutYear)) {
		add(undefined, Number(second), first);
		add(undefined, Number(first), second);
	}
	for (const [, year, month, day] of text.matchAll(cjkDay)) add(year, Number(month), day);
	for (const [, day, month, year] of text.matchAll(dayFirst)) add(year, monthOf(month ?? ''), day);
	for (const [, month, day, year] of text.matchAll(monthFirst))
		add(year, monthOf(month ?? ''), day);
	return found;
}

function monthOf(word: string): number | undefined {
	const lower = word.toLowerCase();
	const index = months.findIndex((names) => names.some((name) => lower.startsWith(name)));
	return index < 0 ? undefined : index + 1;
}

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
