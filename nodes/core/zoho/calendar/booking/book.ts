import { CoreError } from '../../../kernel/errors';
import { given } from '../../../kernel/given';
import type { RecordDeps } from '../../modules/record-deps';
import { failZoho } from '../../words/error-catalog';
import { holds } from '../../words/limits';
import { checkWords } from '../find-slots';
import { idOf, type Meeting } from '../read/read-meetings';
import { toSlots } from '../slots/slot';
import type { Span } from '../zones/span';
import { createZoneClock } from '../zones/zone-clock';
import { bookingValues, checkKeyField, checkValues } from './booking-values';
import { checkFree, checkTimes } from './check-slot';
import { confirm } from './confirm';
import { createGuest, findGuest } from './guest';
import { holdTime, release, type Hold } from './hold';
import { lookAround, waitForOther } from './look-around';
import { failWithNext } from './next-slots';
import { isLate, settleHold } from './settle-hold';
import type { Booked, BookingPorts, BookingRequest } from './words';

/**
 * Books an appointment: the time is held, looked at again, and becomes a booking with its contact and
 * its people in one write, or goes without a trace (#169, #172, docs/decisions/0037). The same key
 * gives the same booking, whatever answer was lost. Fails with SLOT_TAKEN and OUTSIDE_HOURS, which
 * tell the next free times, and with what is wrong with the request, in each case with nothing left
 * behind; with BOOKING_NOT_SETTLED when Zoho is too slow to tell.
 */
export async function book(
	deps: RecordDeps,
	request: BookingRequest,
	ports: BookingPorts,
): Promise<Booked> {
	const { slot, question, guest } = request;
	const { rules, language } = question;
	checkWords(rules.zone, language);
	if (!(slot.end > slot.start)) throw failZoho('END_BEFORE_START');
	await checkKeyField(deps, request);
	const contactId = await findGuest(deps, guest, ports);
	for (let tried = 1; tried <= holds.tries; tried++) {
		const seen = await lookAround(deps, request, contactId);
		if (seen.booked) return toBooked(seen.booked, request);
		if (seen.isUnderWay) {
			await waitForOther(deps, request, contactId);
			continue;
		}
		await checkTimes(deps, slot, question);
		const userIds = await checkFree(deps, slot, { question, calendar: seen.calendar });
		await checkValues(deps, request, contactId);
		if (request.dryRun) return wouldBook(request, { userIds, contactId });
		const hold = await holdTime(deps, { ...request, zone: rules.zone, userIds });
		const outcome = await letGoOnFailure(deps, hold, async () => {
			const settled = await settleHold(deps, hold, rules);
			if (settled !== 'booked') return settled;
			return await finish(deps, hold, { request, contactId, ports });
		});
		if (typeof outcome === 'object') return outcome;
		await release(deps, [hold.id]);
		// Another may be free instead of the first: that is seen by looking again.
		if (outcome === 'taken' && rules.needs === 'everyone') {
			throw await failWithNext(deps, 'SLOT_TAKEN', { question, start: slot.start });
		}
		if (outcome === 'late') throw failZoho('BOOKING_NOT_SETTLED');
	}
	throw failZoho('BOOKING_NOT_SETTLED');
}

/** Whatever happens before it is booked, the time does not stay held. */
async function letGoOnFailure<T>(deps: RecordDeps, hold: Hold, work: () => Promise<T>): Promise<T> {
	return await work().catch(async (cause: unknown) => {
		const isUnclear = cause instanceof CoreError && cause.code === 'BOOKING_NOT_SETTLED';
		if (cause instanceof CoreError && !isUnclear) await release(deps, [hold.id]);
		return await Promise.reject(cause);
	});
}

/** Makes a booking of a hold that won: first its contact, so that none is without. */
async function finish(
	deps: RecordDeps,
	hold: Hold,
	at: { request: BookingRequest; contactId: string | undefined; ports: BookingPorts },
): Promise<Booked | 'late'> {
	const { request, ports } = at;
	const contactId = at.contactId ?? (await createGuest(deps, request, ports));
	const { id, slot, userIds } = hold;
	const signature = await request.sign?.(request.key, id);
	if (isLate(deps, hold)) return 'late';
	const { trigger } = request;
	const parts = { contactId, userIds, ...given({ signature }) };
	const values = { id, ...bookingValues(request, parts) };
	const isDone = ({ mark }: Meeting): boolean => mark !== undefined && mark.heldBy === undefined;
	if (!(await confirm(deps, { values, isDone, ...given({ trigger }) }))) return 'late';
	return shown(request, {
		...{ id, contactId, slot, users: [...userIds] },
		...{ action: 'booked', contactIsNew: at.contactId === undefined },
	});
}

function toBooked(meeting: Meeting, request: BookingRequest): Booked {
	const slot = 'start' in meeting.when ? meeting.when : request.slot;
	const { id, users } = meeting;
	const contactId = idOf(meeting.record['Who_Id']);
	const told = { id, slot, users, action: 'alreadyBooked' as const, contactIsNew: false };
	return shown(request, { ...told, ...given({ contactId }) });
}

const wouldBook = (
	request: BookingRequest,
	{ userIds, contactId }: { userIds: string[]; contactId: string | undefined },
): Booked =>
	shown(request, {
		...{ slot: request.slot, users: userIds, action: 'wouldBook' },
		...{ contactIsNew: contactId === undefined, ...given({ contactId }) },
	});

type Shown = Omit<Booked, 'start' | 'end' | 'zone' | 'spoken' | 'key'> & { slot: Span };

function shown({ question, key }: BookingRequest, { slot, ...booked }: Shown): Booked {
	const { rules, language } = question;
	const clock = createZoneClock(rules.zone, slot);
	const [times] = toSlots([{ ...slot, users: booked.users }], clock, language);
	const { start = '', end = '', spoken = '' } = times ?? {};
	return { ...booked, start, end, zone: rules.zone, spoken, key };
}
