import type { BookingMark } from './mark';

/** A hold or a meeting at the same time, as the look again sees it. */
export interface Rival {
	id: string;
	createdAt: number;
	mark?: BookingMark;
}

export type Verdict =
	/** Nobody else is there: it may become a booking. */
	| { become: 'booked' }
	/** Somebody else has the time, or comes first. */
	| { become: 'taken' }
	/** Another run makes the same booking, and comes first or is through. */
	| { become: 'same' }
	/** One that comes later may not have seen this hold yet: it either goes or has the time. */
	| { become: 'waiting' }
	/** Left behind: of the same run, or by one that ended. */
	| { become: 'cleared'; ids: string[] };

/**
 * What becomes of a hold, by what else is there at its time. A hold becomes a booking only when a look
 * after it was written shows no other: of two runs the one that wrote later sees the other, whatever
 * Zoho's order of them is, so two never both become one. The order (created first, then the smaller
 * ID) only says who makes way. See docs/decisions/0037.
 * @param staleAt holds created before are of runs that ended
 */
export function judgeHold(hold: Rival, rivals: readonly Rival[], staleAt: number): Verdict {
	const isOwn = ({ mark }: Rival): boolean =>
		mark?.heldBy !== undefined && mark.heldBy === hold.mark?.heldBy;
	const isHeld = ({ mark }: Rival): boolean => mark?.heldBy !== undefined;
	const isSame = ({ mark }: Rival): boolean => mark?.key === hold.mark?.key;
	const booked = rivals.filter((one) => !isHeld(one));
	if (booked.some(isSame)) return { become: 'same' };
	if (booked.length > 0) return { become: 'taken' };

	const left = rivals.filter((one) => isOwn(one) || one.createdAt < staleAt);
	if (left.length > 0) return { become: 'cleared', ids: left.map(({ id }) => id) };
	const earlier = rivals.filter((one) => isBefore(one, hold));
	if (earlier.some(isSame)) return { become: 'same' };
	if (earlier.length > 0) return { become: 'taken' };
	return { become: rivals.length > 0 ? 'waiting' : 'booked' };
}

/** IDs are numbers that a number does not hold. */
function isBefore(one: Rival, other: Rival): boolean {
	if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt;
	if (one.id.length !== other.id.length) return one.id.length < other.id.length;
	return one.id < other.id;
}
