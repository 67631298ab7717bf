import type { View } from './view.ts';

/** The sentence or line a place of the document stands in, cut out as it is written. */
export function quoteAt(view: View, index: number, length = 0): string {
	const sentence = view.sentences.find(
		({ start, text }) => index >= start && index + length <= start + text.length,
	);
	if (sentence !== undefined && !sentence.text.includes('\n')) return sentence.text;
	const from = view.text.lastIndexOf('\n', index - 1) + 1;
	const end = view.text.indexOf('\n', index + length);
	const line = view.text.slice(from, end < 0 ? view.text.length : end).trim();
	if (line.length <= 240) return line;
	return sentence?.text ?? view.text.slice(Math.max(from, index - 80), index + length + 80).trim();
}
