import { blankOut } from '../blank-out';
import { statedDays, halfWidth } from '../dates/stated-days';
import { withoutPageMarks } from '../page-marks';
import { readingsOf } from './readings';
import {
	boundAfter,
	boundBefore,
	currencyAfter,
	currencyBefore,
	scaleAfter,
	thousandsBefore,
} from './signs';
import { numbersInWords } from './worded-numbers';
import type { WrittenNumber } from './written-number';

/** A letter directly before digits makes them part of a name; scripts without blanks put any there. */
const endsInLetter =
	/(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}$/u;
const fractions = new Map(
	Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }),
);
const number =
	/(?:\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?![\p{N}])|\d(?:[\d.,'’]*\d)?)([½¼¾⅓⅔])?|[½¼¾⅓⅔]/gu;
const cjkNumber = /(?<!\d)(?:\d{1,8}(?:[.,]\d{1,8})?[億亿억万萬만千천]){2,6}/gu;

/** The numbers of a text in its order; days of the calendar and page marks are none. */
export function writtenNumbers(source: string): WrittenNumber[] {
	const plain = withoutPageMarks(halfWidth(source));
	const dates = statedDays(plain).filter(({ year }) => year !== null);
	const text = blankOut(plain, dates, ' ');
	const sums = [...text.matchAll(cjkNumber)].map((match) => cjkSum(text, match.index, match[0]));
	const rest = blankOut(text, sums);
	const digits = [...rest.matchAll(number)].flatMap(
		({ index, 0: written, 1: fraction = '' }) => readNumber(rest, index, written, fraction) ?? [],
	);
	const found = [...sums, ...digits, ...numbersInWords(blankOut(rest, digits))];
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
