/** A piece of text on a page as its file has them one after the other. Points, y upwards. */
export interface Piece {
	text: string;
	x: number;
	y: number;
	width: number;
	height: number;
	endsLine: boolean;
	/** Runs upwards or downwards. */
	turned: boolean;
}

/** The text of a page in the order of its file: turned words have their lines side by side. */
export const inFileOrder = (pieces: Piece[]): string =>
	pieces.reduce((text, piece, at) => {
		const last = pieces[at - 1];
		if (last === undefined) return piece.text;
		const isNewLine = last.endsLine || isElsewhere(piece, last);
		return `${text}${isNewLine ? '\n' : isApart(piece, last) ? ' ' : ''}${piece.text}`;
	}, '');

export const isBlank = ({ text }: Piece): boolean => text.trim() === '';
const isTurned = (piece: Piece, last: Piece): boolean => piece.turned || last.turned;

/**
 * Whether a piece stands on another line: the parser names no end of one between parts that a file
 * draws on their own. Small words that begin below large ones are less than a line away.
 */
export function isElsewhere(piece: Piece, last: Piece): boolean {
	if (isBlank(piece)) return false;
	if (isTurned(piece, last)) return !isBlank(last) && piece.turned !== last.turned;
	const rise = Math.abs(piece.y - last.y);
	const size = Math.min(piece.height, last.height);
	const isBack = piece.x + size < last.x + last.width;
	return rise > (isBack ? size / 2 : Math.max(piece.height, last.height));
}

/** A gap between words, as a share of their height; letters of one word are set closer. */
const wordGap = 0.2;

/**
 * Whether a blank belongs before a piece of a line. The parser has one only where the font stays the
 * same and the text goes to the right. What is raised before larger words, or behind a number, is the
 * mark of a note or cents: it must not become a part of the number.
 */
export function isApart(piece: Piece, last: Piece): boolean {
	if (isTurned(piece, last) || /\s$/.test(last.text) || /^\s/.test(piece.text)) return false;
	const gap = Math.max(piece.x - (last.x + last.width), last.x - (piece.x + piece.width));
	const isMark = last.y > piece.y && last.height < piece.height;
	const isRaised = last.y < piece.y && last.height > piece.height;
	const isBehindNumber = isRaised && /\d$/.test(last.text) && /^\d/.test(piece.text);
	return isMark || isBehindNumber || gap > Math.min(piece.height, last.height) * wordGap;
}
