import type { Json } from '../../kernel/json';
import { datesInText } from './dates-in-text';
import { foldText, lettersAndDigits } from '../text/fold';
import { numbersInText } from './numbers-in-text';
import { isNegated, negated } from './negation';
import type { TaskField } from '../task/task';
import { issueOf, type AnswerIssue } from '../words/issue-catalog';
import { limits } from '../words/limits';

const notInQuote = issueOf('VALUE_NOT_IN_QUOTE');

/** Scripts that put no blanks between words: a word of theirs may stand anywhere in a run. */
const unspaced =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー\s]+$/u;

interface Token {
	text: string;
	start: number;
}

const addressPattern = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;

/**
 * Checks that a value follows from the passage of the document that was found for its quote. Gives
 * the reason for a review, or undefined when it follows. A true or false is a reading of the words,
 * so that they stand in the document is enough.
 */
export function checkDerivation(
	field: TaskField,
	value: Json,
	{ passage, documentText }: { passage: string; documentText: string },
): AnswerIssue | undefined {
	switch (field.type) {
		case 'boolean':
			return undefined;
		case 'number':
		case 'integer':
			return numbersInText(passage).some((number) => number === value) ? undefined : notInQuote;
		case 'date':
			return checkDay(String(value), passage, documentText);
		case 'datetime':
			return (
				checkDay(String(value), passage, documentText) ??
				(saysTime(String(value), passage) ? undefined : issueOf('TIME_NOT_IN_QUOTE'))
			);
		case 'choice':
		case 'choices': {
			const chosen = Array.isArray(value) ? value : [value];
			const said = chosen.map((choice) => saysText(String(choice), passage));
			if (said.includes(negated)) return negated;
			return said.includes(notInQuote) ? issueOf('CHOICE_INFERRED') : undefined;
		}
		case 'email':
			return saysAddress(String(value), passage) ? undefined : notInQuote;
		case 'text':
			return saysText(String(value), passage);
	}
}

function saysText(value: string, passage: string): AnswerIssue | undefined {
	const at = placeOfText(value, passage);
	if (at === undefined) return notInQuote;
	return isNegated(passage, at) ? negated : undefined;
}

/** Where the passage states a text; undefined when it does not. */
function placeOfText(value: string, passage: string): number | undefined {
	const bare = value.replace(/^https?:\/\//i, '');
	if (unspaced.test(value) || lettersAndDigits(bare) === '') {
		const at = foldText(passage).indexOf(foldText(value));
		return at < 0 ? undefined : at;
	}
	return placeOfWords(bare, passage) ?? placeOfDigits(value, passage);
}

/** Where the value's words stand next to each other in the passage, those of a name in any order. */
function placeOfWords(value: string, passage: string): number | undefined {
	const wanted = tokensOf(value).map(({ text }) => text);
	const words = tokensOf(passage);
	if (wanted.length === 0 || wanted.length > words.length) return undefined;
	const line = `\n${words.map(({ text }) => text).join('\n')}\n`;
	const at = line.indexOf(`\n${wanted.join('\n')}\n`);
	if (at >= 0) return words[line.slice(0, at).split('\n').length - 1]?.start;
	if (wanted.length > limits.nameWords) return undefined;
	const same = wanted.sort().join('\n');
	const turned = words.findIndex((_, from) => {
		const window = words.slice(from, from + wanted.length).map(({ text }) => text);
		return window.sort().join('\n') === same;
	});
	return words[turned]?.start;
}

/** Words and whole numbers, their sign and separators kept: `1.5` and `-15` are no 15. */
function tokensOf(text: string): Token[] {
	const found = text.matchAll(
		/(?<![\p{L}\p{N}])[-−]\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+/gu,
	);
	return [...found].map((match) => ({ text: foldText(match[0]), start: match.index }));
}

/** Where a number of digits such as a phone's stands in groups: `+1 (555) 010-1234` is `+15550101234`. */
function placeOfDigits(value: string, passage: string): number | undefined {
	const digits = value.replace(/[\s()/.+-]/g, '');
	if (!/^\d+$/.test(digits) || digits.length < limits.leastGroupedDigits) return undefined;
	for (const match of passage.matchAll(/[\d+(][\d\s()/.+-]*/g)) {
		if (match[0].replace(/\D/g, '') === digits) return match.index;
	}
	return undefined;
}

/** An address is one word: a part of it, or of two of them, is another. */
function saysAddress(value: string, passage: string): boolean {
	const found = [...passage.matchAll(addressPattern)].map(([address]) =>
		address.replace(/(?<![.'-])[.'-]+$/, ''),
	);
	return found.some((address) => foldText(address) === foldText(value));
}

function checkDay(iso: string, quote: string, documentText: string): AnswerIssue | undefined {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	const days = datesInText(quote).filter((stated) => stated.month === month && stated.day === day);
	if (days.some((stated) => stated.year === year)) return undefined;
	if (!days.some((stated) => stated.year === null)) return notInQuote;
	const yearStands = datesInText(documentText).some((stated) => stated.year === year);
	return yearStands ? undefined : issueOf('YEAR_INFERRED');
}

function saysTime(iso: string, quote: string): boolean {
	const [, hour, minute] = /T(\d{2}):(\d{2})/.exec(iso) ?? [];
	if (hour === undefined || minute === undefined) return true;
	const half = Number(hour) < 12 ? 'a' : 'p';
	const twelve = Number(hour) % 12 || 12;
	const alternatives = [
		`0?${Number(hour)}[:.h]${minute}(?!\\d|\\s*[ap]\\.?m)`,
		`${twelve}[:.]${minute}\\s*${half}\\.?m`,
	];
	if (minute === '00')
		alternatives.push(`${twelve}\\s*${half}\\.?m`, `0?${Number(hour)}\\s*(uhr|h)`);
	return new RegExp(`(?<!\\d)(?:${alternatives.join('|')})`, 'i').test(quote);
}
