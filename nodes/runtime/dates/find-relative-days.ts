import { de, en, es, fr, it, nl, pt, sv, uk, type Chrono, type ParsedResult } from 'chrono-node';
import type { FindRelativeDays, RelativeDay } from '../../core/gpt/proof/setting';

/** chrono's readers. Its Japanese and Chinese misread relative days, and it has no Polish or Korean. */
const readers: Chrono[] = [en, de, fr, es, it, nl, pt, sv, uk].map(({ casual }) => casual);

/** Words chrono does not know or takes for shorter ones, and by how many days they differ from today. */
const more: Array<[RegExp, number | null]> = [
	[
		/après-demain|pasado mañana|overmorgen|i övermorgon|depois de amanhã|dopodomani|післязавтра/giu,
		2,
	],
	[
		/this (?:morning|afternoon|evening)|cet(?:te)? (?:après-midi|nuit)|ce soir|esta (?:tarde|noche|noite)|questa sera|stasera|vanavond|vanmiddag/giu,
		0,
	],
	[/i ?morgon/giu, 1],
	[/i ?dag(?!\p{L})/giu, 0],
	[/i ?går(?!\p{L})/giu, -1],
	[
		/avant-hier|anteayer|antes de ayer|eergisteren|i ?förrgår|anteontem|vorgestern|позавчора/giu,
		-2,
	],
	[/(?<=(?:tag|woch),? )(?:morgens?|vormittags?|mittags?|nachmittags?|abends?)/giu, null],
	// The morning, which other languages call as they call tomorrow.
	[/(?:por|de|en) la mañana|(?:pela|de) manhã|(?:guten|goeden?) ?morgen/giu, null],
];

/** Letters a word of a single one must have at least: `on`, `do`, `mar` are weekdays somewhere. */
const leastLetters = 4;

/** Reads a text in all its languages at once: the longest match at a place is the one that is meant. */
export const findRelativeDays: FindRelativeDays = (text, day) => {
	const found: RelativeDay[] = [];
	let rest = text;
	for (const [pattern, days] of more) {
		rest = rest.replace(pattern, (words, at: number) => {
			if (cutsWord(text, at, at + words.length)) return words;
			if (days !== null) {
				found.push({ start: at, end: at + words.length, day: shift(day, days), weekday: null });
			}
			return ' '.repeat(words.length);
		});
	}
	const reference = { instant: new Date(`${day}T12:00:00Z`), timezone: 'UTC' };
	const parsed = readers
		.flatMap((reader) => reader.parse(rest, reference, { forwardDate: true }))
		.filter((result) => isRelativeDay(result, text))
		.map(toRelativeDay);
	parsed.sort((a, b) => b.end - b.start - (a.end - a.start));
	for (const one of parsed) {
		const beside = found.filter((other) => other.start < one.end && one.start < other.end);
		const unlike = beside.every((other) => other.start === one.start && other.end === one.end);
		if (beside.length === 0 || (unlike && beside.every((other) => other.day !== one.day))) {
			found.push(one);
		}
	}
	return found.sort((a, b) => a.start - b.start);
};

function isRelativeDay({ text: words, index, start }: ParsedResult, text: string): boolean {
	if (!start.isCertain('day') && !start.isCertain('weekday')) return false;
	if (/^\p{L}+$/u.test(words) && words.length < leastLetters) return false;
	return !cutsWord(text, index, index + words.length);
}

/** Whether a match ends within a word, as `demain` within `après-demain` does. */
function cutsWord(text: string, start: number, end: number): boolean {
	const inner = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
	const joined = (before: number, after: number) => inner(before) && inner(after);
	const hyphen = (at: number) => text.charAt(at) === '-';
	return (
		joined(start - 1, start) ||
		joined(end - 1, end) ||
		(hyphen(start - 1) && inner(start - 2)) ||
		(hyphen(end) && inner(end + 1))
	);
}

function toRelativeDay({ text: words, index, start }: ParsedResult): RelativeDay {
	const weekday = start.isCertain('day') ? null : start.get('weekday');
	const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
	const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
	return { start: index, end: index + words.length, day: isoOf(time), weekday };
}

const shift = (day: string, days: number) =>
	isoOf(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);
