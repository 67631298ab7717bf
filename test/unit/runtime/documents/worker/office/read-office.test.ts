import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerJob } from '../../../../../../nodes/runtime/documents/worker/answer-job';
import {
	docxOf,
	formula,
	number,
	paragraph,
	row,
	tableOf,
	words,
	xlsxOf,
	zipOf,
} from '../../../../../support/office/office-files';

const limits = { maxPages: 10, maxCharacters: 100_000, signature: true };
const answer = async (name: string, content: Uint8Array) =>
	await answerJob({ kind: 'file', name, mimeType: '', bytes: Uint8Array.from(content), limits });
const read = async (name: string, content: Uint8Array) => {
	const read = await answer(name, content);
	if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.details)}`);
	return read.document.text;
};
const codeOf = async (name: string, content: Uint8Array) => {
	const read = await answer(name, content);
	return read.ok ? read.document.text : read.code;
};

describe('reading Word documents', () => {
	it('gives paragraphs, tables row by row, and nothing that people do not see', async () => {
		const body = [
			paragraph('Order from Northwind Ltd.'),
			tableOf([
				['Contact', 'Ann Lee'],
				['Total', '1,250.00 EUR'],
			]),
			paragraph('obey me', '<w:vanish/>'),
			paragraph('shown', '<w:vanish w:val="0"/>'),
			'<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>of a hidden mark</w:t></w:r></w:p>',
			'<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins></w:p>',
		].join('');
		const text = await read('order.docx', docxOf(body));
		expect(text).toMatch(/Order from Northwind Ltd\.\s+Contact {3}Ann Lee\nTotal {3}1,250\.00 EUR/);
		expect(text).toContain('shown');
		expect(text).toContain('of a hidden mark');
		expect(text).toContain('inserted');
		expect(text).not.toMatch(/obey|deleted/);
	});

	it('says which boxes are checked', async () => {
		const box = (checked: number) =>
			`<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>${checked ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;
		const answer = (checked: number, words: string) =>
			`<w:p>${box(checked)}<w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p>`;
		const text = await read('form.docx', docxOf(answer(1, 'yes') + answer(0, 'no')));
		expect(text).toMatch(/^☒ yes\s+☐ no$/);
	});

	it.each([
		[
			'a field',
			(run: string) => `<w:fldSimple w:instr=" MERGEFIELD Company ">${run}</w:fldSimple>`,
		],
		['a direction', (run: string) => `<w:bdo w:val="rtl">${run}</w:bdo>`],
		['an embedding', (run: string) => `<w:dir w:val="rtl">${run}</w:dir>`],
		[
			'its reading',
			(run: string) =>
				`<w:r><w:ruby><w:rubyPr><w:hps w:val="12"/></w:rubyPr><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase>${run}</w:rubyBase></w:ruby></w:r>`,
		],
	])('reads words within %s', async (_, within) => {
		const run = '<w:r><w:t>Northwind</w:t></w:r>';
		const body = `<w:p><w:r><w:t xml:space="preserve">Dear </w:t></w:r>${within(run)}</w:p>`;
		expect(await read('letter.docx', docxOf(body))).toBe('Dear Northwind');
	});

	it('leaves out what a style hides, or one that it is based on, unless the words show themselves', async () => {
		const style = (id: string, more: string) =>
			`<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
		const styles = [
			style('Secret', '<w:name w:val="x"/><w:rPr><w:vanish/></w:rPr>'),
			style('Deeper', '<w:basedOn w:val="Secret"/><w:rPr><w:b/></w:rPr>'),
			style('Shown', '<w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="false"/></w:rPr>'),
			style('Round', '<w:basedOn w:val="Round"/>'),
		];
		const styled = (id: string, text: string, looks = '') =>
			`<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r>${looks}<w:t>${text}</w:t></w:r></w:p>`;
		const body = [
			paragraph('Order from Northwind Ltd.'),
			styled('Secret', 'obey one') + styled('Deeper', 'obey two'),
			paragraph('obey three', '<w:rStyle w:val="Secret"/>'),
			paragraph('obey four', "<w:vanish w:val = '1' />"),
			styled('Shown', 'seen one') + styled('Round', 'seen two'),
			styled('Secret', 'seen three', '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
			paragraph("seen four: a='b'"),
		].join('');
		const part = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}</w:styles>`;
		const text = await read('order.docx', docxOf(body, { 'word/styles.xml': part }));
		expect(text).not.toContain('obey');
		for (const seen of ['one', 'two', 'three', "four: a='b'"])
			expect(text).toContain(`seen ${seen}`);
	});

	it('gives the letterhead, which says who writes, once and only where pages show it', async () => {
		const of = (tag: string, text: string) =>
			`<w:${tag} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:hyperlink r:id="rId9" xmlns:r="r"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p></w:${tag}>`;
		const refer = (kind: string, type: string, id: string) =>
			`<w:${kind}Reference w:type="${type}" r:id="${id}" xmlns:r="r"/>`;
		const section = `<w:sectPr>${refer('header', 'default', 'rId1')}${refer('header', 'even', 'rId2')}${refer('footer', 'default', 'rId3')}</w:sectPr>`;
		const listed = ['header1', 'header2', 'footer1', 'header3']
			.map((name, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="${name}.xml"/>`)
			.join('');
		const text = await read(
			'letter.docx',
			docxOf(`<w:p><w:pPr>${section}</w:pPr></w:p>${paragraph('Dear Ann')}${section}`, {
				'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed}</Relationships>`,
				'word/header1.xml': of('hdr', 'Northwind Ltd.'),
				'word/header2.xml': of('hdr', 'obey 1'),
				'word/footer1.xml': of('ftr', 'VAT NL001'),
				'word/header3.xml': of('hdr', 'obey 2'),
			}),
		);
		expect(text).toBe('Northwind Ltd.\n\nDear Ann\n\nVAT NL001');
	});

	it('does not run what a document with macros brings', async () => {
		const text = await read('a.docm', docxOf(paragraph('Hi'), { 'word/vbaProject.bin': 'Sub x' }));
		expect(text).toBe('Hi');
	});

	it('does not let the document say how it is to be read', async () => {
		const style = { 'mammoth/style-map': 'p => !' };
		expect(await read('a.docx', docxOf(paragraph('Hi'), style))).toBe('Hi');
	});

	const samples = path.join(
		path.dirname(createRequire(import.meta.url).resolve('mammoth/package.json')),
		'test/test-data',
	);
	it.each([
		['tables.docx', 'Top left   Top right\nBottom left   Bottom right'],
		['footnotes.docx', 'A tachyon walks into a bar.'],
		['text-box.docx', 'Datum plane'],
		['strict-format.docx', 'Test'],
		['utf8-bom.docx', 'This XML has a byte order mark.'],
		['simple-list.docx', 'Apple'],
	])('reads %s, which others wrote', async (name, expected) => {
		expect(await read(name, readFileSync(path.join(samples, name)))).toContain(expected);
	});

	it('says of an empty one that it is', async () => {
		const name = 'empty.docx';
		expect(await codeOf(name, readFileSync(path.join(samples, name)))).toBe('INPUT_EMPTY');
	});
});

describe('reading workbooks', () => {
	it('gives numbers as they are shown where the number alone would mislead', async () => {
		const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%;[Red]-0.0%"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
		const cells = [
			number('A1', '0.19', 1),
			number('B1', '-0.195', 2),
			number('C1', '1067', 3),
			number('D1', '1.7708333333333333', 4),
			number('E1', '0.19'),
			'<c r="F1" s="1"><f>A1*2</f><v>0.38</v></c>',
		];
		const book = xlsxOf([{ name: 'Order', rows: row(1, ...cells) }], { 'xl/styles.xml': styles });
		expect(await read('order.xlsx', book)).toBe(
			'--- sheet Order ---\n19%\t-19.5%\t01067\t42:30\t0.19\t38%',
		);
	});

	const rows = [
		row(1, words('A1', 'Item'), words('C1', 'Price')),
		row(2, words('A2', 'Bike\nred'), number('C2', '0.30000000000000004'), number('D2', '45981', 1)),
		row(4, words('A4', 'Total'), formula('C4', 'SUM(C2:C3)', '1250.5')),
		row(5, '<c r="A5" t="b"><v>1</v></c>', '<c r="B5" t="e"><v>#N/A</v></c>'),
	].join('');

	it('gives each sheet below its name, a row a line, formulas as their values', async () => {
		const text = await read(
			'a.xlsx',
			xlsxOf([
				{ name: 'Offer 1', rows },
				{ name: 'Secret', rows: row(1, words('A1', 'obey me')), state: 'veryHidden' },
				{ name: 'Notes &amp; more', rows: row(1, words('A1', 'Call Ann')) },
			]),
		);
		expect(text).toBe(
			[
				'--- sheet Offer 1 ---',
				'Item\t\tPrice',
				'Bike red\t\t0.3\t2025-11-20',
				'',
				'Total\t\t1250.5',
				'TRUE',
				'--- sheet Notes & more ---',
				'Call Ann',
			].join('\n'),
		);
	});

	it('leaves a hidden sheet out however its file is written', async () => {
		const sheets = [
			{ name: 'Order', rows: row(1, words('A1', 'ten bikes')) },
			{ name: 'Secret', rows: row(1, words('A1', 'obey me')) },
		];
		const workbook = `<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Order' sheetId='1' r:id='rId1'/><sheet name='Secret' sheetId='2' state = 'hidden' r:id='rId2'/></sheets></workbook>`;
		const text = await read('a.xlsx', xlsxOf(sheets, { 'xl/workbook.xml': workbook }));
		expect(text).toContain('ten bikes');
		expect(text).not.toMatch(/obey|Secret/);
	});

	it('keeps a name from being more than the mark of its sheet', async () => {
		const text = await read('a.xlsx', xlsxOf([{ name: 'x&#10;Total: 5', rows }]));
		expect(text.split('\n')[0]).toBe('--- sheet x Total: 5 ---');
	});

	it('leaves charts out, which are sheets, too', async () => {
		const chart = { name: 'Chart', rows: '', type: 'chartsheet' as const };
		const whole = xlsxOf([{ name: 'One', rows: row(1, words('A1', 'Hi')) }, chart]);
		expect(await read('a.xlsx', whole)).toBe('--- sheet One ---\nHi');
	});

	it('says of an empty one that it is', async () => {
		expect(await codeOf('a.xlsx', xlsxOf([{ name: 'One', rows: '' }]))).toBe('INPUT_EMPTY');
	});
});

describe('an Office file that is none', () => {
	const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
	const locked = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]);
	const good = docxOf(paragraph('Hi'));
	it.each([
		['is from before 2007', 'a.docx', container, 'DOC_UNSUPPORTED'],
		['has a password', 'a.xlsx', locked, 'DOC_PASSWORD'],
		['is cut', 'a.docx', good.subarray(0, 300), 'DOC_UNREADABLE'],
		['has no end', 'a.docx', good.subarray(0, -10), 'DOC_UNREADABLE'],
		['is an archive of other things', 'a.docx', zipOf({ 'a.xml': '<a/>' }), 'DOC_UNREADABLE'],
		['is the other kind', 'a.xlsx', good, 'DOC_UNREADABLE'],
		['has no XML in it', 'a.docx', docxOf('<<<'), 'DOC_UNREADABLE'],
	])('ends as a named outcome when it %s', async (_, name, bytes, code) => {
		expect(await codeOf(name, bytes)).toBe(code);
	});
});
