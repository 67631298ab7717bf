export interface Turn {
	/** The number in brackets. */
	number: number;
	speaker: string;
	words: string;
	/** Where the words begin in the document. */
	start: number;
}

/** Reads `[12] Speaker Name: words` lines; lines without a number belong to the turn before. */
export function turnsOf(text: string): Turn[] {
	const turns: Turn[] = [];
	let position = 0;
	for (const line of text.split('\n')) {
		const match = /^\s*\[(\d{1,6})\]\s*(?:([^:\n]{1,60}):)?[ \t]*(.*)$/.exec(line);
		const last = turns.at(-1);
		if (match !== null) {
			const words = (match[3] ?? '').trimEnd();
			turns.push({
				number: Number(match[1]),
				speaker: (match[2] ?? '').trim(),
				words,
				start: position + line.length - (match[3] ?? '').length,
			});
		} else if (last !== undefined && line.trim() !== '') {
			last.words = text.slice(last.start, position + line.length).trimEnd();
		}
		position += line.length + 1;
	}
	return turns;
}
