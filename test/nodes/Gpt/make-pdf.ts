import PDFDocument from 'pdfkit';

/** A PDF with one page per text; locked if a password is given. */
export function makePdf(pages: string[], userPassword?: string): Promise<Buffer> {
	const pdf = new PDFDocument({ autoFirstPage: false, ...(userPassword ? { userPassword } : {}) });
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	for (const text of pages) pdf.addPage().text(text);
	pdf.end();
	return new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
}
