import { given } from '../../../kernel/given';
import type { RecordDeps } from '../../modules/record-deps';
import { holds } from '../../words/limits';
import { readCalendar, type ReadCalendar } from '../read/read-calendar';
import { readMeetingsBy, type Meeting } from '../read/read-meetings';
import type { BookingRequest } from './words';

const dayMs = 86_400_000;

export interface Seen {
	calendar: ReadCalendar;
	/** What stands of the same key. */
	booked?: Meeting;
	/** Whether another run makes the same booking right now. */
	isUnderWay: boolean;
}

/** The calendars around the slot, and what there is of the same key: there, or where it was moved to. */
export async function lookAround(
	deps: RecordDeps,
	{ slot, question, key, keyField }: BookingRequest,
	contactId: string | undefined,
): Promise<Seen> {
	const { before, after } = question.rules;
	const within = { start: slot.start - before, end: slot.end + after };
	const since = deps.session.time().now - dayMs;
	const [calendar, ofContact, byField] = await Promise.all([
		readCalendar(deps, question.calendar, within),
		contactId === undefined ? [] : readMeetingsBy(deps, ['Who_Id', contactId], since),
		keyField === undefined ? [] : readMeetingsBy(deps, [keyField, key], since),
	]);
	const marked = [...calendar.meetings, ...ofContact].filter(({ mark }) => mark?.key === key);
	const same = [...byField, ...marked];
	const booked = same.find(({ mark }) => mark?.heldBy === undefined);
	return { calendar, isUnderWay: same.length > 0, ...given({ booked }) };
}

/** Waits until a hold of the same key became a booking, went, or was left behind. */
export async function waitForOther(
	deps: RecordDeps,
	request: BookingRequest,
	contactId: string | undefined,
): Promise<void> {
	const until = deps.session.time().now + holds.staleMs * 2;
	while (deps.session.time().now < until) {
		await deps.clock.sleep(holds.pauseMs);
		const seen = await lookAround(deps, request, contactId);
		if (seen.booked || !seen.isUnderWay) return;
	}
}
