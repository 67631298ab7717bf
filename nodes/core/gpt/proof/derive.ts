import type { Json } from '../../kernel/json';
import { datesInText } from './dates-in-text';
import { foldText, lettersAndDigits } from '../text/fold';
import { numbersInText } from './numbers-in-text';
import type { AnswerIssue } from '../task/result';
import type { TaskField } from '../task/task';

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

/** Scripts that put no blanks between words: a word of theirs may stand anywhere in a run. */
const UNSPACED =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー\s]+$/u;

const wordsIn = (text: string): string[] => foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether words that follow each other make up the value, whatever stands between: `+1 (555) 010` is `+1555010`. */
function standsInWords(value: string, words: string[]): boolean {
	const ends = new Set([0]);
	let joined = 0;
	for (const word of words) ends.add((joined += word.length));
	const text = words.join('');
	for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
		if (ends.has(at) && ends.has(at + value.length)) return true;
	}
	return false;
}

function saysText(value: string, passage: string): boolean {
	if (UNSPACED.test(value)) return foldText(passage).includes(foldText(value));
	const words = wordsIn(passage);
	const compact = lettersAndDigits(value.replace(/^https?:\/\//i, ''));
	if (compact === '') return foldText(passage).includes(foldText(value));
	if (standsInWords(compact, words)) return true;
	const said = new Set(words);
	return wordsIn(value).every((word) => said.has(word));
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
 * Checks that a value follows from the passage of the document that was found for its quote. Gives
 * the reason for a review, or undefined when it follows. A true or false is a reading of the words,
 * so that they stand in the document is enough.
 */
export function checkDerivation(
	field: TaskField,
	value: Json,
	passage: string,
	documentText: string,
): AnswerIssue | undefined {
	switch (field.type) {
		case 'boolean':
			return undefined;
		case 'number':
		case 'integer': {
			const stated = numbersInText(passage);
			const percent = passage.includes('%');
			const hit = stated.some((number) => number === value || (percent && number / 100 === value));
			return hit ? undefined : notInQuote;
		}
		case 'date':
			return checkDay(String(value), passage, documentText);
		case 'datetime':
			return (
				checkDay(String(value), passage, documentText) ??
				(saysTime(String(value), passage) ? undefined : timeMissing)
			);
		case 'choice':
		case 'choices': {
			const chosen = Array.isArray(value) ? value : [value];
			return chosen.every((choice) => saysText(String(choice), passage)) ? undefined : inferred;
		}
		case 'text':
		case 'email':
			return saysText(String(value), passage) ? undefined : notInQuote;
	}
}
