import type { Line } from './line.ts';

/** A form's or letter's `label: value`, with the words it stands in. */
export interface Pair {
	label: string;
	value: string;
	/** Exactly as it stands in the text. */
	quote: string;
	/** Number of the line the label stands in. */
	line: number;
}

const inline = /^[ \t>*•-]*(?:\d{1,2}[.)]?[ \t]+)?([\p{L}][^:\n]{0,58}?)[ \t]*:[ \t]*(\S.*)?$/u;
const column =
	/^[ \t]*([\p{L}][\p{L}\p{N} ./()#&'’°-]{0,48}?)(?:[ \t]{2,}|[ \t]*\t[ \t]*|[ \t]*\.{3,}[ \t]*|[ \t]*\|[ \t]*)(\S.*)$/u;

/** Finds `Label: value`, `Label   value`, `Label: a   Other label: b` and a label with its value below. */
export function pairsOf(lines: Line[]): Pair[] {
	const pairs: Pair[] = [];
	lines.forEach((line, index) => {
		if (line.text.length > 400) return;
		const segments = line.text.split(/[ \t]{3,}(?=\p{L}[^:\n]{0,40}:[ \t]*\S)/u);
		for (const segment of segments) pairs.push(...readSegment(segment, index, lines));
	});
	return pairs;
}

function readSegment(segment: string, index: number, lines: Line[]): Pair[] {
	const colon = inline.exec(segment);
	if (colon !== null && isLabel(colon[1] ?? '')) {
		const label = colon[1] ?? '';
		if (colon[2] !== undefined && !colon[2].startsWith('//')) {
			return [{ label, value: trimValue(colon[2]), quote: segment.trim(), line: index }];
		}
		const below = lines[index + 1]?.text ?? '';
		const quote = `${lines[index]?.text ?? ''}\n${below}`;
		if (colon[2] === undefined && below.trim() !== '' && !/:\s*$/.test(below)) {
			return [{ label, value: trimValue(below), quote: quote.trim(), line: index }];
		}
		return [];
	}
	const wide = column.exec(segment);
	if (wide !== null && isLabel(wide[1] ?? '')) {
		return [
			{ label: wide[1] ?? '', value: trimValue(wide[2] ?? ''), quote: segment.trim(), line: index },
		];
	}
	return [];
}

/** The first column of the rest: what follows a wide gap belongs to somebody else. */
function trimValue(value: string): string {
	return (value.split(/[ \t]{4,}|\t/)[0] ?? '').trim();
}

/** A label is short and no sentence. */
function isLabel(label: string): boolean {
	return label.trim().split(/\s+/).length <= 7 && !/[.!?,;]\s|https?$/i.test(label);
}
