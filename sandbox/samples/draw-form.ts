import PDFDocument from 'pdfkit';

/** A form whose values stand in its fields and nowhere in the text of the page. */
export interface Form {
	file: string;
	heading: string;
	hint: string;
	fields: Array<{ label: string; name: string; value: string }>;
}

/** The same input gives the same bytes, as in `render-document.ts`. */
const CREATED = new Date('2026-11-25T08:00:00Z');

async function toBytes(
	title: string,
	draw: (pdf: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
	const pdf = new PDFDocument({
		size: 'A4',
		margin: 56,
		info: { Title: title, CreationDate: CREATED, ModDate: CREATED },
	});
	const chunks: Uint8Array[] = [];
	pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => {
		pdf.on('end', resolve);
		pdf.on('error', reject);
	});
	draw(pdf);
	pdf.end();
	await ended;
	return Buffer.concat(chunks);
}

/** Draws a form with fields that a person has filled in; resolves with the whole PDF. */
export async function drawForm({ heading, hint, fields }: Form): Promise<Uint8Array> {
	return await toBytes(heading, (pdf) => {
		pdf.font('Helvetica').initForm();
		pdf.fontSize(16).text(heading).fontSize(9).text(hint).moveDown();
		for (const { label, name, value } of fields) {
			const top = pdf.y;
			pdf.fontSize(9).text(label, 56, top + 5, { width: 150 });
			pdf.formText(name, 210, top, 320, 20, { value, defaultValue: '', fontSize: 10 });
			pdf.y = top + 28;
		}
	});
}

/** A page that is nothing but a picture (JPEG), as office scanners send it. */
export async function drawScan(picture: Uint8Array): Promise<Uint8Array> {
	return await toBytes('SCN_0417', (pdf) => {
		pdf.image(Buffer.from(picture), 0, 0, { width: 595.28, height: 841.89 });
	});
}
