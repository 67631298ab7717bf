/** Ends a sentence: a mark with a blank or closing sign behind it, an empty line, or the mark of a script without blanks. */
const ending = /[.!?…]["'”’»)]*\s|[。！？]|\n\s*\n|\n/gu;
/** Short words with a full stop that end no sentence, as `Dr.`, `z. B.`, `kl.`, and the day in `3. Dezember`. */
const abbreviation =
	/(?<![\p{L}\p{N}])(?:\p{L}|\d{1,2}|mr|mrs|ms|dr|prof|st|nr|no|kl|ca|tel|art|abs|inkl|zzgl|bzw|sra?|mme|mlle|ing|dott|ltd|inc|co|mio|mrd|approx|ext|godz|vs)\.$/iu;

/** Where the sentence around a place begins and ends; a line that was wrapped goes on. */
export function sentenceAround(
	text: string,
	place: { start: number; end: number },
): { start: number; end: number } {
	const from = Math.max(0, place.start - reach);
	const to = Math.min(text.length, place.end + reach);
	let start = from;
	let end = to;
	for (const match of text.slice(from, to).matchAll(ending)) {
		const at = from + match.index;
		const after = at + match[0].length;
		if (!endsHere(text, at, match[0])) continue;
		if (after <= place.start) start = after;
		else if (at >= place.end - 1) {
			end = match[0].startsWith('\n') ? at : at + match[0].trimEnd().length;
			break;
		}
	}
	return { start, end: Math.max(end, place.end) };
}

/** Characters on either side that are looked at: sentences are shorter, and time stays linear. */
const reach = 400;

function endsHere(text: string, at: number, sign: string): boolean {
	if (sign === '\n') return !isWrapped(text, at);
	return !(sign.startsWith('.') && abbreviation.test(text.slice(Math.max(0, at - 12), at + 1)));
}

/** Whether a line's end at a place is its writer's and not of the program that broke a long line. */
export const isLineEnd = (text: string, at: number): boolean => !isWrapped(text, at);

/** Mail programs break long lines; a short one was ended by its writer. */
function isWrapped(text: string, at: number): boolean {
	const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	const next = text.slice(at + 1, at + 40);
	if (line.trim() === '' || /^[^\S\n]*\n/u.test(next)) return false;
	if (/^\s*(?:[-*•>]|\d+[.)]\s|\p{L}[\p{L} ]{0,24}:\s|---)/u.test(next)) return false;
	return /^\p{Ll}/u.test(next.trimStart()) || line.length >= wrappedFrom;
}

const wrappedFrom = 50;
