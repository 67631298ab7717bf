import { foldText } from '../../text/fold';
import { addressLines } from './address-lines';
import { placeOf } from './line-kinds';

/** Lines above a value in which its heading is looked for. */
const reach = 8;
const longest = 40;
const mostWords = 5;

const ofAddress = /street|city|town|zip|postal|postcode|code$|country|state$|address/u;
const ofPhone = /phone/u;

/**
 * Whether a part of an address, or a phone, stands below the heading of another address than the label
 * asks for: a billing street below `DELIVERY ADDRESS`.
 */
export function isUnderOtherHeading(label: string, text: string, at: number): boolean {
	if (!ofAddress.test(label) && !ofPhone.test(label)) return false;
	const heading = headingAbove(text, at, !ofAddress.test(label));
	const here = heading === undefined ? -1 : kindOf(heading);
	if (here < 0) return false;
	const asked = kindOf(label);
	return here !== Math.max(0, asked);
}

const kindOf = (words: string) => addressLines.findIndex((kind) => placeOf(kind, words) >= 0);

/** The nearest line above that names a kind of address and nothing else; `plain` takes only what is set as a heading. */
function headingAbove(text: string, at: number, plain: boolean): string | undefined {
	const above = text
		.slice(0, at)
		.split('\n')
		.slice(-reach - 1, -1)
		.reverse();
	for (const line of above) {
		const written = line.trim();
		if (written === '') continue;
		const isSet =
			/[:：]$/u.test(written) || (written === written.toUpperCase() && /\p{Lu}{4}/u.test(written));
		if (!isHeading(written)) continue;
		if (plain && !isSet) continue;
		if (kindOf(foldText(written)) >= 0) return foldText(written);
		if (isSet) return undefined;
	}
	return undefined;
}

/** A few words, none of them a number, and nothing behind a colon. */
function isHeading(line: string): boolean {
	const words = /[:：]$/u.test(line) ? line.slice(0, -1) : line;
	if (line.length > longest || /[\d\t:：.,;!?]/u.test(words)) return false;
	return words.split(/\s+/u).length <= mostWords;
}
