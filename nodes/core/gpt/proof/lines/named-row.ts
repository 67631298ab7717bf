/** What tells one row of a paper from others: `SP-40`, `Tour 500`, `7 %`. */
const token =
	/(?<![\p{L}\p{N}])(?:\p{Lu}\p{L}{0,12}[- ]?\d[\p{L}\d/-]{0,12}(?!\s?%)|\d{1,3}(?:[.,]\d)?\s?%)(?![\p{L}\p{N}])/gu;

/**
 * Whether a field asks for the row of something that it names, and a value stands in another one: in the
 * line of `SP-25` for a field "Price of pump SP-40", while the text has a line of that with a number.
 */
export function isInOtherRow(asked: string, text: string, at: number): boolean {
	const wanted = tokensIn(asked);
	if (wanted.length === 0) return false;
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const here = text.slice(start).split('\n', 1)[0] ?? '';
	const isWanted = (line: string) => {
		const own = tokensIn(line);
		return wanted.every((one) => own.includes(one));
	};
	if (isWanted(here) || tokensIn(here).length === 0) return false;
	return text.split('\n').some((line) => isWanted(line) && isRow(line));
}

/** Cells of a table, or a name and its value. */
const isRow = (line: string): boolean => /\t| {2}|[|:：]/u.test(line) && /\d/u.test(line);

const tokensIn = (words: string): string[] =>
	(words.match(token) ?? []).map((one) => one.replace(/[\s-]/gu, '').toLowerCase());
