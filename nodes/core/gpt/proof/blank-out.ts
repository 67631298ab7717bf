/** A text with some of its places, in any order and without overlaps, filled with a character no pattern reads. */
export function blankOut(
	text: string,
	places: ReadonlyArray<{ start: number; end: number }>,
	filler = '\u0000',
): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
		pieces.push(text.slice(at, start), filler.repeat(end - start));
		at = end;
	}
	pieces.push(text.slice(at));
	return pieces.join('');
}
