import { strFromU8, strToU8, zipSync } from 'fflate';
import { plainDocument, type TextDocument } from '../../../../core/gpt/text/document';
import { visibleText } from '../../../../core/gpt/text/visible-text';
import { failGpt } from '../../../../core/gpt/words/error-catalog';
import { longerThan } from '../../check-length';
import type { ReadLimits } from '../../document-job';
import { measureSheets } from './measure-sheets';
import { plainTags } from './plain-tags';
import { readZip } from './read-zip';
import { shownNumbers } from './shown-numbers';
import { shownSheets } from './shown-sheets';

/**
 * Reads a workbook sheet by sheet, each below a line that names it: a row is a line, its cells stand
 * between tabs, a formula is what it came to when the file was saved, a date is in ISO 8601, a share in percent.
 * Hidden
 * sheets and charts are left out; macros are not run. Fails with DOC_TOO_COMPLEX (cells),
 * TEXT_TOO_LONG, INPUT_EMPTY, and as its archive does.
 */
export async function readXlsx(
	bytes: Uint8Array<ArrayBuffer>,
	file: string,
	{ maxCharacters }: ReadLimits,
): Promise<TextDocument> {
	const parts = readZip(bytes, file, (name) => /\.(?:xml|rels)$/.test(name));
	measureSheets(parts, file);
	const part = (name: string) => plainTags(strFromU8(parts[name] ?? new Uint8Array()));
	const workbook = shownSheets(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'));
	const styles = part('xl/styles.xml');
	for (const name of Object.keys(parts)) {
		if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
		parts[name] = strToU8(shownNumbers(part(name), styles));
	}
	// Packed again without compression, so that what the parser gets is what was measured.
	const measured = zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) }, { level: 0 });
	const { default: readSheets } = await import('read-excel-file/universal');
	const sheets = await readSheets(Uint8Array.from(measured).buffer, { parseNumber: showNumber });

	const lines: string[] = [];
	let length = 0;
	const add = (line: string) => {
		lines.push(line);
		length += line.length + 1;
		if (length > maxCharacters) throw longerThan(maxCharacters);
	};
	let isEmpty = true;
	for (const { sheet, data } of sheets) {
		add(`--- sheet ${oneLine(sheet).slice(0, 200)} ---`);
		for (const row of data) {
			const line = row.map(showCell).join('\t').trimEnd();
			isEmpty &&= line === '';
			add(line);
		}
	}
	if (isEmpty) throw failGpt('INPUT_EMPTY', { parameter: file });
	return plainDocument(visibleText(lines.join('\n')));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A number as people see it: Excel counts in 15 digits, and the file has what binary makes of them. */
function showNumber(written: string): string {
	const number = Number(written);
	return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : written;
}

function showCell(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return showDate(value);
	return typeof value === 'boolean' ? String(value).toUpperCase() : oneLine(String(value));
}

function showDate(date: Date): string {
	if (Number.isNaN(date.valueOf())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	const minutes = time.slice(0, 5);
	// A time of day alone is counted from the day before the first (1900) or from the first (1904).
	if (/^(?:1899-12-3[01]|1904-01-01)$/.test(day)) return minutes;
	return minutes === '00:00' ? day : `${day} ${minutes}`;
}
