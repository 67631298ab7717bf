import { plainDocument } from '../../text/document';
import type { Turn } from '../../text/turns';
import { issueOf, type AnswerIssue } from '../../words/issue-catalog';
import { checkDay } from '../dates/check-day';
import { nextDayOfMonth } from '../dates/day-of-month';
import { dayOfWord } from '../dates/ordinal-words';
import { statedDays } from '../dates/stated-days';
import { isNegated } from '../denial/negation';
import { createEvidenceFinder } from '../evidence';
import { sentenceAround } from '../sentence';
import type { Place, Setting } from '../setting';
import { isRefusedDue } from './refused-figures';
import { countShared, subjectOf } from './shared-words';
import type { Talk } from './talk';

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
	{ task, turns }: { task: string; turns: Turn[] },
	talk: Talk,
): AnswerIssue | undefined {
	const { setting } = talk;
	const said = due === null ? [] : turns.flatMap((turn) => placesOf(due, turn));
	if (due !== null && said.length === 0 && !leadsTo(due, dueDate, setting)) {
		return issueOf('DUE_NOT_SAID');
	}
	if (dueDate === null) return undefined;
	if (due !== null && isRefusedDue(due, turns)) return issueOf('NEGATED');
	if (said.length > 0 && said.every(({ text, start }) => isNegated(text, start))) {
		return issueOf('NEGATED');
	}
	if (due !== null && said.length > 0 && isDayOfMonth(due, dueDate, talk)) return undefined;
	const places =
		said.length > 0
			? said
			: closestTo(
					task,
					turns.flatMap((turn) => daysOf(turn, setting)),
					talk,
				);
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

/** Of several days those whose sentence speaks most of a task, if any speaks of it. */
function closestTo(task: string, days: Place[], { language }: Talk): Place[] {
	const wanted = subjectOf(task, language);
	const shared = days.map((day) => {
		const { start, end } = sentenceAround(day.text, day);
		return countShared(wanted, subjectOf(day.text.slice(start, end), language));
	});
	const most = Math.max(0, ...shared);
	return days.filter((_, at) => shared[at] === most);
}

/** Whether words that nobody said are another way to write the day: `27 November` for the twenty-seventh. */
const leadsTo = (due: string, dueDate: string | null, setting: Setting): boolean =>
	dueDate !== null &&
	checkDay(dueDate, { text: due, start: 0, end: due.length }, setting) === undefined;

const dayOfMonth =
	/^(?:(?:by|on|until|till|before)\s+)?the\s+((?:(?:twenty|thirty)[-\s])?\p{L}+|\d{1,2}(?:st|nd|rd|th))$/iu;

/** `by the ninth`: the day of that number which the call names with its month, else the next one. */
function isDayOfMonth(due: string, value: string, { turns, setting }: Talk): boolean {
	const ordinal = dayOfMonth.exec(due.trim())?.[1] ?? '';
	const day = /^\d/u.test(ordinal) ? Number.parseInt(ordinal, 10) : dayOfWord(ordinal);
	if (setting.day === null || day === undefined) return false;
	if (nextDayOfMonth(day, setting.day) === value) return true;
	return turns.some(({ text }) =>
		statedDays(text)
			.filter((stated) => stated.day === day)
			.some(({ start, end }) => checkDay(value, { text, start, end }, setting) === undefined),
	);
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
