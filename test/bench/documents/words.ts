/** Scripts that write words without a blank between them: each sign counts for itself. */
const sign = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]`;
const word = new RegExp(String.raw`${sign}|(?:(?!${sign})[\p{L}\p{M}\p{N}])+`, 'gu');
const hyphenated = /(\p{L})[-\u00AD\u2010][ \t]*\r?\n[ \t]*(?=\p{L})/gu;

/** The words of a text, of letters and digits, in lower case; one that the end of a line cuts is whole. */
export function wordsOf(text: string): string[] {
	return text.normalize('NFKC').toLowerCase().replace(hyphenated, '$1').match(word) ?? [];
}

/** How many of the wanted words a text has, each as often as it is wanted at most. */
export function foundWords(wanted: readonly string[], text: string): number {
	const left = new Map<string, number>();
	for (const one of wordsOf(text)) left.set(one, (left.get(one) ?? 0) + 1);
	return wanted.filter((one) => {
		const count = left.get(one) ?? 0;
		left.set(one, count - 1);
		return count > 0;
	}).length;
}
