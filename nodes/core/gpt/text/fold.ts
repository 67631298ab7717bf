/** A text made comparable, and where each of its characters came from. */
export interface Folded {
	text: string;
	/** Offset in the original of each character of `text`, plus one entry for its end. */
	offsets: number[];
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const dash = /[\u2010-\u2015\u2212]/u;
const singleQuote = /[\u2018\u2019\u201a\u201b\u2032`]/u;
const doubleQuote = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u;

/** Letters and digits alone, so that `+1 (555) 010-1234` equals `+15550101234`. */
export function lettersAndDigits(text: string): string {
	return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The folded text alone, without white space at its ends. */
export function foldText(text: string): string {
	return fold(text).text.trim();
}

/**
 * Folds case, white space, dashes, quotation marks, ligatures and invisible characters, and keeps
 * the way back: `offsets[i]` is where character `i` of the result began in `text`.
 */
export function fold(text: string): Folded {
	const pieces: string[] = [];
	const offsets: number[] = [];
	let at = 0;
	let afterSpace = true;
	for (const character of text) {
		const replacement = foldCharacter(character);
		if (replacement !== '' && !(afterSpace && replacement === ' ')) {
			for (let index = 0; index < replacement.length; index += 1) offsets.push(at);
			pieces.push(replacement);
			afterSpace = replacement.endsWith(' ');
		}
		at += character.length;
	}
	offsets.push(at);
	return { text: pieces.join(''), offsets };
}

function foldCharacter(character: string): string {
	const code = character.charCodeAt(0);
	if (code > 32 && code < 128 && code !== 96) return character.toLowerCase();
	if (invisible.test(character)) return '';
	if (/\s/u.test(character)) return ' ';
	if (dash.test(character)) return '-';
	if (singleQuote.test(character)) return "'";
	if (doubleQuote.test(character)) return '"';
	return character.normalize('NFKC').toLowerCase();
}
