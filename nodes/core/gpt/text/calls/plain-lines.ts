import { rounded } from './clock';
import { endOfHeader } from './header-end';
import type { Label } from './labeled-line';
import { labeledLinesOf, mostly, type LabeledLine } from './labeled-lines';
import { speakersOf } from './speakers';
import { noTimes, type SpokenLine, type SpokenLines } from './spoken-line';

/** What a tool writes of itself between the words. */
const notice =
	/^Transcribed by https?:\/\/otter\.ai$|^.{1,200}\s(?:started|stopped) transcription$|^Transcription ended after [\d:]{4,9}$/iu;

/** Reads a transcript in which names and times stand before the words or on lines of their own. */
export function readPlainLines(text: string): SpokenLines {
	const labeled = labeledLinesOf(text);
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

const day = 24 * 3600;

/** Times of the day, with hours from the first on, are counted from the first, over midnight, too. */
function intoTheCall(lines: SpokenLine[]): SpokenLine[] {
	const first = lines.find(({ from }) => from !== null)?.from ?? 0;
	if (first < 3600) return lines;
	const since = (time: number | null) => {
		if (time === null) return null;
		const isNextDay = time < first - day / 2 && first < day;
		return Math.max(0, rounded(time - first + (isNextDay ? day : 0)));
	};
	return lines.map((line) => ({ ...line, from: since(line.from), to: since(line.to) }));
}
