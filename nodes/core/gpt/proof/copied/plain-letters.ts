/**
 * A text as copied values are compared: composed letters, one case, plain digits, apostrophes and
 * dashes, nothing invisible. What it makes of each piece stays in its place among the others.
 */
export const plainLetters = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
		.replace(/[‘’‚‛′`´ʼ]/gu, "'")
		.replace(/[“”„‟″«»"]/gu, '')
		.replace(/[‐-―−ー－](?=\d)|(?<=\d)[‐-―−－]|[‐-―−]/gu, '-');

/** A text around a passage, all three as `plainLetters`. */
export interface Surrounded {
	before: string;
	passage: string;
	after: string;
}

/** Characters on either side in which a word that the quote cuts is seen whole. */
const around = 60;

export function surrounded(text: string, start: number, end: number): Surrounded {
	return {
		before: plainLetters(text.slice(Math.max(0, start - around), start)),
		passage: plainLetters(text.slice(start, end)),
		after: plainLetters(text.slice(end, end + around)),
	};
}

/** Every place of `part` in `text`, from the first on. */
export function* placesOf(part: string, text: string): Generator<number> {
	if (part === '') return;
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
