import { readLabel, type Label } from './labeled-line';
import { isSentence, looksLikeName, plainName } from './names';
import { linesOf, type Line } from './spoken-line';

/** Share of a shape's lines from which on a transcript has that shape. */
export const mostly = 0.8;

/** A line and what may stand before its words. */
export interface LabeledLine extends Line {
	label: Label | undefined;
}

/** The lines of a text with their labels; a name and a time on lines of their own are one. */
export const labeledLinesOf = (text: string): LabeledLine[] =>
	withNamesBesideTimes(linesOf(text).map((line) => ({ ...line, label: readLabel(line.text) })));

/**
 * Takes lines with a name alone, above or below lines with a time alone, and names behind times whose
 * words stand below, for what they are.
 */
function withNamesBesideTimes(lines: LabeledLine[]): LabeledLine[] {
	const counts = new Map<string, number>();
	for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
	const nameAt = (at: number): string => {
		const line = lines[at];
		const name = line && !line.label && line.text.length <= 200 ? plainName(line.text) : '';
		if (isSentence(name) || /[.]$/.test(name)) return '';
		return looksLikeName(name) || (counts.get(name) ?? 0) > 1 ? name : '';
	};
	const times = lines.flatMap(({ label }, at) =>
		label?.form === 'time' && label.words === '' ? [at] : [],
	);
	const side = [-1, 1].find((step) => {
		const names = times.filter((at) => nameAt(at + step) !== '');
		return names.length > 1 && names.length >= times.length * mostly;
	});
	const headings = lines.flatMap(({ label }, at) => (label?.form === 'timeFirst' ? [at] : []));
	// Words may begin with what could be a name: `Price: 500`.
	const wordsBelow = headings.filter((at) => lines[at + 1] && isUntimed(lines[at + 1]?.label));
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

const isUntimed = (label: Label | undefined): boolean =>
	label === undefined || (label.form === 'name' && label.behindTime === null);
