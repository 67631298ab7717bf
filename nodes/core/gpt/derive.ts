import type { Json } from '../kernel/json';
import { datesInText } from './dates-in-text';
import { foldText, lettersAndDigits } from './fold';
import { numbersInText } from './numbers-in-text';
import type { AnswerIssue } from './result';
import type { TaskField } from './task';

const notInQuote: AnswerIssue = {
	code: 'VALUE_NOT_IN_QUOTE',
	detail: 'The quoted words do not state the value',
};
const inferred: AnswerIssue = {
	code: 'CHOICE_INFERRED',
	detail: 'The quoted words imply the choice without saying it',
};
const yearMissing: AnswerIssue = {
	code: 'YEAR_INFERRED',
	detail: 'The document names the day without this year',
};
const timeMissing: AnswerIssue = {
	code: 'TIME_NOT_IN_QUOTE',
	detail: 'The quoted words do not state this time of day',
};

function saysText(value: string, quote: string): boolean {
	if (foldText(quote).includes(foldText(value))) return true;
	const compact = lettersAndDigits(value.replace(/^https?:\/\//i, ''));
	if (compact !== '' && lettersAndDigits(quote).includes(compact)) return true;
	const quoted = new Set(foldText(quote).match(/[\p{L}\p{N}]+/gu));
	const own = foldText(value).match(/[\p{L}\p{N}]+/gu) ?? [];
	return own.length > 0 && own.every((word) => quoted.has(word));
}

function checkDay(iso: string, quote: string, documentText: string): AnswerIssue | undefined {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	const days = datesInText(quote).filter((stated) => stated.month === month && stated.day === day);
	if (days.some((stated) => stated.year === year)) return undefined;
	if (!days.some((stated) => stated.year === null)) return notInQuote;
	return documentText.includes(String(year)) ? undefined : yearMissing;
}

function saysTime(iso: string, quote: string): boolean {
	const [, hour, minute] = /T(\d{2}):(\d{2})/.exec(iso) ?? [];
	if (hour === undefined || minute === undefined) return true;
	const twelve = Number(hour) % 12 || 12;
	const alternatives = [`0?${Number(hour)}[:.h]${minute}`, `${twelve}[:.]${minute}\\s*[ap]\\.?m`];
	if (minute === '00') alternatives.push(`${twelve}\\s*[ap]\\.?m`, `0?${Number(hour)}\\s*(uhr|h)`);
	return new RegExp(`(?<!\\d)(?:${alternatives.join('|')})`, 'i').test(quote);
}

/**
 * Checks that a value follows from the words quoted for it. Gives the reason for a review, or
 * undefined when it follows. A true or false is a reading of the words, so the quote is enough.
 */
export function checkDerivation(
	field: TaskField,
	value: Json,
	quote: string,
	documentText: string,
): AnswerIssue | undefined {
	switch (field.type) {
		case 'boolean':
			return undefined;
		case 'number':
		case 'integer': {
			const stated = numbersInText(quote);
			const percent = quote.includes('%');
			const hit = stated.some((number) => number === value || (percent && number / 100 === value));
			return hit ? undefined : notInQuote;
		}
		case 'date':
			return checkDay(String(value), quote, documentText);
		case 'datetime':
			return (
				checkDay(String(value), quote, documentText) ??
				(saysTime(String(value), quote) ? undefined : timeMissing)
			);
		case 'choice':
		case 'choices': {
			const chosen = Array.isArray(value) ? value : [value];
			return chosen.every((choice) => saysText(String(choice), quote)) ? undefined : inferred;
		}
		case 'text':
		case 'email':
			return saysText(String(value), quote) ? undefined : notInQuote;
	}
}
