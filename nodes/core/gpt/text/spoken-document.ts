import { readCaptions } from './calls/captions';
import { timePattern } from './calls/clock';
import { readJsonTranscript } from './calls/json-transcript';
import type { TextDocument } from './document';
import { readTranscript } from './turns';

/**
 * A document as a model classifies it and takes values from it: captions and the JSON of tools as
 * `Speaker: words`, one turn a line, below what the file says of the call. All others, mails too, as they are.
 */
export function spokenDocument(document: TextDocument): TextDocument {
	if (document.mail || !isRecorded(document.text)) return document;
	const { header, turns } = readTranscript(document.text);
	const said = turns.map(({ speaker, text }) => (speaker ? `${speaker}: ${text}` : text));
	return said.length === 0
		? document
		: { ...document, text: [...header, '', ...said].join('\n').trim() };
}

const firstCue = new RegExp(
	`^\\uFEFF?\\s*(?:WEBVTT(?:\\s|$)|(?:\\d+\\s*\\r?\\n\\s*)?${timePattern}\\s+-->)`,
	'u',
);

/** Whether a text is a file of cues, or JSON in which everything said has a speaker or a time. */
function isRecorded(text: string): boolean {
	if (firstCue.test(text)) return readCaptions(text) !== undefined;
	const lines = readJsonTranscript(text)?.lines ?? [];
	return lines.length > 1 && lines.every(({ speaker, from }) => speaker !== '' || from !== null);
}
