import { namesSender } from './introduction';

/** What stands between the words of a header line. */
const between = /[\s<>()[\]"',;:]+/;

/** The address that the first header lines within a text name as its sender; '' for none. */
export function forwardedFrom(text: string): string {
	const written = text.split('\n').map((line) => line.replace(/^[\s>]+/, '').trim());
	const lines = written.filter((line) => line !== '');
	const sender = lines.find((line, at) => namesSender(line, lines[at + 1]));
	const words = (sender ?? '').split(between);
	return words.find((word) => /^[^@]+@[^@]+$/.test(word)) ?? '';
}
