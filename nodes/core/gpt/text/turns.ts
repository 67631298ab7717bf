import { readCaptions } from './calls/captions';
import { cutLines } from './calls/cut-lines';
import { joinWords } from './calls/join-words';
import { readJsonTranscript } from './calls/json-transcript';
import { readPlainLines } from './calls/plain-lines';
import type { SpokenLine, Times } from './calls/spoken-line';
import { limits } from '../words/limits';

/** One stretch of speech by one speaker; `from` and `to` in seconds into the call. */
export interface Turn extends Times {
	/** From 1, in the order of the transcript. */
	number: number;
	/** Empty when the transcript does not say who speaks. */
	speaker: string;
	text: string;
	/** Where the turn's words stand in the transcript as it came, in characters. */
	start: number;
	end: number;
}

/** A transcript taken apart. */
interface Transcript {
	/** Lines before anybody speaks: date, people, subject. */
	header: string[];
	turns: Turn[];
}

/**
 * Reads a transcript as tools export it: their JSON, WebVTT and SubRip, names and times before the
 * words or on lines of their own, or plain lines. No turn is longer than `limits.turnCharacters`.
 */
export function readTranscript(text: string): Transcript {
	const { header, lines } = readJsonTranscript(text) ?? readCaptions(text) ?? readPlainLines(text);
	return { header, turns: toTurns(cutLines(lines)) };
}

/** Writes turns as `[number] Speaker: words`, one a line. */
export function numberTurns(turns: Turn[]): string {
	return turns
		.map(({ number, speaker, text }) => `[${number}] ${speaker ? `${speaker}: ` : ''}${text}`)
		.join('\n');
}

/** Joins lines of one speaker that follow each other; without any speaker each line is a turn. */
function toTurns(lines: SpokenLine[]): Turn[] {
	const named = lines.some((line) => line.speaker !== '');
	const turns: Turn[] = [];
	for (const { speaker, text, start, end, from, to } of lines) {
		const last = turns.at(-1);
		const isSame = last && named && (speaker === '' || speaker === last.speaker);
		if (isSame && last.text.length + text.length < limits.turnCharacters) {
			last.text = joinWords(last.text, text);
			last.end = end;
			last.from ??= from;
			last.to = to ?? last.to;
			continue;
		}
		const who = isSame ? last.speaker : speaker;
		turns.push({ number: turns.length + 1, speaker: who, text, start, end, from, to });
	}
	return turns.filter(({ text }) => text !== '').map((turn, at) => ({ ...turn, number: at + 1 }));
}
