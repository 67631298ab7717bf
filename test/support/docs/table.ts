const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();

/** A Markdown table; rows are cells of plain text. */
export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
