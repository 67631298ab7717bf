import type { TextDocument } from '../text/document';
import { dayOrder } from './dates/day-order';
import { isoDay } from './dates/calendar';
import { statedDays } from './dates/stated-days';
import { localTime } from './dates/zones';

/** Names the day of a mail, a call or a letter in its head. */
const dateLine =
	/^(?:NOTE\s+)?(?:date|datum|date de la réunion|fecha|data|datum van|dato|päivä|дата|日付|日期|날짜|sent|gesendet|envoyé|enviado|inviato|verzonden)\s*[:：]\s*(\S.*)$/imu;

/** Lines in which a head is looked for. */
const headLines = 15;

/**
 * The day of a mail, call or letter itself, as YYYY-MM-DD: of the mail's header, else of a line such
 * as `Date: 19.11.2026` at its top. null where it names none, or one that can be read in two ways.
 * `date` stands in its place where somebody gave it. A moment in UTC is told in the zone, where one is set; any other in the sender's own.
 */
export function documentDay(
	document: Pick<TextDocument, 'mail' | 'text'>,
	{ locale, zone, date }: { locale: string | null; zone: string | null; date?: string | undefined },
): string | null {
	const head = document.text.split('\n', headLines).join('\n');
	const written = date ?? (document.mail?.date || dateLine.exec(head)?.[1]);
	return written ? dayOf(written, { locale, zone }) : null;
}

function dayOf(
	written: string,
	{ locale, zone }: { locale: string | null; zone: string | null },
): string | null {
	if (zone !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(written.trim())) {
		return localTime(Date.parse(written.trim()), zone).slice(0, 10);
	}
	const days = statedDays(written.replace(/T(?=\d{2}:\d{2})/u, ' '));
	const [day] = days;
	if (!day || day.year === null || days.length > 1) return null;
	const both = day.exchangeable && day.day <= 12 && day.month <= 12 && day.day !== day.month;
	const order = both ? dayOrder(locale, days) : day.month > 12 ? 'monthFirst' : 'dayFirst';
	if (order === undefined) return null;
	const [month, date] = order === 'dayFirst' ? [day.month, day.day] : [day.day, day.month];
	return isoDay(day.year, month, date) ?? null;
}
