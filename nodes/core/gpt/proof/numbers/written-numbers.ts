import { statedDays, halfWidth } from '../dates/stated-days';
import { withoutPageMarks } from '../page-marks';
import { numberOfWord } from './number-words';
import {
	boundAfter,
	boundBefore,
	currencyAfter,
	currencyBefore,
	scaleAfter,
	thousandsBefore,
} from './signs';

type Decimal = ',' | '.';

/** A number as a text writes it. */
export interface WrittenNumber {
	start: number;
	end: number;
	/** With its sign and scale, by the sign that begins its decimals; both where either may. */
	readings: Array<{ value: number; decimal: Decimal | null }>;
	/** Digits before the decimals, without what groups them. */
	digits: string;
	money: boolean;
	scaled: boolean;
	/** The most or the least of something. */
	bound: boolean;
}

/** A letter directly before digits makes them part of a name; scripts without blanks put any there. */
const endsInLetter =
	/(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}$/u;
const fractions = new Map(
	Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }),
);
const number =
	/(?:\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?![\p{N}])|\d(?:[\d.,'’]*\d)?)([½¼¾⅓⅔])?|[½¼¾⅓⅔]/gu;
const cjkNumber = /(?<!\d)(?:\d{1,8}(?:[.,]\d{1,8})?[億亿억万萬만千천]){2,6}/gu;
const word = /\p{L}+(?:['’ʼ]\p{L}+)?/gu;

/** The numbers of a text in its order; days of the calendar and page marks are none. */
export function writtenNumbers(source: string): WrittenNumber[] {
	let text = withoutPageMarks(halfWidth(source));
	for (const { start, end, year } of statedDays(text)) {
		if (year !== null) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
	}
	const found: WrittenNumber[] = [];
	for (const match of text.matchAll(cjkNumber)) found.push(cjkSum(text, match.index, match[0]));
	for (const match of text.matchAll(number)) {
		const [written, fraction = ''] = match;
		if (found.some(({ start, end }) => start <= match.index && match.index < end)) continue;
		const one = readNumber(text, match.index, written, fraction);
		if (one) found.push(one);
	}
	found.push(...numbersInWords(text, found));
	return found.sort((a, b) => a.start - b.start);
}

function readNumber(
	text: string,
	at: number,
	written: string,
	fraction: string,
): WrittenNumber | undefined {
	const before = text.slice(Math.max(0, at - 24), at);
	const thousands = thousandsBefore.test(before);
	const currency = currencyBefore.exec(before);
	// Behind a point without a digit before it are decimals, and of a version or a range a part.
	if (
		/\p{N}[.,]?$|(?:^|[^\p{L}\p{N}])[.,]$/u.test(before) ||
		(endsInLetter.test(before) && !currency)
	)
		return undefined;
	const whole =
		/[½¼¾⅓⅔]$/u.test(written) && fraction === '' ? '0' : written.replace(/[½¼¾⅓⅔]$/u, '');
	const readings = readingsOf(whole);
	if (readings.length === 0) return undefined;
	let end = at + written.length;
	const scale = scaleAfter(text.slice(end, end + 16));
	end += scale.length;
	const rest = text.slice(end, end + 16);
	const money = currency !== null || currencyAfter.test(rest);
	const ahead = currency ? before.slice(0, currency.index + 1) : before;
	const sign = signOf({ ahead, before, rest, money, grouped: /[.,'’]/u.test(whole) });
	const times = sign * scale.times * (thousands ? 1000 : 1);
	const part = fractions.get(fraction || (whole === '0' ? written : '')) ?? 0;
	return {
		start: at,
		end,
		readings: readings.map(({ value, decimal }) => ({
			value: scaled(value + part, times),
			decimal,
		})),
		digits: (readings[0]?.whole ?? '').replace(/\D/gu, ''),
		money,
		scaled: scale.times !== 1,
		bound:
			boundBefore.test(ahead) ||
			boundBefore.test(before) ||
			boundAfter.test(rest.replace(currencyAfter, '')),
	};
}

const scaled = (value: number, times: number) => Number((value * times).toPrecision(15));

/** A dash behind a letter or a digit is a range or a name; brackets around money or groups are a minus. */
function signOf(beside: {
	ahead: string;
	before: string;
	rest: string;
	money: boolean;
	grouped: boolean;
}): 1 | -1 {
	const { ahead, before, rest, money, grouped } = beside;
	const minus = (text: string) =>
		/(?:^|[^\p{L}\p{N}])[-−]$/u.test(text) && !/\d\s[-−]$/u.test(text);
	if (minus(before) || minus(ahead.trimEnd())) return -1;
	if (/^[-−](?=\s|$|[€$£])/u.test(rest)) return -1;
	const opened = /\(\s?$/u.test(ahead) || /\(\s?$/u.test(before);
	const closed = /^\s?(?:[\p{L}€$£¥.]{1,4})?\s?\)/u.test(rest);
	return opened && closed && (money || grouped) ? -1 : 1;
}

interface Reading {
	value: number;
	decimal: Decimal | null;
	whole: string;
}

/**
 * What digits with separators may be: with two different ones the last is the decimal one; one that
 * stands twice, or behind it other than three digits, has one reading. Empty for what is no number.
 */
function readingsOf(written: string): Reading[] {
	const plain = written.replace(/['’\u00a0\u202f\u2009 ]/gu, '');
	const signs = [...new Set(plain.match(/[.,]/gu) ?? [])] as Decimal[];
	const last = plain.match(/[.,](?=\d*$)/u)?.[0] as Decimal | undefined;
	if (last === undefined) return [{ value: Number(plain), decimal: null, whole: plain }];
	const groups = plain.split(last);
	const [whole = '', fraction = '', ...more] = groups;
	const small: Reading = { value: Number(`${whole}.${fraction}`), decimal: last, whole };
	if (signs.length > 1) {
		const other = last === '.' ? ',' : '.';
		if (more.length > 0 || !isGrouped(whole.split(other))) return [];
		const grouped = whole.replaceAll(other, '');
		return [{ value: Number(`${grouped}.${fraction}`), decimal: last, whole: grouped }];
	}
	const large: Reading = {
		value: Number(groups.join('')),
		decimal: last === '.' ? ',' : '.',
		whole: groups.join(''),
	};
	if (more.length > 0) return isGrouped(groups) ? [{ ...large, decimal: null }] : [];
	// Behind a space or an apostrophe that groups, the separator begins the decimals.
	if (plain !== written) return [small];
	return isGrouped(groups) && !whole.startsWith('0') ? [large, small] : [small];
}

/** Whether digits in groups are those of one number: three a group, or two as in India. */
const isGrouped = (groups: string[]): boolean =>
	groups.length > 1 &&
	/^\d{1,3}$/.test(groups[0] ?? '') &&
	groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)) &&
	/^\d{3}$/.test(groups.at(-1) ?? '');

function cjkSum(text: string, start: number, written: string): WrittenNumber {
	let value = 0;
	for (const [part] of written.matchAll(/\d{1,8}(?:[.,]\d{1,8})?[億亿억万萬만千천]/gu)) {
		value += Number(part.slice(0, -1).replace(',', '')) * scaleAfter(part.slice(-1)).times;
	}
	const end = start + written.length;
	const money = currencyAfter.test(text.slice(end, end + 8));
	const bound = boundAfter.test(text.slice(end, end + 8).replace(currencyAfter, ''));
	return {
		start,
		end,
		readings: [{ value, decimal: null }],
		digits: '',
		money,
		scaled: true,
		bound,
	};
}

/** `twelve`, `zweitausend`, `two dozen`, `half a million`. */
function numbersInWords(text: string, found: WrittenNumber[]): WrittenNumber[] {
	const numbers: WrittenNumber[] = [];
	let last: { value: number; end: number; one: WrittenNumber } | undefined;
	for (const match of text.matchAll(word)) {
		const own = numberOfWord(match[0]);
		const start = match.index;
		const end = start + match[0].length;
		if (own === undefined || found.some((one) => one.start <= start && start < one.end)) continue;
		const half =
			/(?<!\p{L})(?:half (?:a |an )?|(?:eine )?halbe |un demi |medio |mezzo |meio )$/iu.exec(
				text.slice(Math.max(0, start - 14), start),
			);
		const goesOn = last !== undefined && /^\s$/u.test(text.slice(last.end, start)) && own >= 12;
		if (goesOn && last) {
			last.one.readings = [{ value: last.value * own, decimal: null }];
			last.one.end = end;
			last = { value: last.value * own, end, one: last.one };
			continue;
		}
		const value = half ? own / 2 : own;
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
		last = { value, end, one };
	}
	return numbers;
}
