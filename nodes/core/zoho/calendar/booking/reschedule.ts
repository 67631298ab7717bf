import { given } from '../../../kernel/given';
import type { RecordDeps } from '../../modules/record-deps';
import { failZoho } from '../../words/error-catalog';
import { holds } from '../../words/limits';
import type { Trigger } from '../../writing/journal';
import { checkWords, type SlotQuestion } from '../find-slots';
import { readCalendar } from '../read/read-calendar';
import type { Meeting } from '../read/read-meetings';
import { tellTime } from '../tell-time';
import type { Span } from '../zones/span';
import { checkFree, checkTimes } from './check-slot';
import { confirm } from './confirm';
import { clearLeftBehind, holdTime, release, timesOf } from './hold';
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
 * held first, so that the old one is not lost to a new one that is taken (#171). Of runs that move the same
 * one each waits for the other. Fails with APPOINTMENT_ALL_DAY and what `readAppointment` and `book` fail
 * with; it then is where it was.
 */
export async function reschedule(deps: RecordDeps, request: MoveRequest): Promise<Moved> {
	const { rules, language } = request.question;
	checkWords(rules.zone, language);
	const { session, clock } = deps;
	const until = session.time().now + holds.staleMs * 2;
	while (session.time().now < until) {
		const moved = await tryToMove(deps, request);
		if (moved) return moved;
		await clock.sleep(holds.pauseMs);
	}
	throw failZoho('BOOKING_NOT_SETTLED');
}

/** Undefined while another run moves the same appointment. */
async function tryToMove(deps: RecordDeps, request: MoveRequest): Promise<Moved | undefined> {
	const { id } = request;
	const { rules } = request.question;
	const meeting = await readAppointment(deps, request);
	if (!('start' in meeting.when)) throw failZoho('APPOINTMENT_ALL_DAY');
	const slot = slotOf(meeting, request);
	const question = forUsers(request.question, meeting.users);
	if (isAt(meeting, slot)) return shown('unchanged', { meeting, slot, request });
	await checkTimes(deps, slot, question);
	const within = { start: slot.start - rules.before, end: slot.end + rules.after };
	const calendar = await readCalendar(deps, question.calendar, within);
	if (calendar.meetings.some(({ mark }) => mark?.heldBy && mark.key === keyOf(id)))
		return undefined;
	const others = calendar.busy.filter(({ meetingId }) => meetingId !== id);
	await checkFree(deps, slot, { question, calendar: { ...calendar, busy: others } });
	if (request.dryRun) return shown('wouldReschedule', { meeting, slot, request });
	await clearLeftBehind(deps, calendar.leftBehind);
	return await holdAndMove(deps, { meeting, slot, request });
}

interface Move {
	meeting: Meeting;
	slot: Span;
	request: MoveRequest;
}

async function holdAndMove(deps: RecordDeps, move: Move): Promise<Moved | undefined> {
	const { meeting, slot, request } = move;
	const { id, runId, trigger } = request;
	const { rules } = request.question;
	const question = forUsers(request.question, meeting.users);
	const { zone } = rules;
	const asked = { slot, userIds: meeting.users, zone, key: keyOf(id), runId };
	const hold = await holdTime(deps, asked);
	try {
		const settled = await settleHold(deps, hold, { ...rules, movedId: id });
		if (settled === 'same') return undefined;
		if (settled === 'taken') throw await failWithNext(deps, 'SLOT_TAKEN', { question, slot });
		if (settled === 'late' || isLate(deps, hold)) throw failZoho('BOOKING_NOT_SETTLED');
		const values = { id, ...timesOf(slot, zone) };
		const change = { values, isLate: () => isLate(deps, hold), ...given({ trigger }) };
		const isDone = (one: Meeting): boolean => isAt(one, slot);
		if (!(await confirm(deps, { ...change, isDone }))) throw failZoho('APPOINTMENT_NOT_FOUND');
	} finally {
		await release(deps, [hold.id]);
	}
	return shown('rescheduled', move);
}

const keyOf = (id: string): string => `move:${id}`;

const shown = (action: Moved['action'], { meeting, slot, request }: Move): Moved => ({
	...{ id: request.id, action, users: meeting.users },
	...tellTime(slot, request.question),
	before: String(meeting.record['Start_DateTime']),
});

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
