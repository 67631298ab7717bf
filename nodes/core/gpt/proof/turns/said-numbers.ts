import { numbersInWords } from '../numbers/worded-numbers';

const units =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ordinals =
	'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety';

/** About as many: `une quarantaine`, `una ventina`, `una treintena`. */
function abouts(): Array<[string, number]> {
	const rows: Array<[number, string]> = [
		[10, 'dizaine decina decena'],
		[15, 'quinzaine quindicina quincena'],
		[20, 'vingtaine ventina veintena'],
		[30, 'trentaine trentina treintena'],
		[40, 'quarantaine quarantina cuarentena'],
		[50, 'cinquantaine cinquantina cincuentena'],
		[60, 'soixantaine sessantina'],
		[100, 'centaine centinaio centena'],
	];
	return rows.flatMap(([value, words]) =>
		words.split(' ').map((word): [string, number] => [word, value]),
	);
}

const small = new Map<string, number>([
	...units.split(' ').map((word, value): [string, number] => [word, value]),
	...ordinals.split(' ').map((word, value): [string, number] => [word, value]),
	...tens.split(' ').map((word, value): [string, number] => [word, value * 10]),
	...tens
		.split(' ')
		.map((word, value): [string, number] => [word.replace(/y$/, 'ieth'), value * 10]),
	['dozen', 12],
	['fortnight', 14],
	...abouts(),
]);
small.delete('-');

/** Every number somebody says: in digits, grouped or not, and in words. */
export function saidNumbers(text: string): Set<number> {
	const said = new Set(writtenNumbers(text).flatMap(({ readings }) => readings));
	for (const value of worded(text)) said.add(value);
	let thousands = 0;
	let rest: number | undefined;
	const end = () => {
		if (rest !== undefined || thousands > 0) said.add(thousands + (rest ?? 0));
		[thousands, rest] = [0, undefined];
	};
	for (const [word] of text.toLowerCase().matchAll(/\p{L}+|[.,;:!?]/gu)) {
		const value = small.get(word);
		if (value !== undefined) {
			said.add(value);
			if (!fitsBehind(rest, value)) end();
			rest = (rest ?? 0) + value;
		} else if (word === 'hundred') rest = (rest ?? 1) * 100;
		else if (word === 'thousand') [thousands, rest] = [(rest ?? 1) * 1_000, undefined];
		else if (word === 'million') [thousands, rest] = [(rest ?? 1) * 1_000_000, undefined];
		else if (word !== 'and' && word !== 'a') end();
	}
	end();
	return said;
}

/** `twenty` takes `two` behind it, `hundred` takes both. */
function fitsBehind(before: number | undefined, value: number): boolean {
	if (before === undefined) return true;
	if (value === 0) return false;
	return before % 100 === 0 ? before > 0 : value < 10 && before % 10 === 0 && before % 100 >= 20;
}

const worded = (text: string, isNone = /(?!)/): number[] =>
	numbersInWords(text)
		.filter(({ start, end }) => !isNone.test(text.slice(start, end)))
		.flatMap(({ readings }) => readings.map(({ value }) => value));

/** A hundred and a thousand in some languages, and in others no number. */
const centOrMil = /^(?:cents?|mil)$/iu;

/** Numbers below it are said as a pair, a dozen or a few as well. */
const least = 13;

/** Numbers that a text writes and nobody said; times, parts of names and shares are left out. */
export function unsaidNumbers(text: string, said: ReadonlySet<number>): string[] {
	const inWords = worded(text, centOrMil).filter((value) => value >= least && !said.has(value));
	const inDigits = writtenNumbers(text)
		.filter(({ readings, share }) => !share && readings.every((value) => value >= least))
		.filter(({ readings }) => !readings.some((value) => said.has(value)))
		.map(({ written }) => written);
	return [...inDigits, ...inWords.map(String)];
}

interface Written {
	written: string;
	/** Whole numbers it may mean: `1.200` is 1200, `19.11.2026` is three. */
	readings: number[];
	share: boolean;
}

const digits =
	/(?<![\p{L}\p{N}.,:])\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,/-]\d+)*(?![\p{L}\p{N}:])(\s?(?:%|percent))?/gu;

function writtenNumbers(text: string): Written[] {
	return [...text.matchAll(digits)].map(([whole, share]) => {
		const written = whole.replace(/\s?(?:%|percent)$/, '');
		const grouped = /^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$/u.test(written);
		const parts = written.split(/[^\d]/).map(Number);
		const readings = grouped ? [Number(written.replace(/\D/g, ''))] : parts;
		return { written, readings, share: share !== undefined };
	});
}
