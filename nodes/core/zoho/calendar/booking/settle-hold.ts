import type { RecordDeps } from '../../modules/record-deps';
import { holds } from '../../words/limits';
import { holdsStaleAt } from '../read/read-calendar';
import { asBusy, readMeetings, type Meeting } from '../read/read-meetings';
import { busyTimes } from '../slots/busy-times';
import { createZoneClock } from '../zones/zone-clock';
import type { Span } from '../zones/span';
import { release, type Hold } from './hold';
import { judgeHold } from './judge-hold';

const dayMs = 86_400_000;

export interface Around {
	/** Before and after, in ms, which is free as well. */
	before: number;
	after: number;
	zone: string;
	/** Of a meeting that is moved: it is no rival of its own. */
	movedId?: string;
}

/** What became of a hold: its time may be booked, or not, or nobody can say in time. */
export type Settled = 'booked' | 'taken' | 'same' | 'late';

/** Looks at who else is there until it is clear who has the time. */
export async function settleHold(deps: RecordDeps, hold: Hold, around: Around): Promise<Settled> {
	let unseen = 0;
	for (;;) {
		if (isLate(deps, hold)) return 'late';
		const meetings = await readMeetings(deps, widened(hold.slot, around, dayMs));
		const own = meetings.find(({ id }) => id === hold.id);
		if (!own) {
			// Deleted as one that was left behind, or not to be seen yet.
			unseen += 1;
			if (unseen >= holds.tries) return 'late';
			await deps.clock.sleep(holds.pauseMs);
			continue;
		}
		const rivals = meetings.filter((one) => isRival(one, hold, around));
		const verdict = judgeHold(own, rivals, holdsStaleAt(deps));
		if (verdict.become === 'cleared') await release(deps, verdict.ids);
		else if (verdict.become === 'waiting') await deps.clock.sleep(holds.pauseMs);
		else return verdict.become;
	}
}

/** Whether a hold is so old that others may soon take it for one that was left behind. */
export const isLate = ({ session }: RecordDeps, { sentAt }: Hold): boolean =>
	session.time().now - sentAt > holds.settleMs;

function isRival(meeting: Meeting, hold: Hold, around: Around): boolean {
	if (meeting.id === hold.id || meeting.id === around.movedId) return false;
	if (!meeting.users.some((id) => hold.userIds.includes(id))) return false;
	const needed = widened(hold.slot, around);
	const clock = createZoneClock(around.zone, widened(hold.slot, around, dayMs));
	const times = busyTimes([asBusy(meeting)], clock);
	return times.some(({ start, end }) => start < needed.end && needed.start < end);
}

const widened = ({ start, end }: Span, { before, after }: Around, more = 0): Span => ({
	start: start - before - more,
	end: end + after + more,
});
