import { given } from '../../../kernel/given';
import type { Json, JsonObject } from '../../../kernel/json';
import { holds } from '../../words/limits';

/**
 * What the text of a meeting says of its booking: a line of its own, which a person can read and
 * leaves in place.
 */
export interface BookingMark {
	/** Two bookings of the same key are the same booking. */
	key: string;
	/** Of a meeting that only holds a time until it is clear whose it is: by which run. */
	heldBy?: string;
	/** Who signed the key for this very meeting can tell it from one that somebody copied. */
	signature?: string;
}

/** The last one counts: people write below it. */
const bookingLine = /^Booking: (\S+)(?: signed (\S+))?[^\S\n]*$/gm;
/** A hold says nothing else: what somebody wrote above such a line keeps a meeting from being one. */
const heldText = /^\s*Held for booking: (\S+) by (\S+)\s*$/;

/** The text with its mark; a hold has no text but that. */
export function withMark(text: string, { key, heldBy, signature }: BookingMark): string {
	const written = encodeURIComponent(wellFormed(key));
	if (heldBy !== undefined) return `Held for booking: ${written} by ${heldBy}`;
	const mark = `Booking: ${written}${signature === undefined ? '' : ` signed ${signature}`}`;
	return text.trim() === '' ? mark : `${text.trimEnd()}\n\n${mark}`;
}

/** A key as a mark can hold it: halves of a sign that takes two become question marks. */
export const wellFormed = (key: string): string => key.replace(/\p{Surrogate}/gu, '?');

/** The mark in a text; undefined where there is none. */
export function readMark(text: Json | undefined): BookingMark | undefined {
	if (typeof text !== 'string') return undefined;
	const [, held, heldBy] = heldText.exec(text) ?? [];
	if (held !== undefined) return { key: decoded(held), ...given({ heldBy }) };
	const [, written, signature] = lineIn(text) ?? [];
	return written === undefined ? undefined : { key: decoded(written), ...given({ signature }) };
}

/**
 * The mark of a meeting. One with a contact takes place, whatever its text is, and so does one that was
 * changed since: a hold is written once, and becomes a booking or goes.
 */
export function markOf(record: JsonObject): BookingMark | undefined {
	const mark = readMark(record['Description']);
	if (mark?.heldBy === undefined) return mark;
	const time = (name: string): number => Date.parse(String(record[name]));
	const isChanged = time('Modified_Time') - time('Created_Time') > holds.settleMs;
	return record['Who_Id'] || isChanged ? undefined : mark;
}

/** The text without its mark. */
export function withoutMark(text: string): string {
	const line = lineIn(text);
	if (!line) return text.replace(heldText, '').trimEnd();
	const above = text.slice(0, line.index).trimEnd();
	const below = text.slice(line.index + line[0].length).trim();
	return above === '' || below === '' ? above + below : `${above}\n\n${below}`;
}

const lineIn = (text: string): RegExpExecArray | undefined =>
	[...text.matchAll(bookingLine)].at(-1);

function decoded(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
