import { readMark } from '../../zoho/calendar/booking/mark';
import type { JsonObject } from '../../kernel/json';
import type { Seal } from '../words/ports';

/** What is signed of a booking: its key, for the very meeting that it stands in. */
export const proofOf = (key: string, meetingId: string): string => `booking\n${key}\n${meetingId}`;

/** Whether these tools booked a meeting; a line that somebody wrote or copied into its text is none. */
export async function isBookedHere(seal: Seal, meeting: JsonObject): Promise<boolean> {
	const mark = readMark(meeting['Description']);
	if (mark?.signature === undefined || mark.heldBy !== undefined) return false;
	return await seal.fits(proofOf(mark.key, String(meeting['id'])), mark.signature);
}
