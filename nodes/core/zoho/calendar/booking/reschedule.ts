import { given } from '../../../kernel/given';
import type { RecordDeps } from '../../modules/record-deps';
import { failZoho } from '../../words/error-catalog';
import type { Trigger } from '../../writing/journal';
import { checkWords, type SlotQuestion } from '../find-slots';
import { readCalendar } from '../read/read-calendar';
import { asBusy, type Meeting } from '../read/read-meetings';
import { toSlots } from '../slots/slot';
import type { Span } from '../zones/span';
import { createZoneClock } from '../zones/zone-clock';
import { checkFree, checkTimes } from './check-slot';
import { confirm } from './confirm';
import { holdTime, release, timesOf } from './hold';
import { readAppointment, type AskedAppointment } from './read-appointment';
import { failWithNext } from './next-slots';
import { isLate, settleHold } from './settle-hold';

export interface MoveRequest extends AskedAppointment {
	/** Where it begins; it ends as long after as it did before, unless `end` says otherwise. */
	start: number;
	end?: number;
	/** Its users are those of the appointment. */
	question: SlotQuestion;
	/** Tells this run from all others, without blanks. */
	runId: string;
	trigger?: Trigger;
	/** Says what would be moved, and writes nothing. */
	dryRun?: boolean;
}

export interface Moved {
	id: string;
	action: 'rescheduled' | 'unchanged' | 'wouldReschedule';
	start: string;
	end: string;
	zone: string;
	spoken: string;
	users: string[];
	/** When it began before. */
	before: string;
}

/**
 * Moves an appointment, which stays the record it is, with its people, notes and key: the new time is
 * held first, so that the old one is not lost to a new one that is taken (#171). Fails with
 * APPOINTMENT_ALL_DAY and what `readAppointment` and `book` fail with; it then is where it was.
 */
export async function reschedule(deps: RecordDeps, request: MoveRequest): Promise<Moved> {
	const { id, runId } = request;
	const { rules, language } = request.question;
	checkWords(rules.zone, language);
	const meeting = await readAppointment(deps, request);
	if (!('start' in meeting.when)) throw failZoho('APPOINTMENT_ALL_DAY');
	const slot = slotOf(meeting, request);
	const question = forUsers(request.question, meeting.users);
	const shown = (action: Moved['action']): Moved => {
		const clock = createZoneClock(rules.zone, slot);
		const [times] = toSlots([{ ...slot, users: meeting.users }], clock, language);
		const { start = '', end = '', spoken = '', users = [] } = times ?? {};
		const before = String(meeting.record['Start_DateTime']);
		return { id, action, start, end, zone: rules.zone, spoken, users, before };
	};
	if (isAt(meeting, slot)) return shown('unchanged');
	await checkTimes(deps, slot, question);
	const { before, after } = rules;
	const within = { start: slot.start - before, end: slot.end + after };
	const calendar = await readCalendar(deps, question.calendar, within);
	const others = calendar.busy.filter((entry) => !isSame(entry, meeting));
	await checkFree(deps, slot, { question, calendar: { ...calendar, busy: others } });
	if (request.dryRun) return shown('wouldReschedule');

	const title = String(meeting.record['Event_Title']);
	const key = `move:${id}`;
	const userIds = meeting.users;
	const hold = await holdTime(deps, { slot, userIds, title, zone: rules.zone, key, runId });
	try {
		const settled = await settleHold(deps, hold, { ...rules, movedId: id });
		if (settled === 'taken' || settled === 'same') {
			throw await failWithNext(deps, 'SLOT_TAKEN', { question, start: slot.start });
		}
		if (settled === 'late' || isLate(deps, hold)) throw failZoho('BOOKING_NOT_SETTLED');
		const values = { id, ...timesOf(slot, rules.zone) };
		const isMoved = ({ when }: Meeting): boolean =>
			'start' in when && when.start === slot.start && when.end === slot.end;
		const { trigger } = request;
		if (!(await confirm(deps, { values, isDone: isMoved, ...given({ trigger }) }))) {
			throw failZoho('APPOINTMENT_NOT_FOUND');
		}
	} finally {
		await release(deps, [hold.id]);
	}
	return shown('rescheduled');
}

function slotOf({ when }: Meeting, { start, end }: MoveRequest): Span {
	const lasts = 'start' in when ? when.end - when.start : 0;
	return { start, end: end ?? start + lasts };
}

const isAt = ({ when }: Meeting, slot: Span): boolean =>
	'start' in when && when.start === slot.start && when.end === slot.end;

const forUsers = (question: SlotQuestion, userIds: readonly string[]): SlotQuestion => ({
	...question,
	calendar: { ...question.calendar, userIds },
	rules: { ...question.rules, needs: 'everyone' },
});

/** Whether an entry of a calendar is the meeting itself. */
function isSame(entry: object, meeting: Meeting): boolean {
	return JSON.stringify(entry) === JSON.stringify(asBusy(meeting));
}
