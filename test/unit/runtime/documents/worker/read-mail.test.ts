import { describe, expect, it } from 'vitest';
import { answerJob } from '../../../../../nodes/runtime/documents/worker/answer-job';

const limits = { maxPages: 10, maxCharacters: 1e6, signature: true };
const read = async (content: Uint8Array | string) => {
	const bytes = Uint8Array.from(Buffer.from(content));
	const answer = await answerJob({ kind: 'file', name: 'a.eml', mimeType: '', bytes, limits });
	if (!answer.ok) throw answer;
	return answer.document;
};

const words = 'Schöne Grüße aus Köln.\nWir brauchen 20 Räder.';
const head = ['From: Jo <jo@example.com>', 'Subject: Angebot', 'MIME-Version: 1.0'];
const mail = (...lines: string[]) => [...head, ...lines].join('\r\n');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const littleEndian = (text: string) => Buffer.from(text, 'utf16le');
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const quotedPrintable = (text: string) =>
	Buffer.from(text)
		.toString('latin1')
		.replace(/[^\n -<>-~]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`);
/** UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again. */
const misread = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));

const body = (type: string, encoding: string, content: string) =>
	mail(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', content);
const part = (charset: string, bytes: Uint8Array) =>
	body(`text/plain; charset=${charset}`, 'base64', base64(bytes));

describe('a mail in UTF-16', () => {
	it.each([
		['little endian', part('utf-16le', littleEndian(words))],
		['big endian', part('utf-16be', bigEndian(words))],
		['little endian by its mark', part('utf-16', littleEndian(`\ufeff${words}`))],
		['big endian by its mark', part('UTF-16', bigEndian(`\ufeff${words}`))],
		['big endian without a mark', part('"utf-16"', bigEndian(words))],
		['little endian that says big endian', part('utf-16be', littleEndian(words))],
		['that says UTF-8', part('utf-8', littleEndian(words))],
	])('in one part: %s', async (_, source) => {
		expect((await read(source)).text).toContain(words);
	});

	const saved = mail('Content-Type: text/plain; charset=utf-16', '', words.replace('\n', '\r\n'));
	it.each([
		['with a mark', littleEndian(`\ufeff${saved}`)],
		['with a mark, big endian', bigEndian(`\ufeff${saved}`)],
		['without one', littleEndian(saved)],
		['without one, big endian', bigEndian(saved)],
	])('saved whole as UTF-16 %s', async (_, bytes) => {
		const { text, mail: header } = await read(bytes);
		expect(text).toContain(words);
		expect(header).toMatchObject({ from: { address: 'jo@example.com' }, subject: 'Angebot' });
	});

	it('counts the parts of one saved whole, too', async () => {
		const many = mail('Content-Type: multipart/mixed; boundary=b', '', '--b\r\n\r\n'.repeat(1_001));
		await expect(read(littleEndian(many))).rejects.toMatchObject({ code: 'DOC_TOO_COMPLEX' });
	});
});

describe('a mail that was encoded twice', () => {
	const html = `<div style="color:#000">${words.replace('\n', '<br>')}</div>`;
	it.each([
		['UTF-8 twice', body('text/plain; charset=utf-8', '8bit', misread(words))],
		['UTF-8 three times', body('text/plain; charset=utf-8', '8bit', misread(misread(words)))],
		[
			'UTF-8 twice in all lines but one',
			body('text/plain; charset=utf-8', '8bit', `${misread(words)}\nПривіт!`),
		],
		[
			'quoted-printable twice',
			body(
				'text/plain; charset=utf-8',
				'quoted-printable',
				quotedPrintable(quotedPrintable(words)).replaceAll('=', '=3D').replaceAll('=3D3D', '=3D'),
			),
		],
		['base64 twice', body('text/plain; charset=utf-8', 'base64', base64(base64(words)))],
		['HTML in base64 twice', body('text/html; charset=utf-8', 'base64', base64(base64(html)))],
		[
			'HTML as quoted-printable that says it is none',
			body('text/html; charset=utf-8', '7bit', quotedPrintable(html).replaceAll('="', '=3D"')),
		],
	])('%s is read', async (_, source) => {
		expect((await read(source)).text).toContain(words);
	});

	it('has its header read, too', async () => {
		const once = `=?utf-8?Q?${quotedPrintable('Grüße').replaceAll(' ', '_')}?=`;
		const twice = `=?utf-8?B?${base64(once)}?=`;
		const source = `From: ${twice} <jo@example.com>\r\nSubject: ${twice}\r\nTo: x@example.com\r\n\r\nHi`;
		expect((await read(source)).mail).toMatchObject({ from: { name: 'Grüße' }, subject: 'Grüße' });
	});
});

describe('a mail that only looks encoded', () => {
	it.each([
		'See https://shop.example/?id=42&size=3D for the plan =\nand tell us.',
		'The key is YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=',
		'a = b; c=C3 and =FF',
		'Ã is a letter of Portuguese, â of French: MANHÃ, pâte.',
		'一二三 漢字の話',
	])('stays as it is: %s', async (text) => {
		const { text: found } = await read(body('text/plain; charset=utf-8', 'base64', base64(text)));
		expect(found).toContain(text);
	});
});

describe('a mail within a mail', () => {
	const inner = [
		'From: Kim <kim@hill.example>\r\nSubject: Ten bikes\r\nMIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nPlease send ten bikes.',
		'--c\r\nContent-Type: text/plain; name="sizes.txt"',
		'Content-Disposition: attachment\r\n\r\nAll large.\r\n--c--\r\n',
	].join('\r\n');
	const outer = (disposition: string, content = inner) =>
		mail(
			'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nPlease look at this.',
			`--b\r\nContent-Type: message/rfc822${disposition}\r\n\r\n${content}\r\n--b--\r\n`,
		);
	const readToo = async (source: string) => {
		const bytes = Uint8Array.from(Buffer.from(source));
		const own = { ...limits, attachedCharacters: 1e6 };
		return await answerJob({ kind: 'file', name: 'a.eml', mimeType: '', bytes, limits: own });
	};

	it.each(['', '\r\nContent-Disposition: attachment'])(
		'is a file that is called by its subject: %j',
		async (disposition) => {
			const source = outer(disposition);
			const { text, attachments } = await read(source);
			expect(text).toContain('Please look at this.');
			expect(text).not.toContain('ten bikes');
			expect(attachments).toEqual(['Ten bikes.eml']);
			const whole = await readToo(source);
			expect(whole).toMatchObject({
				attached: [
					{ name: 'Ten bikes.eml', document: { mail: { from: { address: 'kim@hill.example' } } } },
				],
			});
			expect(JSON.stringify(whole)).toContain('Please send ten bikes.');
		},
	);

	it('is a part of the text where it is to be shown there, with its own files', async () => {
		const source = outer('\r\nContent-Disposition: inline');
		const { text, attachments } = await read(source);
		expect(text.indexOf('Please look at this.')).toBeGreaterThan(0);
		expect(text.indexOf('From: Kim <kim@hill.example>')).toBeGreaterThan(text.indexOf('look'));
		expect(text.indexOf('Please send ten bikes.')).toBeGreaterThan(text.indexOf('From: Kim'));
		expect(attachments).toEqual(['sizes.txt']);
		expect(await readToo(source)).toMatchObject({ attached: [{ name: 'sizes.txt' }] });
	});

	it('is the text where nobody says what it is, and nothing else is said', async () => {
		const own = mail('Content-Type: multipart/digest; boundary=d\r\n\r\n--d\r\n', inner, '--d--');
		expect((await read(own)).text).toContain('Please send ten bikes.');
	});

	it('is left a file where mails stand within each other without end', async () => {
		const shown = ['Content-Type: message/rfc822', 'Content-Disposition: inline', ''];
		const source = Array.from({ length: 12 }).reduce<string>((one) => mail(...shown, one), inner);
		const { attachments } = await read(source);
		expect(attachments).toEqual(['Angebot.eml']);
	});
});
