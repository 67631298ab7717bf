import { zipSync, strToU8 } from 'fflate';

// Word and Excel files as their programs write them, with nothing in them that a reader does not need.

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const ofOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const zipOf = (parts: Record<string, string>): Buffer =>
	Buffer.from(
		zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
	);

const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${ofOffice}/${type}" Target="${target}"/>`;
const relationsOf = (...all: string[]) =>
	`${head}<Relationships xmlns="${relations}">${all.join('')}</Relationships>`;

const typesOf = (part: string, type: string) =>
	`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

/** A Word document of the given body (WordprocessingML), with `more` parts beside it. */
export function docxOf(body: string, more: Record<string, string> = {}): Buffer {
	return zipOf({
		'[Content_Types].xml': typesOf('word/document.xml', 'wordprocessingml.document'),
		'_rels/.rels': relationsOf(relation('rId1', 'officeDocument', 'word/document.xml')),
		'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
		...more,
	});
}

export const paragraph = (words: string, looks = '') =>
	`<w:p><w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
export const tableOf = (rows: string[][]) =>
	`<w:tbl>${rows
		.map(
			(cells) =>
				`<w:tr>${cells.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`,
		)
		.join('')}</w:tbl>`;

export interface SheetOf {
	name: string;
	/** What stands in `sheetData`. */
	rows: string;
	state?: string;
	/** Of the part that holds it; a chart is a sheet of its own kind. */
	type?: 'chartsheet';
}

export const row = (number: number, ...cells: string[]) =>
	`<row r="${number}">${cells.join('')}</row>`;
export const words = (place: string, text: string) =>
	`<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const number = (place: string, written: string, style = 0) =>
	`<c r="${place}" s="${style}"><v>${written}</v></c>`;
export const formula = (place: string, rule: string, value: string) =>
	`<c r="${place}"><f>${rule}</f><v>${value}</v></c>`;

/** A workbook; style 1 is a day, all else is as it is written. */
export function xlsxOf(sheets: SheetOf[], more: Record<string, string> = {}): Buffer {
	const list = sheets.map(
		({ name, state }, at) =>
			`<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
	);
	const files = sheets.map(({ rows, type }, at) => [
		`xl/worksheets/sheet${at + 1}.xml`,
		type === 'chartsheet'
			? `${head}<chartsheet xmlns="${main}"/>`
			: `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
	]);
	return zipOf({
		'[Content_Types].xml': typesOf('xl/workbook.xml', 'spreadsheetml.sheet'),
		'_rels/.rels': relationsOf(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${ofOffice}"><sheets>${list.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationsOf(
			...sheets.map(({ type = 'worksheet' }, at) =>
				relation(`rId${at + 1}`, type, `worksheets/sheet${at + 1}.xml`),
			),
			relation('rIdA', 'styles', 'styles.xml'),
			...('xl/sharedStrings.xml' in more
				? [relation('rIdB', 'sharedStrings', 'sharedStrings.xml')]
				: []),
		),
		'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		...Object.fromEntries(files),
		...more,
	});
}
