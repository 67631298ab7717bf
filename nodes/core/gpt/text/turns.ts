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

interface SpokenLine extends Line {
	/** Empty when the line does not name one. */
	speaker: string;
}

const cue = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+/m;
const voiceTag = /^<v(?:\.[\w.]+)?\s([^>]+)>/;
const markup = /<\/?[a-z][^<>]*>/gi;
const speakerLine =
	/^(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s*)?([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} .'’()&,-]{0,59}?)\s{0,3}[:：]\s(.*)$/u;
/** Labels of a header, not people. */
const headerLabel =
	/^(date|time|subject|attendees|participants|present|duration|length|location|meeting|call|recorded|title|topic|agenda|note|deal|account|customer|client|company|project|datum|teilnehmer|thema|betreff|kunde|firma)$/i;

/** A transcript taken apart. */
interface Transcript {
	/** Lines before anybody speaks: date, people, subject. */
	header: string[];
	turns: Turn[];
}

/** Reads a transcript as WebVTT, SubRip, `Name: words` lines or plain lines. */
export function readTranscript(text: string): Transcript {
	if (cue.test(text)) return { header: captionHeader(text), turns: toTurns(captionLines(text)) };
	const lines = linesOf(text).map((line) => ({ ...line, ...splitSpeaker(line.text) }));
	const bodyStart = endOfHeader(text);
	const body = lines.findIndex((line) => line.start >= bodyStart);
	const spoken = lines.findIndex((line, index) => line.speaker !== '' && index >= body);
	const above = lines.slice(0, Math.max(0, spoken < 0 ? body : spoken));
	return {
		header: above.map(({ start, end }) => text.slice(start, end)),
		turns: toTurns(lines.slice(above.length)),
	};
}

/** Writes turns as `[number] Speaker: words`, one a line. */
export function numberTurns(turns: Turn[]): string {
	return turns
		.map(({ number, speaker, text }) => `[${number}] ${speaker ? `${speaker}: ` : ''}${text}`)
		.join('\n');
}

/** Where the first paragraph ends, if it is a header: one of its lines has a header's label. */
function endOfHeader(text: string): number {
	const end = endOfParagraph(text);
	const isHeader = linesOf(text.slice(0, end)).some((line) => headerLabel.test(labelOf(line.text)));
	return isHeader ? end : 0;
}

/** Where the first paragraph ends; 0 when nothing follows it. */
function endOfParagraph(text: string): number {
	let end = 0;
	let begun = false;
	for (const line of text.split('\n')) {
		const blank = line.trim() === '';
		if (begun && blank) return text.slice(end).trim() === '' ? 0 : end;
		begun ||= !blank;
		end += line.length + 1;
	}
	return 0;
}

const labelOf = (line: string) => (speakerLine.exec(line)?.[1] ?? '').trim();

/** Cues of WebVTT and SubRip: numbers, times, notes and markup left out. */
function captionLines(text: string): SpokenLine[] {
	const spoken: SpokenLine[] = [];
	for (const block of blocksOf(text)) {
		let inCue = false;
		for (const line of block) {
			if (cue.test(line.text)) {
				inCue = true;
				continue;
			}
			if (!inCue) continue;
			const voice = voiceTag.exec(line.text)?.[1]?.trim();
			const words = line.text.replace(markup, '').trim();
			if (words === '') continue;
			const split = voice ? { speaker: voice, text: words } : splitSpeaker(words);
			spoken.push({ ...split, start: line.start, end: line.end });
		}
	}
	return spoken;
}

/** Lines that stand together, with an empty one between each block and the next. */
function blocksOf(text: string): Line[][] {
	const blocks: Line[][] = [];
	let end = -1;
	for (const line of linesOf(text)) {
		const between = text.slice(Math.max(0, end), line.start);
		const together = end >= 0 && !/\n\r?\n|\r\r/.test(between);
		if (together) blocks.at(-1)?.push(line);
		else blocks.push([line]);
		end = line.end;
	}
	return blocks;
}

function splitSpeaker(line: string): { speaker: string; text: string } {
	const [, speaker = '', text = ''] = speakerLine.exec(line) ?? [];
	if (speaker === '' || headerLabel.test(speaker.trim())) return { speaker: '', text: line };
	return { speaker: speaker.trim(), text: text.trimStart() };
}

/** Title and notes of WebVTT above the first cue. */
function captionHeader(text: string): string[] {
	const [above = ''] = text.split(cue, 1);
	const notes = above.split(/\r?\n\s*\r?\n/).filter((block) => /^\s*(WEBVTT|NOTE)\b/.test(block));
	return linesOf(notes.join('\n'))
		.map((line) => line.text.replace(/^(WEBVTT|NOTE)\b[\s-]*/, ''))
		.filter((line) => line !== '');
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	for (const match of text.matchAll(/[^\r\n]+/g)) {
		const trimmed = match[0].trim();
		const start = match.index + match[0].indexOf(trimmed);
		if (trimmed !== '') lines.push({ text: trimmed, start, end: start + trimmed.length });
	}
	return lines;
}

/** Joins lines of one speaker that follow each other; without any speaker each line is a turn. */
function toTurns(lines: SpokenLine[]): Turn[] {
	const named = lines.some((line) => line.speaker !== '');
	const turns: Turn[] = [];
	for (const { speaker, text, start, end } of lines) {
		const last = turns.at(-1);
		if (last && named && (speaker === '' || speaker === last.speaker)) {
			last.text = `${last.text} ${text}`;
			last.end = end;
			continue;
		}
		turns.push({ number: turns.length + 1, speaker, text, start, end });
	}
	return turns;
}
