/** One stretch of speech by one speaker. */
export interface Turn {
	/** From 1, in the order of the transcript. */
	number: number;
	/** Empty when the transcript does not say who speaks. */
	speaker: string;
	text: string;
	/** Where the turn's words stand in the transcript as it came, in characters. */
	start: number;
	end: number;
}

interface Line {
	text: string;
	start: number;
	end: number;
}

const CUE_TIME = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+/;
const VOICE = /^<v(?:\.[\w.]+)?\s+([^>]+)>/;
const TAG = /<\/?[a-z][^>]*>/gi;
const SPEAKER =
	/^(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s*)?([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} .'’()&,-]{0,59}?)\s*[:：]\s+(.*)$/u;
/** Labels of a header, not people. */
const HEADER =
	/^(date|time|subject|attendees|participants|duration|location|meeting|recorded|title|topic|note|datum|thema)$/i;

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (const match of text.matchAll(/[^\r\n]+/g)) {
		const trimmed = match[0].trim();
		const start = match.index + match[0].indexOf(trimmed);
		if (trimmed !== '') lines.push({ text: trimmed, start, end: start + trimmed.length });
	}
	return lines;
}

function splitSpeaker(line: string): { speaker: string; text: string } {
	const [, speaker = '', text = ''] = SPEAKER.exec(line) ?? [];
	if (speaker === '' || HEADER.test(speaker.trim())) return { speaker: '', text: line };
	return { speaker: speaker.trim(), text };
}

/** Cues of WebVTT and SubRip: numbers, times, notes and markup left out. */
function captionLines(text: string): Array<Line & { speaker: string }> {
	const spoken: Array<Line & { speaker: string }> = [];
	let inCue = false;
	for (const block of text.matchAll(/(?:[^\r\n]+(?:\r?\n|\r|$))+/g)) {
		inCue = false;
		for (const line of linesOf(block[0])) {
			if (CUE_TIME.test(line.text)) {
				inCue = true;
				continue;
			}
			if (!inCue) continue;
			const voice = VOICE.exec(line.text)?.[1]?.trim();
			const words = line.text.replace(TAG, '').trim();
			if (words === '') continue;
			const split = voice ? { speaker: voice, text: words } : splitSpeaker(words);
			const start = block.index + line.start;
			spoken.push({ ...split, start, end: block.index + line.end });
		}
	}
	return spoken;
}

/**
 * Reads a transcript as WebVTT, SubRip, `Name: words` lines or plain lines. Lines of one speaker
 * that follow each other make one turn; lines before the first speaker have none.
 */
export function readTurns(text: string): Turn[] {
	const captions =
		CUE_TIME.test(text) || /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+/m.test(text);
	const lines = captions
		? captionLines(text)
		: linesOf(text).map((line) => ({ ...line, ...splitSpeaker(line.text) }));
	const named = lines.some((line) => line.speaker !== '');
	const turns: Turn[] = [];
	for (const line of lines) {
		const last = turns.at(-1);
		const continues =
			last && named && (line.speaker === '' ? last.speaker !== '' : line.speaker === last.speaker);
		if (continues) {
			last.text = `${last.text} ${line.text}`;
			last.end = line.end;
			continue;
		}
		const { speaker, start, end } = line;
		turns.push({ number: turns.length + 1, speaker, text: line.text, start, end });
	}
	return turns;
}

/** Writes turns as `[number] Speaker: words`, one a line. */
export function numberTurns(turns: Turn[]): string {
	return turns
		.map(({ number, speaker, text }) => `[${number}] ${speaker ? `${speaker}: ` : ''}${text}`)
		.join('\n');
}
