import type { Json } from '../../kernel/json';
import type { WriteRules } from '../../zoho/words/write-rules';
import type { Letter } from '../words/review';

/** Working days until somebody should have decided. Own choice: what waits longer is forgotten. */
const days = { High: 1, Normal: 2 };

/**
 * How soon a decision is due. High is what says so itself: a priority that is high, or a day to come
 * that would be over before a normal decision.
 */
export function urgencyOf(
	values: Array<{ field: string; value: Json }>,
	rules: Pick<WriteRules, 'fields'>,
	day: string,
): Pick<Letter, 'priority' | 'dueDate'> {
	const soon = afterWorkingDays(day, days.Normal);
	const isUrgent = values.some(({ field, value }) => {
		if (typeof value !== 'string') return false;
		if (field === 'Priority') return /^(?:high|urgent|critical)/i.test(value);
		const kind = rules.fields.find(({ name }) => name === field)?.kind;
		const date = value.slice(0, 10);
		return (kind === 'date' || kind === 'datetime') && date >= day && date <= soon;
	});
	const priority = isUrgent ? 'High' : 'Normal';
	return { priority, dueDate: afterWorkingDays(day, days[priority]) };
}

/** The date some days later, Saturdays and Sundays not counted. */
function afterWorkingDays(day: string, count: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	for (let left = count; left > 0; ) {
		date.setUTCDate(date.getUTCDate() + 1);
		if (date.getUTCDay() % 6 !== 0) left -= 1;
	}
	return date.toISOString().slice(0, 10);
}
