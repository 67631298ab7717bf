import type { IssueCode } from '../../words/issue-catalog';
import type { Place, Setting } from '../setting';
import { betweenBefore, betweenLink, rangeLink } from './signs';
import type { Decimal } from './readings';
import type { WrittenNumber } from './written-number';
import { writtenNumbers } from './written-numbers';

/** Whether the words at a place state a number: why not, or where in the text. */
export function checkNumber(
	value: number,
	place: Place,
	{ locale }: Pick<Setting, 'locale'>,
): IssueCode | { at: number; end: number } {
	const all = writtenNumbers(place.text);
	const stated = all.filter(({ start, end }) => start < place.end && place.start < end);
	if (stated.length === 0) return 'VALUE_NOT_IN_QUOTE';
	if (isInRange(value, place, all)) return 'NOT_ONE_VALUE';
	const signs = decimalSigns(all, place.text);
	const own = locale === null ? undefined : decimalOf(locale);
	let doubt: IssueCode | undefined;
	for (const one of stated) {
		const verdict = checkOne(value, one, { signs, own });
		if (verdict === undefined) return { at: one.start, end: one.end };
		if (verdict !== 'OTHER_VALUE') doubt ??= verdict;
	}
	if (doubt !== undefined) return doubt;
	const digits = String(Math.abs(value));
	const cut = stated.some(
		(one) => one.digits.length > digits.length && one.digits.endsWith(digits),
	);
	if (cut) return 'PART_OF_LONGER';
	return stated.length === 1 ? 'OTHER_VALUE' : 'VALUE_NOT_IN_QUOTE';
}

/** undefined: it states the value. */
function checkOne(
	value: number,
	{ readings, money, scaled, bound }: WrittenNumber,
	{ signs, own }: { signs: Set<Decimal>; own: Decimal | undefined },
): IssueCode | undefined {
	const fitting = readings.find((reading) => reading.value === value);
	if (bound && fitting) return 'NOT_ONE_VALUE';
	if (readings.length < 2) return fitting ? undefined : 'OTHER_VALUE';
	// Prices have two decimals, so that three digits beside a currency group; a scale word undoes that.
	const said = new Set(signs);
	if (own !== undefined) said.add(own);
	if (money && !scaled) {
		const [grouped] = readings;
		if (own !== undefined && own !== grouped?.decimal)
			return fitting ? 'NUMBER_AMBIGUOUS' : 'OTHER_VALUE';
		return grouped === fitting ? undefined : 'OTHER_VALUE';
	}
	const [decimal, more] = said;
	if (decimal === undefined || more !== undefined)
		return fitting ? 'NUMBER_AMBIGUOUS' : 'OTHER_VALUE';
	return fitting?.decimal === decimal ? undefined : 'OTHER_VALUE';
}

/** The signs that other numbers of a document plainly begin their decimals with; hours are none. */
function decimalSigns(numbers: WrittenNumber[], text: string): Set<Decimal> {
	const signs = new Set<Decimal>();
	for (const { readings, start, end } of numbers) {
		const [reading] = readings;
		if (readings.length !== 1 || !reading?.decimal) continue;
		const written = text.slice(start, end);
		const hour = /^\d{1,2}\.\d{2}(?:\s?(?:uhr|h|am|pm)|$)/iu.test(text.slice(start, end + 4));
		const after = /(?:kl\.?|um|at|às|alle|las|godz\.?)\s$/iu.test(
			text.slice(Math.max(0, start - 7), start),
		);
		if (hour && after) continue;
		if (/[.,]\d{2}(?!\d)/u.test(written)) signs.add(reading.decimal);
	}
	return signs;
}

function decimalOf(locale: string): Decimal | undefined {
	const part = new Intl.NumberFormat(locale)
		.formatToParts(1.5)
		.find(({ type }) => type === 'decimal');
	return part?.value === ',' || part?.value === '.' ? part.value : undefined;
}

/** `10 to 12` is neither of the two, nor what lies between. */
function isInRange(value: number, { text, start, end }: Place, all: WrittenNumber[]): boolean {
	return all.some((one, at) => {
		const next = all[at + 1];
		if (!next || one.start >= end || next.end <= start) return false;
		const between = text.slice(one.end, next.start);
		const before = text.slice(Math.max(0, one.start - 20), one.start);
		const range =
			rangeLink.test(between) || (betweenBefore.test(before) && betweenLink.test(between));
		if (!range) return false;
		const ends = [...one.readings, ...next.readings].map((reading) => Math.abs(reading.value));
		return Math.abs(value) >= Math.min(...ends) && Math.abs(value) <= Math.max(...ends);
	});
}
