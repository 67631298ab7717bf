import { blankOut } from '../blank-out';
import { halfWidth, statedDays } from './stated-days';

/** An hour as a text states it. */
export interface ClockTime {
	start: number;
	end: number;
	hour: number;
	minute: number;
	/** Morning or afternoon is left open. */
	open: boolean;
	/** What is written behind it; empty for no zone. */
	zone: string;
}

const zone =
	'(?:\\s?\\(?((?:UTC|GMT)\\s?(?:[+-−]\\s?\\d{1,2}(?::?\\d{2})?)?|Z(?![\\p{L}\\p{N}])|[+-−]\\d{2}:?\\d{2}|[A-Z]{2,5})(?![\\p{L}\\p{N}])\\)?)?';
const half = '(?:\\s?([ap])\\.?\\s?m\\.?(?!\\p{L}))?';

const withMinutes = new RegExp(
	`(?<![\\d:.,])(\\d{1,2})(:|\\.|\\s?[hH]\\s?)(\\d{2})(?::\\d{2})?(?![\\d:])${half}(\\s?(?:uhr|h|hrs|год)(?!\\p{L}))?`,
	'giu',
);
const fullHour = new RegExp(
	`(?<![\\d:.,])(\\d{1,2})(?:\\s?([ap])\\.?\\s?m\\.?(?!\\p{L})|\\s?(uhr|h|heures?|hrs|год\\p{L}*)(?!\\p{L}))`,
	'giu',
);
const cjkHour =
	/(午前|午後|上午|下午|오전|오후)?\s?(\d{1,2})\s?[時时点點시](?:\s?(\d{1,2})\s?[分분]|(半))?/gu;
const noon =
	/(?<![\p{L}-])(?:noon|midday|midi|mezzogiorno|mediodía|meio-dia|południe|полудень|正午)(?!\p{L})/giu;
const midnight =
	/(?<!\p{L})(?:midnight|minuit|mitternacht|mezzanotte|medianoche|meia-noite|middernacht)(?!\p{L})/giu;
const numbers =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|twee|drie|vijf|zes|zeven|negen|tien|twaalf|duas|três|sete|oito|dez|doze';
const hourInWords = new RegExp(
	`(?<!\\p{L})(?:at|um|gegen|alle|à|a las?|às|om|kl\\.?|klockan|ore|las|o)\\s(?:(half past|half|halb|viertel (?:vor|nach)|quarter (?:to|past)|kwart (?:voor|over)|halv)\\s)?(?:(${numbers})(?!\\p{L})|(\\d{1,2})(?![\\d:.,hH]|\\s?(?:uhr|h|[ap]\\.?m|Uhr|\\p{L}{3,})))`,
	'giu',
);
const values = new Map(
	[
		'one eins ein une una',
		'two zwei deux dos due twee duas',
		'three drei trois tres tre drie três',
		'four vier quatre cuatro quattro',
		'five fünf cinq cinco cinque vijf',
		'six sechs seis sei zes',
		'seven sieben sept siete sette zeven sete',
		'eight acht huit ocho otto oito',
		'nine neun neuf nueve nove negen',
		'ten zehn dix diez dieci tien dez',
		'eleven elf onze once undici',
		'twelve zwölf doce twaalf doze',
	].flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
);

/** The hours a text states, in its order; days such as 3.12. are none. */
export function clockTimes(source: string): ClockTime[] {
	const plain = halfWidth(source);
	let found: ClockTime[] = [];
	let rest = blankOut(plain, statedDays(plain), ' ');
	for (const [pattern, read] of patterns) {
		const times = [...rest.matchAll(pattern)].flatMap((match): ClockTime[] => {
			const before = rest.slice(Math.max(0, match.index - 8), match.index);
			const time = read(match, before);
			if (!time || time.hour > 24 || time.minute > 59) return [];
			const end = match.index + match[0].length;
			return [{ start: match.index, end, open: false, zone: zoneBehind(plain, end), ...time }];
		});
		found = found.concat(times);
		rest = blankOut(rest, times);
	}
	return found.sort((a, b) => a.start - b.start);
}

type Reader = (
	match: RegExpMatchArray,
	before: string,
) => { hour: number; minute: number; open?: boolean } | undefined;

/** Before an hour that is written like a number: `kl. 15.30`. */
const introduced = /(?:kl\.?|klockan|um|at|alle|às|om|o|ore|godz\.?|à|las|kello)\s?$/iu;

const patterns: Array<[RegExp, Reader]> = [
	[
		withMinutes,
		([, hour = '', sign = '', minute = '', meridiem, unit], before) => {
			const marked = meridiem !== undefined || unit !== undefined;
			if (sign === '.' && !marked && !introduced.test(before)) return undefined;
			// One digit and no mark may be of a clock of twelve hours.
			const open = !marked && !/h/iu.test(sign) && hour.length === 1 && hour !== '0';
			return { hour: hourOf(hour, meridiem), minute: Number(minute), open };
		},
	],
	[fullHour, ([, hour = '', meridiem]) => ({ hour: hourOf(hour, meridiem), minute: 0 })],
	[
		cjkHour,
		([, part = '', hour = '', minute, half]) => {
			const late = /午後|下午|오후/u.test(part) ? 12 : 0;
			const own = late > 0 ? Number(hour) % 12 : Number(hour);
			return { hour: own + late, minute: Number(minute ?? (half ? 30 : 0)) };
		},
	],
	[noon, () => ({ hour: 12, minute: 0 })],
	[midnight, () => ({ hour: 0, minute: 0 })],
	[
		hourInWords,
		([, part = '', word, digits]) => {
			const hour = word ? values.get(word.toLowerCase()) : Number(digits);
			if (hour === undefined || hour > 12) return undefined;
			return { ...withPart(hour, part.toLowerCase()), open: true };
		},
	],
];

/** `halb vier` is 3:30, `half past three` too. */
function withPart(hour: number, part: string): { hour: number; minute: number } {
	const before = (hour + 11) % 12;
	if (part === '') return { hour, minute: 0 };
	if (/^(?:halb|halv|half)$/u.test(part)) return { hour: before === 0 ? 12 : before, minute: 30 };
	if (part === 'half past') return { hour, minute: 30 };
	return /vor|to|voor/u.test(part) ? { hour: before, minute: 45 } : { hour, minute: 15 };
}

function hourOf(digits: string, meridiem: string | undefined): number {
	const hour = Number(digits);
	if (meridiem === undefined) return hour;
	return (hour % 12) + (meridiem.toLowerCase() === 'p' ? 12 : 0);
}

/** The zone behind an hour as written; empty for none. */
function zoneBehind(text: string, end: number): string {
	return new RegExp(`^${zone}`, 'u').exec(text.slice(end, end + 24))?.[1] ?? '';
}
