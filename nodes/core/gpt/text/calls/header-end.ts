import type { Label } from './labeled-line';
import type { LabeledLine } from './labeled-lines';
import { isHeaderLabel } from './names';

/** What tools write above the words of a call. */
const transcriptHeading =
	/^(?:#{1,6}\s{1,3})?(?:\*\*)?(?:full\s)?(?:transcript|transcription|transkript|transkription|trascrizione|transcripción|transcrição|transcriptie|transkrypcja|транскрипт|стенограмма|文字起こし|逐字稿|文字记录)(?:\*\*)?:?$/iu;

/** How many lines the header has: all to the heading of the words, else the first paragraph, if one of its lines has a header's label. */
export function endOfHeader(
	text: string,
	lines: LabeledLine[],
	isSpeaker: (label: Label) => boolean,
): number {
	const heading = lines.findIndex((line) => transcriptHeading.test(line.text));
	if (heading >= 0) return heading + 1;
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
