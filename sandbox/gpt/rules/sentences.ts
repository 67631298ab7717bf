export interface Sentence {
	/** Exactly as it stands in the text. */
	text: string;
	start: number;
}

const abbreviation =
	/(?:\b(?:mr|mrs|ms|dr|prof|st|no|nr|inc|ltd|co|corp|dept|approx|etc|vs|e\.g|i\.e|z\.b|bzw|sr|sra|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|art|ref|tel|ext|est)|\b\p{Lu}|\bS\.(?:L|A))\.$/iu;

/**
 * Splits a text into sentences. A blank line, a list mark or a line that looks complete ends one; a
 * line that was only wrapped does not.
 */
export function sentencesOf(text: string, offset = 0): Sentence[] {
	const found: Sentence[] = [];
	let blockStart = 0;
	for (const gap of [
		...text.matchAll(/(?:\r?\n[ \t]*){2,}|\r?\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)]|---)[ \t])|$/g),
	]) {
		const block = text.slice(blockStart, gap.index);
		for (const part of splitBlock(block)) push(found, part.text, offset + blockStart + part.start);
		blockStart = gap.index + gap[0].length;
	}
	return found;
}

function splitBlock(block: string): Sentence[] {
	const parts: Sentence[] = [];
	let start = 0;
	for (const mark of block.matchAll(
		/[.!?…。！？]+["'”’)]*(?=\s|$|[\p{Script=Han}])|[.!?]*\r?\n/gu,
	)) {
		const end = mark.index + mark[0].length;
		const before = block.slice(start, end);
		if (mark[0].endsWith('\n')) {
			if (isWrapped(block, start, end)) continue;
		} else if (
			mark[0] === '.' &&
			(abbreviation.test(before) || isOrdinal(before, block.slice(end)))
		)
			continue;
		parts.push({ text: before, start });
		start = end;
	}
	parts.push({ text: block.slice(start), start });
	return parts;
}

/** `20. November`, `3. quarter`: a day or rank, no end of a sentence. */
function isOrdinal(before: string, after: string): boolean {
	return (
		/\b\d{1,2}\.$/.test(before) &&
		/^ (?:jan|feb|m[äa]r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc]|quart)/i.test(after)
	);
}

/** A line of some length that goes on in lower case was wrapped by a mail program. */
function isWrapped(block: string, start: number, end: number): boolean {
	const lineStart = Math.max(start, block.lastIndexOf('\n', end - 2) + 1);
	const line = block.slice(lineStart, end).trimEnd();
	const next = block.slice(end).trimStart();
	if (/^[\p{Ll}(]/u.test(next)) return line.length > 20;
	// No sentence ends in such a word, however short the line is.
	if (/\s(?:of|the|and|or|for|to|an?|is|in|at|with|by|from|our|my|your)$/.test(line)) return true;
	return line.length > 55 && /[\p{L}\p{N},;&\-–]$/u.test(line) && !/^[^\n]{1,40}:\s/.test(next);
}

function push(found: Sentence[], raw: string, start: number): void {
	const text = raw.trim();
	if (!/[\p{L}\p{N}]/u.test(text)) return;
	found.push({ text, start: start + raw.indexOf(text) });
}
