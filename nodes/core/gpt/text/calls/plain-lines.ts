import { readLabel, type Label } from './labeled-line';
import { isHeaderLabel, isSentence, looksLikeName, plainName } from './names';
import { speakersOf } from './speakers';
import { linesOf, noTimes, type Line, type SpokenLine, type SpokenLines } from './spoken-line';

/** What a tool writes of itself between the words. */
const notice =
	/^Transcribed by https?:\/\/otter\.ai$|^.{1,200}\s(?:started|stopped) transcription$/iu;

/** Share of a shape's lines from which on a transcript has that shape. */
const mostly = 0.8;

interface LabeledLine extends Line {
	label: Label | undefined;
}

/** Reads a transcript in which names and times stand before the words or on lines of their own. */
export function readPlainLines(text: string): SpokenLines {
	const labeled = withNamesBesideTimes(
		linesOf(text).map((line) => ({ ...line, label: readLabel(line.text) })),
	);
	const isSpeaker = speakersOf(labeled.map(({ label }) => label));
	const body = endOfHeader(text, labeled, isSpeaker);
	const first = labeled.findIndex(
		({ label }, at) => at >= body && label !== undefined && isSpeaker(label),
	);
	const above = first < 0 ? body : withTimeAbove(labeled, first);
	return {
		header: labeled.slice(0, above).map(({ start, end }) => text.slice(start, end)),
		lines: intoTheCall(spokenLines(labeled.slice(above), isSpeaker)),
	};
}

/** Where a turn begins whose time stands alone above its name. */
function withTimeAbove(lines: LabeledLine[], at: number): number {
	const above = lines[at - 1]?.label;
	return above?.form === 'time' && above.words === '' ? at - 1 : at;
}

/** Each line with its speaker and times. A time before words counts where most lines have one. */
function spokenLines(labeled: LabeledLine[], isSpeaker: (label: Label) => boolean): SpokenLine[] {
	const led = labeled.filter(({ label }) => (label?.behindTime ?? '') !== '');
	const areLed = led.length >= labeled.length * mostly;
	const spoken: SpokenLine[] = [];
	let above = noTimes;
	for (const { label, text, start, end } of labeled) {
		if (notice.test(text)) continue;
		const times = label ? { from: label.from, to: label.to } : noTimes;
		if (label?.form === 'time' && label.words === '') {
			above = times;
			continue;
		}
		const place = { start, end };
		if (label && isSpeaker(label)) {
			const own = times.from === null ? above : times;
			spoken.push({ speaker: label.name, text: label.words, ...place, ...own });
		} else if (areLed && label && label.behindTime !== null) {
			spoken.push({ speaker: '', text: label.behindTime, ...place, ...times });
		} else spoken.push({ speaker: '', text, ...place, ...above });
		above = noTimes;
	}
	return spoken;
}

/**
 * Takes lines with a name alone, above or below lines with a time alone, and names behind times whose
 * words stand below, for what they are.
 */
function withNamesBesideTimes(lines: LabeledLine[]): LabeledLine[] {
	const nameAt = (at: number): string => {
		const line = lines[at];
		const name = line && !line.label && line.text.length <= 200 ? plainName(line.text) : '';
		return looksLikeName(name) && !isSentence(name) && !/[.]$/.test(name) ? name : '';
	};
	const times = lines.flatMap(({ label }, at) =>
		label?.form === 'time' && label.words === '' ? [at] : [],
	);
	const side = [-1, 1].find((step) => {
		const names = times.filter((at) => nameAt(at + step) !== '');
		return names.length > 1 && names.length >= times.length * mostly;
	});
	const headings = lines.flatMap(({ label }, at) => (label?.form === 'timeFirst' ? [at] : []));
	const wordsBelow = headings.filter((at) => lines[at + 1] && !lines[at + 1]?.label);
	const areHeadings = headings.length > 0 && wordsBelow.length >= headings.length * mostly;
	const nameLines = new Set(side === undefined ? [] : times.map((at) => at + side));

	return lines.flatMap((line, at) => {
		if (nameLines.has(at) && nameAt(at) !== '') return [];
		const { label } = line;
		if (label?.form === 'timeFirst' && areHeadings) {
			return [{ ...line, label: { ...label, form: 'both' as const, words: '' } }];
		}
		const name = side !== undefined && label?.form === 'time' ? nameAt(at + side) : '';
		if (!label || side === undefined || name === '') return [line];
		const beside = lines[at + side] ?? line;
		const place = {
			start: Math.min(line.start, beside.start),
			end: Math.max(line.end, beside.end),
		};
		return [{ ...line, ...place, label: { ...label, form: 'both' as const, name } }];
	});
}

/** Times of the day, with hours from the first on, are counted from the first. */
function intoTheCall(lines: SpokenLine[]): SpokenLine[] {
	const first = lines.find(({ from }) => from !== null)?.from ?? 0;
	if (first < 3600) return lines;
	const since = (time: number | null) => (time === null ? null : Math.max(0, time - first));
	return lines.map((line) => ({ ...line, from: since(line.from), to: since(line.to) }));
}

/** How many lines the header has: the first paragraph, if one of its lines has a header's label. */
function endOfHeader(
	text: string,
	lines: LabeledLine[],
	isSpeaker: (label: Label) => boolean,
): number {
	const end = endOfParagraph(text, lines);
	const paragraph = lines.slice(0, end);
	const last = paragraph.findLastIndex(({ label }) => label && isHeaderLabel(label.name));
	if (last < 0) return 0;
	const again = new Set(lines.slice(end).map(({ label }) => label?.name));
	const speech = paragraph.findIndex(
		({ label }, at) => at > last && label && isSpeaker(label) && again.has(label.name),
	);
	return speech < 0 ? end : speech;
}

/** How many lines the first paragraph has; 0 when nothing follows it. */
function endOfParagraph(text: string, lines: LabeledLine[]): number {
	const next = lines.findIndex((line, at) => {
		const above = lines[at - 1];
		return above && /\n\r?\n|\r\r|\n[^\S\n]*\n/.test(text.slice(above.end, line.start));
	});
	return Math.max(0, next);
}
