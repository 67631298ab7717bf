import { describe, expect, it } from 'vitest';
import { catalog, page, pages, pdfOf, stream } from '../../support/hostile/pdfs';
import { docxOf, paragraph, row, tableOf, words, xlsxOf } from '../../support/office/office-files';
import { extracting, fileOf, keyFor, onStandIn } from './on-stand-in';
import { response, scriptedModel } from './scripted-model';

const { run } = onStandIn();
const server = scriptedModel();
const fields = [{ name: 'email', type: 'email', description: 'E-mail address' }];
const sentence = 'Please write to ann@northwind.example about the offer.';

const read = async (files: Array<[name: string, bytes: Uint8Array | string]>) => {
	const input = files.map(([name, bytes]) => ({ json: {}, binary: fileOf(name, bytes) }));
	const settings = { onError: 'continueRegularOutput' as const };
	const { items, error } = await run(
		{ ...extracting(fields), source: 'file' },
		{ input, settings },
	);
	expect(error).toBeUndefined();
	return items;
};

/** A PDF of one page in Helvetica; `unicode` says which letter a code is, as the file's font does. */
const pdfSaying = (content: string, { unicode = '', more = '' } = {}) => {
	const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${unicode} endcmap end`;
	const text = `BT /F 4 Tf 20 150 Td (${content}) Tj ET`;
	return Buffer.from(
		pdfOf([
			catalog,
			pages,
			page(`/Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> ${more}`),
			`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${unicode && '/ToUnicode 6 0 R'} >>`,
			stream(text.length, text),
			stream(map.length, map),
		]),
		'latin1',
	);
};

describe('GPT node: papers of an office', () => {
	it('reads Word documents, workbooks and CSV, beside one that is damaged', async () => {
		const [word, macro, workbook, csv, damaged] = await read([
			['offer.docx', docxOf(tableOf([['Contact', sentence]]))],
			['offer.docm', docxOf(paragraph(sentence), { 'word/vbaProject.bin': 'x' })],
			['offer.xlsx', xlsxOf([{ name: 'Offer', rows: row(1, words('B1', sentence)) }])],
			['offer.csv', `contact,note\nAnn,${sentence}`],
			['offer2.docx', 'PK'],
		]);
		for (const item of [word, macro, workbook, csv]) {
			expect(item).toMatchObject({
				status: 'ok',
				fields: { email: { status: 'accepted', evidence: { match: 'exact' } } },
				result: { email: 'ann@northwind.example' },
			});
		}
		expect(damaged).toMatchObject({ error: expect.stringContaining('damaged') });
	});

	it('shows the model the name of a sheet, and takes no value from it', async () => {
		server.answers(() => response({ total: { quote: '--- sheet Offer 750 ---', value: 750 } }));
		const offer = xlsxOf([{ name: 'Offer 750', rows: row(1, words('A1', sentence)) }]);
		const { items } = await run(
			{
				...extracting([{ name: 'total', type: 'number', description: 'Total' }]),
				source: 'file',
			},
			{
				input: [{ json: {}, binary: fileOf('offer.xlsx', offer) }],
				credentials: [keyFor(server.url(), 'sk-test')],
			},
		);
		expect(JSON.stringify(server.calls()[0]?.body)).toContain('--- sheet Offer 750 ---');
		expect(items[0]).toMatchObject({
			status: 'review',
			fields: { total: { status: 'review', issues: [{ code: 'PAGE_MARK' }] } },
		});
	});
});

describe('GPT node: what stands on a PDF beside its text', () => {
	const note = `<< /Type /Annot /Subtype /FreeText /Rect [20 20 180 40] /Contents (${sentence}) /DA (/F 9 Tf) >>`;
	const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Contact) /V (ann@northwind.example) /Rect [20 50 180 70] >>`;
	it.each([
		['a note', note],
		['a form', field],
	])('is read, too: %s', async (_, annotation) => {
		const pdf = pdfSaying('Order of twenty bikes for the shop', {
			more: `/Annots [${annotation}]`,
		});
		const [item] = await read([['a.pdf', pdf]]);
		expect(item).toMatchObject({ result: { email: 'ann@northwind.example' } });
	});
});

describe('GPT node: a PDF whose fonts do not say their letters', () => {
	const total = `${sentence} Total 1250`;
	const one = (to: string) => `1 beginbfchar <31> <${to}> endbfchar`;
	it.each([
		['digits for private use', one('E031')],
		['digits that are replaced', one('FFFD')],
		['digits that are controls', one('0003')],
	])('goes to review with the reason: %s', async (_, unicode) => {
		const [bad, good] = await read([
			['bad.pdf', pdfSaying(total, { unicode })],
			['good.pdf', pdfSaying(total)],
		]);
		expect(bad).toMatchObject({ status: 'review', issues: [{ code: 'DOC_LOW_QUALITY' }] });
		expect(good).toMatchObject({ status: 'ok', issues: [] });
	});

	it('is none for bullets and icons that stand alone', async () => {
		const unicode = '1 beginbfchar <2A> <F0B7> endbfchar';
		const [item] = await read([['list.pdf', pdfSaying(`* ${sentence}`, { unicode })]]);
		expect(item).toMatchObject({ status: 'ok', issues: [] });
	});
});
