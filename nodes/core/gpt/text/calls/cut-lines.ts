import { limits } from '../../words/limits';
import type { SpokenLine } from './spoken-line';

const sentenceEnd = /[.!?…]["'”’»)]?\s|[。！？]/gu;

/** Lines of more characters than a turn may have in pieces, at the end of a sentence or of a word. */
export function cutLines(lines: SpokenLine[]): SpokenLine[] {
	return lines.flatMap((line) => {
		if (line.text.length <= limits.turnCharacters) return [line];
		const isWhole = line.end - line.start >= line.text.length;
		const offset = isWhole ? line.end - line.text.length : line.start;
		return piecesOf(line.text).map(([from, to]) => ({
			...line,
			text: line.text.slice(from, to),
			start: offset + from,
			end: offset + to,
		}));
	});
}

/** Where the pieces of a long text begin and end, blanks between them left out. */
function piecesOf(text: string): Array<[from: number, to: number]> {
	const pieces: Array<[number, number]> = [];
	let from = 0;
	while (from < text.length) {
		const rest = text.slice(from, from + limits.turnCharacters + 1);
		const length = rest.length > limits.turnCharacters ? endIn(rest) : rest.length;
		const piece = rest.slice(0, length);
		const blank = piece.length - piece.trimStart().length;
		if (piece.trim() !== '') pieces.push([from + blank, from + piece.trimEnd().length]);
		from += length;
	}
	return pieces;
}

/** Where a text is best cut, before its last character. */
function endIn(text: string): number {
	const window = text.slice(0, -1);
	const sentence = [...text.matchAll(sentenceEnd)].at(-1);
	if (sentence) return Math.min(sentence.index + sentence[0].length, window.length);
	const blank = window.lastIndexOf(' ');
	if (blank > 0) return blank + 1;
	return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
}
