import { secondsOf, timePattern } from './clock';
import { joinWords } from './join-words';
import { readLabel } from './labeled-line';
import { mostly } from './labeled-lines';
import { looksLikeName, plainName } from './names';
import { speakersOf } from './speakers';
import { linesOf, type Line, type SpokenLine, type SpokenLines } from './spoken-line';

const cue = new RegExp(`^(${timePattern})\\s{1,9}-->\\s{1,9}(${timePattern})`, 'mu');
const voiceTag = /^<v(?:\.[\w.]+)?\s([^>]+)>/;
/** Tags, and times within a cue. */
const markup = /<\/?[a-z][^<>]*>|<[\d:.]{5,12}>/gi;
/** The characters that WebVTT writes so (section 4.2.2). */
const escapes: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&nbsp;': ' ',
	'&lrm;': '',
	'&rlm;': '',
};
/** A time to the millisecond: what a line of plain text beside an arrow lacks. */
const captionCue = /^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}\s{1,9}-->\s{1,9}/m;

/** Reads WebVTT and SubRip: numbers, notes and markup left out. undefined for any other text. */
export function readCaptions(text: string): SpokenLines | undefined {
	if (!captionCue.test(text) || namesStandAlone(linesOf(text))) return undefined;
	const lines = blocksOf(text).flatMap(cueLines);
	if (lines.length === 0) return isWordless(text) ? { header: [], lines } : undefined;
	const labels = lines.map((line) => (line.speaker === '' ? readLabel(line.text) : undefined));
	const isSpeaker = speakersOf(labels);
	const spoken = lines.map((line, at) => {
		const label = labels[at];
		if (!label || label.form !== 'name' || !isSpeaker(label)) return line;
		return { ...line, speaker: label.name, text: label.words };
	});
	return { header: captionHeader(text), lines: spoken };
}

/** Whether a file of captions holds no words, but cues and their numbers. */
const isWordless = (text: string): boolean =>
	linesOf(text).every((line) => /^(?:WEBVTT|\d+$|$)/.test(line.text) || cue.test(line.text));

/** Whether each cue is a time, a name and the words: text as Word has it, and no captions. */
function namesStandAlone(lines: Line[]): boolean {
	const below = lines.flatMap(({ text }, at) =>
		cue.test(text) ? [lines.slice(at + 1, at + 3)] : [],
	);
	const named = below.filter(([name, words]) => {
		const isName = name && !readLabel(name.text) && looksLikeName(name.text);
		return isName && words && !cue.test(words.text) && !/^\d+$/.test(words.text);
	});
	return named.length >= below.length * mostly;
}

/** A cue's number as Zoom wrote it with the name of who speaks: `12 "Ann Miller" (3456)`. */
const namedNumber = /^\d{1,9}\s"([^"]{1,200})"\s\(\d+\)$/u;

/** The lines of a block of cues, each with its voice; lines of one cue without a voice go with the one above. */
function cueLines(block: Line[]): SpokenLine[] {
	const spoken: SpokenLine[] = [];
	let inCue: Pick<SpokenLine, 'from' | 'to'> | undefined;
	let isFirst = false;
	let numbered = '';
	for (const line of block.flatMap(voicesOf)) {
		const [found, from = '', to = ''] = cue.exec(line.text) ?? [];
		if (found !== undefined) {
			inCue = { from: secondsOf(from), to: secondsOf(to) };
			isFirst = true;
			continue;
		}
		if (!inCue) {
			numbered = namedNumber.exec(line.text)?.[1] ?? '';
			continue;
		}
		const speaker = plainName(unescaped(voiceTag.exec(line.text)?.[1] ?? numbered));
		const words = unescaped(line.text.replace(markup, '')).trim();
		if (words === '') continue;
		const last = spoken.at(-1);
		if (
			last &&
			!isFirst &&
			(speaker === '' || speaker === numbered) &&
			readLabel(words)?.form !== 'name'
		) {
			last.text = joinWords(last.text, words);
			last.end = line.end;
		} else spoken.push({ speaker, text: words, start: line.start, end: line.end, ...inCue });
		isFirst = false;
	}
	return spoken;
}

const unescaped = (text: string): string =>
	text.replace(/&(?:amp|lt|gt|nbsp|[lr]rm);/g, (escape) => escapes[escape] ?? escape);

/** A line of several voices in pieces, one each. */
function voicesOf(line: Line): Line[] {
	const starts = [...line.text.matchAll(/<v[\s.]/g)].map(({ index }) => index);
	if (starts.length < 2) return [line];
	return starts.map((from, at) => {
		const text = line.text.slice(at === 0 ? 0 : from, starts[at + 1]).trim();
		const start = line.start + (at === 0 ? 0 : from);
		return { text, start, end: start + text.length };
	});
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

/** Title and notes of WebVTT above the first cue. */
function captionHeader(text: string): string[] {
	const [above = ''] = text.split(captionCue, 1);
	const notes = above.split(/\r?\n\s*\r?\n/).filter((block) => /^\s*(WEBVTT|NOTE)\b/.test(block));
	return linesOf(notes.join('\n'))
		.map((line) => line.text.replace(/^(WEBVTT|NOTE)\b[\s-]*/, ''))
		.filter((line) => line !== '');
}
