/** A PDF of the given objects, with a table of where they are that is right unless `spoil` says otherwise. */
export function pdfOf(objects: string[], spoil: (text: string) => string = (text) => text): string {
	let text = '%PDF-1.7\n';
	const offsets = objects.map((object, index) => {
		const offset = text.length;
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
	const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
	return spoil(`${text}${table}${trailer}`);
}

export const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
export const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const page = (more = '') =>
	`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${more} >>`;
export const stream = (length: number | string, data: string, filter = '') =>
	`<< /Length ${length} ${filter} >>\nstream\n${data}\nendstream`;

/** PDFs that break their reader in one way or another; none holds a text. */
export const hostilePdfs: Record<string, string> = {
	'its pages are their own parents': pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
	'its pages go in a circle of three': pdfOf([
		catalog,
		'<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
		'<< /Type /Pages /Kids [4 0 R] /Count 2 >>',
		'<< /Type /Pages /Kids [2 0 R] /Count 2 >>',
	]),
	'its page is not there': pdfOf([catalog, '<< /Type /Pages /Kids [9 0 R] /Count 1 >>']),
	'its page is a number': pdfOf([catalog, '<< /Type /Pages /Kids [17] /Count 1 >>']),
	'it has fewer pages than it says': pdfOf([
		catalog,
		'<< /Type /Pages /Kids [3 0 R] /Count 50 >>',
		page(),
	]),
	'it says a million pages': pdfOf([
		catalog,
		'<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
		page(),
	]),
	'it says minus one page': pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count -1 >>', page()]),
	'its catalog is a text': pdfOf(['(none)', pages, page()]),
	'its catalog is itself': pdfOf(['1 0 R', pages, page()]),
	'its content is itself': pdfOf([catalog, pages, page('/Contents 4 0 R'), '4 0 R']),
	'its content is no deflate': pdfOf([
		catalog,
		pages,
		page('/Contents 4 0 R'),
		stream(12, 'not deflated', '/Filter /FlateDecode'),
	]),
	'its content is longer than the file': pdfOf([
		catalog,
		pages,
		page('/Contents 4 0 R'),
		stream(99_999_999, 'BT (x) Tj ET'),
	]),
	'its filter is unknown': pdfOf([
		catalog,
		pages,
		page('/Contents 4 0 R'),
		stream(4, 'data', '/Filter /Nonsense'),
	]),
	'its table of places is nowhere': pdfOf([catalog, pages, page()], (text) =>
		text.replace(/startxref\n\d+/, 'startxref\n999999'),
	),
	'its table of places is wrong': pdfOf([catalog, pages, page()], (text) =>
		text.replaceAll(/\d{10} 00000 n/g, '0000000001 00000 n'),
	),
	'it has no trailer': pdfOf([catalog, pages, page()], (text) => text.split('trailer')[0] ?? ''),
	'it is locked in no known way': pdfOf([catalog, pages, page()], (text) =>
		text.replace('/Root', '/Encrypt << /Filter /Nonsense /V 9 >> /Root'),
	),
	'it ends after its first line': '%PDF-1.7\n',
	'it is noise': `%PDF-1.7\n${'\u0001\u0080\u00ff()<<>>[]/'.repeat(2_000)}`,
};
