import { shortWeekdayOf, weekdayOf } from '../proof/dates/calendar';
import { statedDays } from '../proof/dates/stated-days';
import { documentDay } from '../proof/document-day';
import type { TextDocument } from '../text/document';

/** Names the day of a call in its header. */
const dated =
	/^(?:(?:meeting |call |recording )?(?:date|started|start time)|recorded(?: on)?|recording started|date de la réunion|datum|fecha|data|dato|päivä|дата|日付|日時|日期|时间|날짜|일시|תאריך|التاريخ)(?:\s{0,3}[:：]|(?<=\son))\s*(\S.*)$/iu;
/** As files are named: `GMT20261118-100012_Recording`, `2026-11-18 Northwind`. */
const inFileName = /(?<!\d)(20\d{2})[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/u;
/** As Teams names a call: `Northwind-20261118_100012-Meeting Transcript`. */
const inTitle = /(?<!\d)(20\d{2})([01]\d)([0-3]\d)_\d{6}(?!\d)/u;
/** Words beside a date that is a line of its own, and no weekday. */
const besideDate =
	/^(?:[ap]|m|[ap]m|utc|gmt|bst|c?e[sd]?t|[mp][sd]t|ist|at|um|uhr|à|h|de|del|der|den|the|of|kl|klo)$/iu;

/**
 * The day of a call, as YYYY-MM-DD: what somebody gave, else that of a mail or of a line such as
 * `Date: 19.11.2026`, else of a line of the header that is a date, else of the file's name. null where
 * none names it, or one that can be read in two ways.
 */
export function callDay(
	document: Pick<TextDocument, 'mail' | 'text' | 'file'>,
	header: string[],
	setting: { locale: string | null; zone: string | null; date?: string | undefined },
): string | null {
	const day = documentDay(document, setting);
	if (day !== null || setting.date !== undefined) return day;
	const lines = header.map((line) => line.replaceAll('**', '').trim());
	const written = [
		...lines.flatMap((line) => dated.exec(line)?.[1] ?? []),
		...lines.filter(isDate),
		...lines.flatMap((line) => joined(inTitle.exec(line))),
		...joined(inFileName.exec(document.file ?? '')),
	];
	for (const date of written) {
		const found = documentDay({ text: '' }, { ...setting, date });
		if (found !== null) return found;
	}
	return null;
}

const joined = (found: RegExpExecArray | null): string[] =>
	found ? [found.slice(1).join('-')] : [];

/** Whether a line is a date and little else. */
function isDate(line: string): boolean {
	if (line.length > 80) return false;
	const [day, ...others] = statedDays(line);
	if (!day || day.year === null || others.length > 0) return false;
	const rest = line.slice(0, day.start) + line.slice(day.end);
	const words = rest.match(/\p{L}+/gu) ?? [];
	const isWeekday = (word: string) => (weekdayOf(word) ?? shortWeekdayOf(word)) !== undefined;
	return words.every((word) => besideDate.test(word) || isWeekday(word));
}
