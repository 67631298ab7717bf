import { plainDocument } from '../../text/document';
import type { Turn } from '../../text/turns';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { daysBetween } from '../dates/calendar';
import { checkDay } from '../dates/check-day';
import { statedDays } from '../dates/stated-days';
import { createEvidenceFinder } from '../evidence';
import type { Place, Setting } from '../setting';
import { saidNumbers } from './said-numbers';

/** When something is due, in the transcript's words, and as YYYY-MM-DD. */
export interface Due {
	due: string | null;
	dueDate: string | null;
}

/**
 * Whether the turns say that something is due then, and lead to the day, counted from that of the
 * call. Gives the reason for a review, or undefined when they do or nothing is due.
 */
export function checkDue(
	{ due, dueDate }: Due,
	turns: Turn[],
	setting: Setting,
): AnswerIssue | undefined {
	const said = due === null ? [] : turns.flatMap((turn) => placesOf(due, turn));
	if (due !== null && said.length === 0 && !leadsTo(due, dueDate, setting)) {
		return issueOf('DUE_NOT_SAID');
	}
	if (dueDate === null) return undefined;
	if (due !== null && said.length > 0 && isNextDayOfMonth(due, dueDate, setting.day))
		return undefined;
	const places = said.length > 0 ? said : turns.flatMap((turn) => daysOf(turn, setting));
	const verdicts = places.map((place) => checkDay(dueDate, place, setting));
	if (verdicts.includes(undefined)) return undefined;
	const code = verdicts.find((verdict) => verdict !== 'VALUE_NOT_IN_QUOTE');
	return issueOf(code ?? 'DUE_NOT_SAID');
}

/** Where a turn names a day, in full or counted from that of the call. */
function daysOf({ text }: Turn, { day, findRelativeDays }: Setting): Place[] {
	const days = [...statedDays(text), ...(day === null ? [] : findRelativeDays(text, day))];
	return days.map(({ start, end }) => ({ text, start, end }));
}

/** Whether words that nobody said are another way to write the day: `27 November` for the twenty-seventh. */
const leadsTo = (due: string, dueDate: string | null, setting: Setting): boolean =>
	dueDate !== null &&
	checkDay(dueDate, { text: due, start: 0, end: due.length }, setting) === undefined;

const dayOfMonth =
	/^(?:(?:by|on|until|till|before)\s+)?the\s+((?:(?:twenty|thirty)[-\s])?\p{L}+|\d{1,2}(?:st|nd|rd|th))$/iu;

/** `by the ninth`: the next such day of a month, which for something due is the only one. */
function isNextDayOfMonth(due: string, value: string, today: string | null): boolean {
	const ordinal = dayOfMonth.exec(due.trim())?.[1] ?? '';
	if (today === null || !/(?:first|second|third|th|st|nd|rd)$/i.test(ordinal)) return false;
	const day = Math.max(0, ...saidNumbers(ordinal.replace(/(?<=\d)\p{L}+$/u, '')));
	if (day < 1 || day > 31 || Number(value.slice(8)) !== day) return false;
	const ahead = daysBetween(today, value);
	return ahead >= 0 && ahead < 31;
}

/** Where a turn says the words, or all but the first of them: models put `by` for `on`. */
function placesOf(due: string, { text }: Turn): Place[] {
	const find = createEvidenceFinder(plainDocument(text));
	for (const words of [due, due.replace(/^\s*\S+\s+/u, '')]) {
		const { start, end } = find(words);
		if (start !== null && end !== null) return [{ text, start, end }];
	}
	return [];
}
