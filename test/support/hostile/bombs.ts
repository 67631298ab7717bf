import { deflateSync } from 'node:zlib';
import { docxOf, row, words, xlsxOf, zipOf } from '../office/office-files.ts';
import { catalog, page, pages, pdfOf, stream } from './pdfs.ts';

// Documents that are small, or look like any other, and take minutes or gigabytes to read.

export interface Bomb {
	name: string;
	bytes: Buffer;
	/** What may become of it; never a text. */
	codes: string[];
}

const head =
	'From: Ann <ann@example.com>\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
const MB = 2 ** 20;
const fill = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length));
const inMail = (type: string, body: string) => `${head}Content-Type: ${type}\r\n\r\n${body}\r\n`;
const inBase64 = (body: string) =>
	`${head}Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${
		Buffer.from(body)
			.toString('base64')
			.match(/.{1,76}/g)
			?.join('\r\n') ?? ''
	}\r\n`;

const complex = ['DOC_TOO_COMPLEX'];
/** Whichever bound it meets first on this machine. */
const bounded = ['DOC_TIMEOUT', 'DOC_OUT_OF_MEMORY'];
const damaged = ['DOC_UNREADABLE'];
const written = ['TEXT_TOO_LONG', ...bounded];

export const pageBombs: Array<[why: string, html: string]> = [
	['1 MB of elements that nobody closes', fill('<div>', MB)],
	['10 MB of elements that nobody closes', fill('<div>', 10 * MB)],
	['2 MB of tables within each other', fill('<table><tr><td>', 2 * MB)],
	['lists and cells that never end each other', fill('<li><td>', MB)],
	['8 MB of the shortest elements', fill('<b></b>', 8 * MB)],
	['20 MB of words', fill('<p>word</p>', 20 * MB)],
];

/** A form that shows the next one `times` times, `depth` levels deep, and `words` at the end. */
function nestedForms(depth: number, times: number, words: string): Buffer {
	const forms = Array.from({ length: depth }, (_, level) => {
		const isLast = level === depth - 1;
		const data = isLast ? `BT /F 9 Tf (${words}) Tj ET` : fill('/X Do ', 6 * times);
		const inner = isLast ? '/Font << /F 4 0 R >>' : `/XObject << /X ${level + 7} 0 R >>`;
		const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << ${inner} >>`;
		return stream(data.length, data, dictionary);
	});
	const objects = [
		catalog,
		pages,
		page('/Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >>'),
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		stream(6, '/X Do '),
		...forms,
	];
	return Buffer.from(pdfOf(objects), 'latin1');
}

/** A page whose content is small as it comes and `megabytes` long as it is read. */
function inflated(unit: string, megabytes: number): Buffer {
	const data = deflateSync(Buffer.alloc(megabytes * MB, unit), { level: 9 }).toString('latin1');
	const objects = [
		catalog,
		pages,
		page('/Contents 4 0 R'),
		stream(data.length, data, '/Filter /FlateDecode'),
	];
	return Buffer.from(pdfOf(objects), 'latin1');
}

function manyParts(count: number): string {
	const parts = fill('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n', count * 37);
	return inMail('multipart/mixed; boundary=b', `${parts}--b--`);
}

const quotations = `${fill('<blockquote>', 12 * 900)}${fill('a<br>', MB)}`;

const ends = `${fill('<i>', 3 * 900)}${fill('</b>', 8 * MB)}`;

/** An archive whose table says of each file in it that it is a thousand bytes long once unpacked. */
function lying(archive: Buffer): Buffer {
	const bytes = Buffer.from(archive);
	for (
		let at = bytes.indexOf('PK\u0001\u0002');
		at >= 0;
		at = bytes.indexOf('PK\u0001\u0002', at + 4)
	) {
		bytes.writeUInt32LE(1_000, at + 24);
	}
	return bytes;
}

const manyFiles = (count: number) =>
	zipOf(
		Object.fromEntries(Array.from({ length: count }, (_, number) => [`word/${number}.xml`, ''])),
	);

const shown = (place: number) => row(place, `<c r="A${place}" t="s"><v>0</v></c>`);
const said = (text: string) => ({
	'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${text}</t></si></sst>`,
});
const sheetOf = (rows: string, more: Record<string, string> = {}) =>
	xlsxOf([{ name: 'One', rows }], more);

const entities = `<!DOCTYPE x [<!ENTITY a "spam">${Array.from(
	{ length: 25 },
	(_, number) =>
		`<!ENTITY ${String.fromCharCode(98 + number)} "${`&${String.fromCharCode(97 + number)};`.repeat(10)}">`,
).join('')}]><x>&z;</x>`;

const bomb = (name: string, bytes: Buffer | string, codes: string[]): Bomb => ({
	name,
	bytes: Buffer.from(bytes),
	codes,
});

export const bombs: Bomb[] = [
	...pageBombs.map(([why, html]) => bomb(`${why}.html`, html, complex)),
	...pageBombs
		.slice(0, 4)
		.map(([why, html]) => bomb(`${why}, in a mail.eml`, inMail('text/html', html), complex)),
	bomb('10 MB of elements in base64.eml', inBase64(fill('<div>', 10 * MB)), complex),
	bomb('900 quotations within each other around 200,000 lines.html', quotations, written),
	bomb('2 million ends of what nobody began.html', ends, bounded),
	bomb('100,000 parts.eml', manyParts(100_000), complex),
	bomb('forms within each other, with a letter.pdf', nestedForms(8, 10, 'a'), written),
	bomb('forms within each other, with words.pdf', nestedForms(8, 10, 'spam '.repeat(9)), written),
	bomb('half a gigabyte of blanks.pdf', inflated(' ', 512), bounded),
	bomb('half a gigabyte of brackets.pdf', inflated('[', 512), bounded),
	bomb('half a gigabyte of noughts.pdf', inflated('0', 512), bounded),
	bomb('100 MB in an archive.docx', docxOf(fill(' ', 100 * MB)), complex),
	bomb('100 MB in an archive.xlsx', sheetOf(fill(' ', 100 * MB)), complex),
	bomb('100 MB that say they are little.docx', lying(docxOf(fill(' ', 100 * MB))), damaged),
	bomb('60,000 files in an archive.docx', manyFiles(60_000), complex),
	bomb('paragraphs within each other.docx', docxOf(fill('<w:p>', 30 * MB)), [
		...damaged,
		...bounded,
	]),
	bomb('60 MB of paragraphs.docx', docxOf(fill('<w:p><w:r><w:t>a</w:t></w:r></w:p>', 60 * MB)), [
		...complex,
		...written,
	]),
	bomb('entities of entities.docx', docxOf('', { 'word/document.xml': entities }), damaged),
	bomb('a cell far out.xlsx', sheetOf(row(1, words('XFD1048576', 'x'))), complex),
	bomb('60 MB of cells.xlsx', sheetOf(`<row>${fill('<c><v>1</v></c>', 60 * MB)}</row>`), complex),
	bomb(
		'a long text in 100,000 cells.xlsx',
		sheetOf(
			Array.from({ length: 100_000 }, (_, at) => shown(at + 1)).join(''),
			said(fill('spam ', MB)),
		),
		written,
	),
];
