import { foldText } from '../../text/fold';
import { countedBehind } from './counted-behind';
import { isUnderOtherHeading } from './headings';
import { isInOtherColumn } from './other-column';
import type { RecordLabels } from './line-kind';
import { bestLines, kindOfLine } from './line-kinds';
import type { Place } from '../setting';

/** A value, where it stands in the text, in characters, and what its field is asked with. */
interface Found {
	value: string;
	at: number;
	end: number;
	record: RecordLabels;
}

/**
 * Whether a value stands in the line of something else than its field: behind the name of another
 * kind of line (a subtotal, a fax), before what it counts, below the heading of another address, or
 * while another line bears the field's own label and states something else.
 */
export function isOtherLine(
	label: string,
	{ value, at, end, record }: Found,
	place: Place,
): boolean {
	const { text } = place;
	const own = foldText(spacedLabel(label));
	const counted = countedBehind(own, text, { start: at, end });
	if (counted !== undefined) return counted === 'other';
	const conflict = kindOfLine(own, foldText(nameBefore(text, at)), { text, record });
	if (conflict === true || isUnderOtherHeading(own, text, at)) return true;
	const [, aside = ''] = bracketBehind.exec(text.slice(end, end + near)) ?? [];
	if (aside !== '' && kindOfLine(own, foldText(aside), { text, record }) === true) return true;
	if (isInOtherColumn(own, text, { start: at, end })) return true;
	if (conflict === false) return false;
	if (isStreetForCity(own, text, { at, end })) return true;
	const wanted = lettersOf(value);
	const best = bestLines(own, text);
	if (best.length > 0 && !best.some((line) => lettersOf(line).includes(wanted))) return true;
	const lines = ownLines(own, text);
	if (lines.length === 0) return false;
	return lines.every(
		({ start, end }) =>
			!(start < place.end && place.start < end) &&
			!lettersOf(text.slice(start, end)).includes(wanted),
	);
}

/** The words of a label that is written as a key: `Order_Number`, `orderNumber`. */
const spacedLabel = (label: string): string =>
	label.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ');

const city = /^(?:city|town|ort|stadt|ville|ciudad|città|plaats|miasto|miejscowość)$|city$/u;

/** Whether a field for a city has a street with its house number, which a postal code follows. */
function isStreetForCity(label: string, text: string, { at, end }: { at: number; end: number }) {
	if (!city.test(label)) return false;
	const isNumbered = /\p{L}\s\d{1,4}\s?\p{L}?$/u.test(text.slice(at, end));
	return isNumbered && /^,\s(?:\p{L}{1,2}-?)?\d/u.test(text.slice(end, end + 8));
}

/** What a line begins with, however long it is: `Bill to: …`. */
const lineName = /^\s{0,8}\p{L}[\p{L} .]{1,30}[:：]\s/u;

/** What a bracket calls the value before it: `020 7946 0100 (switchboard)`. */
const bracketBehind = /^\s?\(([^()\d]{2,30})\)/u;

/** Behind a word that is no abbreviation. */
const sentenceEnd = /(?<=\p{Ll}{4}|\d{2})[.!?]\s{1,3}(?=\p{Lu})/gu;

/** Characters before a value in which the name of its line stands. */
const near = 60;

/** The words of the same line and where the value begins, or of the line above where a table or form breaks behind the name. */
export function nameBefore(text: string, at: number): string {
	const start = lineStart(text, at);
	const from = /\p{L}{2}/u.test(text.slice(start, at)) ? start : lineStart(text, start - 1);
	const name = at - near > from ? (lineName.exec(text.slice(start, at))?.[0] ?? '') : '';
	const words = (name + text.slice(Math.max(from, at - near), at + 1)).replaceAll('_', ' ');
	return words.slice([...words.matchAll(sentenceEnd)].at(-1)?.index ?? 0);
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

const lettersOf = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Lines that begin with a label and a colon and state something behind it, or in the next line. */
function ownLines(label: string, text: string): Array<{ start: number; end: number }> {
	if (label.length < 3) return [];
	const found: Array<{ start: number; end: number }> = [];
	for (const match of text.matchAll(labelled)) {
		const [whole, named = ''] = match;
		if (!isOwnName(foldText(named).trim(), label)) continue;
		const start = match.index;
		const end = start + whole.length + restOf(text.slice(start + whole.length));
		found.push({ start, end: Math.min(text.length, end + 1) });
	}
	return found;
}

/** Whether a line's name is the label, or all of it but for what the value is: `Serial` for `Serial Number`. */
const isOwnName = (named: string, label: string): boolean =>
	label === named ||
	(/^ (?:number|no|nr|id|name)$/u.test(label.slice(named.length)) && label.startsWith(named));

/** Another name in the same line, as forms have them side by side: `Worker: …      Approved by: …`. */
const nextName = /\s{3}\p{L}[\p{L} ./()-]{1,40}[:：]/u;

/** Characters of the rest of a line, and of the next where it is empty. */
function restOf(text: string): number {
	const [line = '', next = ''] = text.split('\n', 2);
	const own = line.slice(0, nextName.exec(line)?.index);
	return own.trim() === '' ? own.length + 1 + next.length : own.length;
}

/** `9 Employees: `, also with the number of a form's line in front. */
const labelled =
	/^[^\S\n]{0,8}(?:\|\s{0,4})?(?:[A-Z]?\d{1,2}[.)]?\s)?(\p{L}[\p{L}\p{N} ./()-]{1,40}?)(?:\s?[:：]|\s{0,30}\|)/gmu;
