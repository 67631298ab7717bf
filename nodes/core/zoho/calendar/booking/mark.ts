import { given } from '../../../kernel/given';
import type { Json } from '../../../kernel/json';

/**
 * What the text of a meeting says of its booking: a line of its own at the end, which a person can
 * read and leaves in place.
 */
export interface BookingMark {
	/** Two bookings of the same key are the same booking. */
	key: string;
	/** Of a meeting that only holds a time until it is clear whose it is: by which run. */
	heldBy?: string;
	/** Who signed the key for this very meeting can tell it from one that somebody copied. */
	signature?: string;
}

const line = /(?:^|\n)(?:Booking|Held for booking): (\S+)(?: by (\S+))?(?: signed (\S+))?\s*$/;

/** The text with its mark. */
export function withMark(text: string, { key, heldBy, signature }: BookingMark): string {
	const written = encodeURIComponent(key.replace(/\p{Surrogate}/gu, '?'));
	const named =
		heldBy === undefined ? `Booking: ${written}` : `Held for booking: ${written} by ${heldBy}`;
	const mark = signature === undefined ? named : `${named} signed ${signature}`;
	return text.trim() === '' ? mark : `${text.trimEnd()}\n\n${mark}`;
}

/** The mark at the end of a text; undefined where there is none. */
export function readMark(text: Json | undefined): BookingMark | undefined {
	if (typeof text !== 'string') return undefined;
	const [, written, heldBy, signature] = line.exec(text) ?? [];
	if (written === undefined) return undefined;
	return { key: decoded(written), ...given({ heldBy, signature }) };
}

/** The text without its mark. */
export const withoutMark = (text: string): string => text.replace(line, '').trimEnd();

function decoded(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
