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

/** A PDF of one page with these words, if there are any, and pages with a picture and no text, as a scanner makes them. */
export function makeScan(pages: number, picture: Buffer, words = ''): Promise<Buffer> {
	const pdf = new PDFDocument({ autoFirstPage: false });
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	if (words) pdf.addPage().text(words);
	for (let page = 0; page < pages; page += 1) pdf.addPage().image(picture, 0, 0);
	pdf.end();
	return new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
}
