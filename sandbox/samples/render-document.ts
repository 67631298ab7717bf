import PDFDocument from 'pdfkit';

/** One piece of a page, from top to bottom. Text may use what the standard PDF fonts hold (WinAnsi). */
export type Block =
	| { heading: string }
	| { text: string }
	| { small: string }
	/** White on white: a person does not see it, a text parser does. */
	| { hidden: string }
	| { rows: string[][] }
	| { columns: string[][][] }
	/** Cells of a row are as wide as `widths` says, in points; the first row is the head. */
	| { table: { widths: number[]; rows: string[][] } }
	| { right: string }
	/** Boxes of a form, each row across the page; the small label stands above its value. */
	| { grid: [label: string, value: string][][] }
	/** Paragraphs side by side in narrow columns, as contracts are set. */
	| { newspaper: string[][] }
	| { pageBreak: true }
	/** A drawn page without any text, as a poor scanner makes it. */
	| { scan: true }
	/** As `scan`, but a page full of ruled boxes, slightly turned. */
	| { fax: true };

export type SampleDocument = { file: string; title: string; password?: string; blocks: Block[] };

const LEFT = 56;
const WIDTH = 480;

/** The same input gives the same bytes: the date is fixed, and it seeds the file's id. */
const CREATED = new Date('2026-11-20T08:00:00Z');

/** Draws one document and resolves with the whole PDF. */
export async function renderDocument({
	title,
	password,
	blocks,
}: SampleDocument): Promise<Uint8Array> {
	const pdf = new PDFDocument({
		size: 'A4',
		margin: LEFT,
		pdfVersion: '1.4',
		info: { Title: title, CreationDate: CREATED, ModDate: CREATED },
		...(password === undefined ? {} : { userPassword: password, ownerPassword: password }),
	});
	const chunks: Uint8Array[] = [];
	pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => {
		pdf.on('end', resolve);
		pdf.on('error', reject);
	});
	for (const block of blocks) draw(pdf, block);
	pdf.end();
	await ended;
	return Buffer.concat(chunks);
}

function draw(pdf: PDFKit.PDFDocument, block: Block): void {
	pdf.font('Helvetica').fontSize(10.5).fillColor('#111111');
	if ('heading' in block) pdf.font('Helvetica-Bold').fontSize(17).text(block.heading, LEFT);
	else if ('text' in block) pdf.text(block.text, LEFT, pdf.y, { width: WIDTH });
	else if ('small' in block) pdf.fontSize(8).text(block.small, LEFT, pdf.y, { width: WIDTH });
	else if ('hidden' in block)
		pdf.fontSize(4).fillColor('#ffffff').text(block.hidden, LEFT, pdf.y, { width: WIDTH });
	else if ('rows' in block) drawRows(pdf, block.rows, LEFT, WIDTH);
	else if ('columns' in block) drawColumns(pdf, block.columns);
	else if ('table' in block) drawTable(pdf, block.table.widths, block.table.rows);
	else if ('right' in block)
		pdf.text(block.right, LEFT, pdf.y, { width: WIDTH, align: 'right' });
	else if ('grid' in block) drawGrid(pdf, block.grid);
	else if ('newspaper' in block) drawNewspaper(pdf, block.newspaper);
	else if ('scan' in block) drawScan(pdf);
	else if ('fax' in block) drawFax(pdf);
	else {
		pdf.addPage();
		return;
	}
	pdf.moveDown(0.9);
}

function drawRows(pdf: PDFKit.PDFDocument, rows: string[][], left: number, width: number): void {
	const labelWidth = width * 0.36;
	for (const [label = '', value = ''] of rows) {
		const top = pdf.y;
		pdf.font('Helvetica-Bold').text(`${label}:`, left, top, { width: labelWidth });
		const afterLabel = pdf.y;
		pdf.font('Helvetica').text(value, left + labelWidth, top, { width: width - labelWidth });
		pdf.y = Math.max(pdf.y, afterLabel) + 3;
	}
}

function drawColumns(pdf: PDFKit.PDFDocument, columns: string[][][]): void {
	const top = pdf.y;
	const width = WIDTH / columns.length;
	let bottom = top;
	for (const [index, rows] of columns.entries()) {
		pdf.y = top;
		drawRows(pdf, rows, LEFT + index * width, width - 12);
		bottom = Math.max(bottom, pdf.y);
	}
	pdf.y = bottom;
}

function drawTable(pdf: PDFKit.PDFDocument, widths: number[], rows: string[][]): void {
	for (const [index, cells] of rows.entries()) {
		pdf.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(9.5);
		const top = pdf.y;
		let left = LEFT;
		let bottom = top;
		for (const [column, cell] of cells.entries()) {
			const width = widths[column] ?? 60;
			if (cell !== '') pdf.text(cell, left, top, { width: width - 6 });
			bottom = Math.max(bottom, pdf.y);
			left += width;
		}
		pdf.y = bottom + 4;
		pdf
			.moveTo(LEFT, pdf.y - 2)
			.lineTo(LEFT + WIDTH, pdf.y - 2)
			.lineWidth(0.3)
			.stroke('#888888');
		pdf.fillColor('#111111');
	}
}

function drawGrid(pdf: PDFKit.PDFDocument, rows: [string, string][][]): void {
	for (const cells of rows) {
		const top = pdf.y;
		const width = WIDTH / cells.length;
		let bottom = top;
		for (const [index, [label, value]] of cells.entries()) {
			const left = LEFT + index * width + 5;
			pdf.fontSize(7).text(label, left, top + 4, { width: width - 10 });
			if (value !== '') pdf.fontSize(11).text(value, left, pdf.y + 1, { width: width - 10 });
			bottom = Math.max(bottom, pdf.y);
		}
		for (const index of cells.keys()) {
			pdf.rect(LEFT + index * width, top, width, bottom + 4 - top);
		}
		pdf.lineWidth(0.6).stroke('#555555');
		pdf.y = bottom + 4;
	}
}

function drawNewspaper(pdf: PDFKit.PDFDocument, columns: string[][]): void {
	const top = pdf.y;
	const width = WIDTH / columns.length;
	let bottom = top;
	pdf.fontSize(8.5);
	for (const [index, paragraphs] of columns.entries()) {
		pdf.y = top;
		for (const paragraph of paragraphs) {
			pdf.text(paragraph, LEFT + index * width, pdf.y, { width: width - 16 }).moveDown(0.6);
		}
		bottom = Math.max(bottom, pdf.y);
	}
	pdf.y = bottom;
}

function drawScan(pdf: PDFKit.PDFDocument): void {
	pdf.rect(40, 44, 515, 750).fill('#f1efe8');
	for (let line = 0; line < 26; line += 1) {
		const length = 200 + ((line * 97) % 230);
		pdf.rect(80, 110 + line * 22, length, 7).fill('#b9b6ad');
	}
	pdf.moveTo(330, 730).bezierCurveTo(360, 690, 400, 770, 470, 712).lineWidth(2).stroke('#2b3a67');
}

function drawFax(pdf: PDFKit.PDFDocument): void {
	pdf.save().rotate(-1.2, { origin: [297, 420] });
	for (let row = 0; row < 14; row += 1) {
		pdf.rect(70, 90 + row * 46, 455, 46).rect(70, 90 + row * 46, 140, 46);
		const length = 60 + ((row * 71) % 210);
		pdf.rect(222, 108 + row * 46, length, 9);
	}
	pdf.lineWidth(1.2).stroke('#77736b').restore();
}
