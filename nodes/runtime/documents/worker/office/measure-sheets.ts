import { strFromU8 } from 'fflate';
import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { documentLimits } from '../../../../core/gpt/words/limits';

const address = /\sr="([A-Z]{1,4})(\d{1,8})"/g;
const row = /<(?:\w{1,20}:)?row[\s>]/g;
const cell = /<(?:\w{1,20}:)?c[\s>/]/g;

/**
 * Fails with DOC_TOO_COMPLEX when the tables of a workbook have too many cells together. The parser
 * fills up each table to its last row and column, so that one cell far out makes billions.
 */
export function measureSheets(parts: Record<string, Uint8Array>, file: string): void {
	const { sheetCells } = documentLimits;
	let cells = 0;
	for (const [name, part] of Object.entries(parts)) {
		// Workbooks name their sheets as they like; nothing else has cells with places.
		if (!name.startsWith('xl/') || !name.endsWith('.xml')) continue;
		cells += cellsOf(strFromU8(part));
		if (cells > sheetCells) {
			const size = `more than ${sheetCells.toLocaleString('en-US')} cells`;
			throw failGpt('DOC_TOO_COMPLEX', { file, size });
		}
	}
}

function cellsOf(xml: string): number {
	let rows = 0;
	let columns = 0;
	for (const [, letters = '', digits] of xml.matchAll(address)) {
		rows = Math.max(rows, Number(digits));
		columns = Math.max(columns, columnOf(letters));
	}
	const written = (xml.match(cell) ?? []).length;
	const lines = (xml.match(row) ?? []).length;
	for (const [, digits] of xml.matchAll(/\sr="(\d{1,9})"/g)) rows = Math.max(rows, Number(digits));
	return Math.max(written, lines, rows * Math.max(columns, 1));
}

const columnOf = (letters: string): number =>
	[...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
