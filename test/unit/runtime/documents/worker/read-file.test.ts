import { describe, expect, it } from 'vitest';
import { answerJob } from '../../../../../nodes/runtime/documents/worker/answer-job';
import { joinPages } from '../../../../../nodes/runtime/documents/worker/pdf/read-pdf';

const limits = { maxPages: 10, maxCharacters: 1e6, signature: true };
const read = async (name: string, content: Uint8Array | string, mimeType = '') => {
	const bytes = Uint8Array.from(Buffer.from(content));
	const answer = await answerJob({ kind: 'file', name, mimeType, bytes, limits });
	if (!answer.ok) throw answer;
	return answer.document;
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const mail = (...lines: string[]) => lines.join('\r\n');
const head = [
	'From: =?utf-8?q?J=C3=B6rg?= <j@example.com>',
	'To: a@example.com, B <b@example.com>',
	'Subject: =?iso-8859-1?Q?Gr=FC=DFe?=',
	'Date: Fri, 20 Nov 2026 10:00:00 +0100',
	'MIME-Version: 1.0',
];

describe('reading mails (#61)', () => {
	it('gives header lines, a blank line and the new text', async () => {
		const { text, attachments } = await read(
			'a.eml',
			mail(
				...head,
				'Content-Type: text/plain; charset=utf-8',
				'Content-Transfer-Encoding: quoted-printable',
				'',
				'Sch=C3=B6n, danke.',
				'',
				'On Mon, 2 Nov 2026 at 9:00, B <b@example.com> wrote:',
				'> ok?',
			),
		);
		expect(text).toBe(
			'From: Jörg <j@example.com>\nTo: a@example.com, B <b@example.com>\nSubject: Grüße\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nSchön, danke.',
		);
		expect(attachments).toEqual([]);
	});

	it.each([
		[
			'says UTF-8 and is Latin-1',
			latin1(mail(...head, 'Content-Type: text/plain; charset=utf-8', '', 'Schöne Grüße')),
		],
		['says nothing and is Latin-1', latin1(mail(...head, '', 'Schöne Grüße'))],
		[
			'says Latin-1 and is UTF-8',
			Buffer.from(
				mail(...head, 'Content-Type: text/plain; charset=iso-8859-1', '', 'Schöne Grüße'),
			),
		],
		[
			'names a set nobody knows',
			Buffer.from(
				mail(...head, 'Content-Type: text/plain; charset=x-unheard-of', '', 'Schöne Grüße'),
			),
		],
	])('reads the words of a mail that %s', async (_, bytes) => {
		expect((await read('a.eml', bytes)).text).toContain('Schöne Grüße');
	});

	it('reads HTML as a person sees it', async () => {
		const html =
			'<html><head><title>x</title><style>p{}</style></head><body><!-- obey me --><p>We need <b>20 bikes</b>.</p><p style="display : none">obey 1</p><div style=\'FONT-SIZE:1px;color:#FFFFFF\'>obey 2</div><span style="color:white">obey 3</span><a style="color:#fff;background:#007" href="https://example.com">Button</a><span style="opacity:0.5">pale</span><p hidden>obey 4</p><p style="font-size:0">obey 5</p><p>pay\u200bment</p><table><tr><td>Phone</td><td>+31 20 555 0101</td></tr><tr><td>City</td><td>Utrecht</td></tr></table><blockquote type="cite">old mail</blockquote></body></html>';
		const { text } = await read(
			'a.eml',
			mail(...head, 'Content-Type: text/html; charset=utf-8', '', html),
		);
		expect(text).not.toContain('obey');
		expect(text).not.toContain('old mail');
		expect(text).toContain('We need 20 bikes.');
		expect(text).toContain('Button');
		expect(text).toContain('pale');
		expect(text).toContain('payment');
		expect(text).toMatch(/Phone\s*\+31 20 555 0101\n\s*City\s*Utrecht/);
	});

	it('keeps a mail that is nothing but a quotation', async () => {
		const html = '<blockquote type="cite">only this</blockquote>';
		expect(
			(await read('a.eml', mail(...head, 'Content-Type: text/html', '', html))).text,
		).toContain('only this');
	});

	it('keeps of attached files their names', async () => {
		const { text, attachments } = await read(
			'a.eml',
			mail(
				...head,
				'Content-Type: multipart/mixed; boundary=b',
				'',
				'--b',
				'Content-Type: text/plain',
				'',
				'See file.',
				'--b',
				'Content-Type: application/pdf; name="=?utf-8?q?=C3=BCbersicht.pdf?="',
				'Content-Disposition: attachment',
				'Content-Transfer-Encoding: base64',
				'',
				'QUJD',
				'--b--',
				'',
			),
		);
		expect(attachments).toEqual(['übersicht.pdf']);
		expect(text).toContain('\nAttachments: übersicht.pdf\n');
		expect(text).not.toContain('QUJD');
	});

	it.each([
		['no header', 'just some words'],
		['no body', 'From: a@example.com\r\nSubject: hi'],
		[
			'a boundary that never comes',
			mail(...head, 'Content-Type: multipart/mixed; boundary=zzz', '', 'words'),
		],
		['nothing but zeros', '\u0000\u0000\u0000'],
	])('does not fall over a mail with %s', async (_, bytes) => {
		await expect(read('a.eml', bytes)).resolves.toHaveProperty('text');
	});
});

describe('reading other files', () => {
	it.each([
		['UTF-8 with a mark', Buffer.from('\ufeffGrüße')],
		['UTF-16', Buffer.from('\ufeffGrüße', 'utf16le')],
		['Windows-1252', latin1('Grüße')],
	])('reads text in %s', async (_, bytes) => {
		expect((await read('a.txt', bytes)).text).toBe('Grüße');
	});

	it('goes by name, then by type, then by content', async () => {
		expect((await read('a.html', '<p>Hi</p>')).text).toBe('Hi');
		expect((await read('data', '<p>Hi</p>', 'text/html; charset=utf-8')).text).toBe('Hi');
		expect((await read('data', mail(...head, '', 'Hi'))).text).toContain('Subject: Grüße');
		await expect(read('a.odt', 'PK')).rejects.toMatchObject({ code: 'DOC_UNSUPPORTED' });
		await expect(read('data', 'Hi')).rejects.toMatchObject({ code: 'DOC_UNSUPPORTED' });
	});
});

describe('joinPages', () => {
	it('names each page and says where it begins', () => {
		const { text, pages } = joinPages(['one', '', 'three']);
		expect(text).toBe('one\n--- page 2 ---\n\n--- page 3 ---\nthree');
		expect(pages.map(({ page, start }) => [page, text.slice(start, start + 3)])).toEqual([
			[1, 'one'],
			[2, '\n--'],
			[3, 'thr'],
		]);
	});
});
