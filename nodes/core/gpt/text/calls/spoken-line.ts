/** When something is said, in seconds into the call; null for what the transcript does not say. */
export interface Times {
	from: number | null;
	to: number | null;
}

export const noTimes: Times = { from: null, to: null };

/** A line of a text and where it stands, in characters, blanks around it left out. */
export interface Line {
	text: string;
	start: number;
	end: number;
}

/** Words of a line, its place in the transcript included. */
export interface SpokenLine extends Line, Times {
	/** Empty when the line does not name one. */
	speaker: string;
}

/** A transcript before its lines are joined to turns. */
export interface SpokenLines {
	/** Lines before anybody speaks: date, people, subject. */
	header: string[];
	lines: SpokenLine[];
}

/** The lines of a text that are not empty. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (const match of text.matchAll(/[^\r\n]+/g)) {
		const trimmed = match[0].trim();
		const start = match.index + match[0].indexOf(trimmed);
		if (trimmed !== '') lines.push({ text: trimmed, start, end: start + trimmed.length });
	}
	return lines;
}
