import type { RecordDeps } from '../../modules/record-deps';
import { failZoho } from '../../words/error-catalog';
import type { SlotQuestion } from '../find-slots';
import type { ReadCalendar } from '../read/read-calendar';
import { readAvailability } from '../slots/availability';
import type { Span } from '../zones/span';
import { failWithNext } from './next-slots';

/** Fails with END_BEFORE_START and TIME_PAST. */
export async function checkTimes(
	deps: RecordDeps,
	slot: Span,
	question: SlotQuestion,
): Promise<void> {
	if (!(slot.end > slot.start)) throw failZoho('END_BEFORE_START');
	const { now } = deps.session.time();
	if (slot.start < now + question.rules.notice) {
		throw await failWithNext(deps, 'TIME_PAST', { question, start: slot.start });
	}
}

/**
 * IDs of who takes part, by what the rules need: everybody, or the first who is free. Fails with
 * OUTSIDE_HOURS, and with SLOT_TAKEN when too few are free.
 */
export async function checkFree(
	deps: RecordDeps,
	slot: Span,
	{ question, calendar }: { question: SlotQuestion; calendar: ReadCalendar },
): Promise<string[]> {
	const { isOpen, whoIsFree } = readAvailability(calendar, rulesAt(slot, question));
	if (!isOpen(slot)) {
		throw await failWithNext(deps, 'OUTSIDE_HOURS', { question, start: slot.start });
	}
	const free = whoIsFree(slot);
	const enough = question.rules.needs === 'anyone' ? 1 : calendar.users.length;
	if (free.length < enough) {
		throw await failWithNext(deps, 'SLOT_TAKEN', { question, start: slot.start });
	}
	return free.slice(0, enough);
}

/** The rules of the days around one slot. */
const rulesAt = ({ start, end }: Span, { rules }: SlotQuestion) => ({
	...rules,
	now: start,
	from: start,
	days: 1,
	duration: end - start,
});
