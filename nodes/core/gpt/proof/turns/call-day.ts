import { isoDay } from '../dates/calendar';
import { checkDay } from '../dates/check-day';
import { statedDays } from '../dates/stated-days';
import type { Setting } from '../setting';

const dateLabel = /^(?:date|datum|fecha|data|dato|дата|日期|日時|日付|날짜)\s*[:：]/iu;

/**
 * The day of a call as YYYY-MM-DD: the one its header states beside a label such as `Date:`, or the
 * only one the header states. null when there is none, or it can be read in two ways.
 */
export function callDay(header: string[], setting: Setting): string | null {
	const labeled = header.filter((line) => dateLabel.test(line.trim()));
	const days = new Set(
		(labeled.length > 0 ? labeled : header).flatMap((line) => daysOf(line, setting)),
	);
	const [day] = days;
	return day !== undefined && days.size === 1 ? day : null;
}

function daysOf(text: string, setting: Setting): string[] {
	return statedDays(text).flatMap(({ start, end, year, month, day }) => {
		if (year === null) return [];
		const readings = [isoDay(year, month, day), isoDay(year, day, month)];
		return readings.filter(
			(value): value is string =>
				value !== undefined && checkDay(value, { text, start, end }, setting) === undefined,
		);
	});
}
