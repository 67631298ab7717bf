import { newWords, oldWords } from './old-words';

/** Lines above a cell in which the head of its table is looked for. */
const reach = 12;
const between = /\t+|\u3000| {2,}/u;

/**
 * Whether a place is in the column of a table whose head calls it the old one, beside another. Columns
 * are told by tabs or wide gaps, and counted from the right: the first head of a row may be empty.
 */
export function isInOldColumn(text: string, at: number): boolean {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const line = text.slice(start).split('\n', 1)[0] ?? '';
	const row = cellsOf(line);
	if (row.length < 2) return false;
	const behind = cellsOf(line.slice(at - start)).length;
	const above = text
		.slice(0, start)
		.split('\n')
		.slice(-reach - 1, -1)
		.reverse();
	for (const head of above) {
		const cells = cellsOf(head);
		if (cells.length < 2 || ![0, 1].includes(row.length - cells.length)) continue;
		const old = cells.map(isOldHead);
		if (!old.includes(true)) continue;
		return old.at(-behind) === true;
	}
	return false;
}

/** The cells of a line, parted by tabs or wide gaps. */
export const cellsOf = (line: string): string[] =>
	line
		.trim()
		.split(between)
		.filter((cell) => cell.trim() !== '');

function isOldHead(cell: string): boolean {
	const rest = cell.replace(oldWords, ' ');
	return rest !== cell && rest.search(newWords) < 0;
}
