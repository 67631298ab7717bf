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

it.each(['Fwd: x', 'WG: x', 'I: x', 'Doorst: x', 'ENC: x', 'VB: x'])(
	'keeps what a mail hands on: %s',
	async (subject) => {
		const html = '<p>See below.</p><blockquote type="cite">Their words</blockquote>';
		const source = `Subject: ${subject}\r\nContent-Type: text/html\r\n\r\n${html}`;
		expect((await read(source)).text).toContain('Their words');
		expect((await read(source.replace(/^Subject: \w+/, 'Subject: Re'))).text).not.toContain(
			'Their',
		);
	},
);

describe('a mail with an appointment', () => {
	const invitation = (method: string, more = '') =>
		`BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nSUMMARY:Räder\r\nDTSTART;TZID=Europe/Berlin:20261203T100000\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`;
	const parts = (...all: string[]) =>
		mail(
			'Content-Type: multipart/mixed; boundary=b',
			'',
			...all.map((one) => `--b\r\n${one}`),
			'--b--',
		);
	const words =
		'Content-Type: text/plain\r\n\r\nDoes it suit you?\r\n\r\nOn 3 Nov 2026 at 10:00, Bob wrote:\r\nold\r\n';
	const calendar = (ics: string, more = '') =>
		`Content-Type: text/calendar; charset=utf-8; method=REQUEST${more}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(ics)}\r\n`;
	const file = '; name=invite.ics\r\nContent-Disposition: attachment; filename=invite.ics';
	const shown = 'Appointment: Räder\nBegins: 2026-12-03 10:00 (Europe/Berlin)';

	it('shows it once, below its words', async () => {
		const ics = invitation('REQUEST');
		const { text, attachments } = await read(parts(words, calendar(ics), calendar(ics, file)));
		expect(text.endsWith(`\n\nDoes it suit you?\n\n${shown}`)).toBe(true);
		expect(attachments).toEqual(['invite.ics']);
	});

	it('says what the appointment says, if it has no words', async () => {
		const { text } = await read(parts(calendar(invitation('CANCEL', 'DESCRIPTION:No time\r\n'))));
		expect(text).toContain(`\n\nNo time\n\nCanceled ${shown.toLowerCase().slice(0, 11)}`);
	});

	it('hands no calendar file on as one to read', async () => {
		const source = Uint8Array.from(
			Buffer.from(parts(words, calendar(invitation('REQUEST'), file))),
		);
		const answer = await answerJob({
			kind: 'file',
			name: 'a.eml',
			mimeType: '',
			bytes: source,
			limits: { ...limits, attachedCharacters: 1000 },
		});
		expect(answer).toMatchObject({ ok: true, attached: [] });
	});

	it('read alone', async () => {
		const bytes = Uint8Array.from(Buffer.from(invitation('', 'DESCRIPTION:Bring a lock\r\n')));
		const job = { kind: 'file' as const, name: 'a.ics', mimeType: '', bytes, limits };
		const answer = await answerJob(job);
		expect(answer).toMatchObject({ document: { text: `${shown}\n\nBring a lock` } });
	});
});

describe('lines that may flow (RFC 3676)', () => {
	const flowed = async (text: string, more = '') => {
		const type = `text/plain; charset=utf-8; format=flowed${more}`;
		const { text: all } = await read(body(type, 'base64', base64(text.replaceAll('\n', '\r\n'))));
		return all.slice(all.indexOf('\n\n') + 2);
	};

	it.each([
		['a paragraph', 'One \ntwo\n\nthree', 'One two\n\nthree'],
		['a blank line that is quoted', '> One\n> \n> two', '> One\n>\n> two'],
		['a quoted paragraph', '> One \n> two\n>> a \n>> b\n> c', '> One two\n>> a b\n> c'],
		['lines of other depths', '> One \n>> two \nthree', '> One\n>> two\nthree'],
		['stuffed lines', ' From me\n > no quote\nOne \n two', 'From me\n> no quote\nOne two'],
		['a signature', 'One \n-- \nAnn\n> Two\n> -- \n> Bob', 'One\n-- \nAnn\n> Two\n> -- \n> Bob'],
	])('%s', async (_, text, expected) => {
		const shown = await flowed(`Hello.\n\n> q\nA.\n> q\nB.\n${text}\nEnd.`);
		const trimmed = expected.replace(/ +$/gm, '');
		expect(shown).toBe(`Hello.\n\n> q\nA.\n> q\nB.\n${trimmed}\nEnd.`);
	});

	it('takes spaces off that were put in to break lines', async () => {
		expect(await flowed('まだ \n未定', '; delsp=yes')).toBe('まだ未定');
	});

	it('leaves alone what only speaks of it', async () => {
		const text = 'We write format=flowed  \nhere.';
		expect((await read(mail('Content-Type: text/plain', '', text))).text).toContain(
			'format=flowed\nhere',
		);
	});
});

it('shows that nobody was told who else has the mail', async () => {
	const { text } = await read(mail('To: undisclosed-recipients:;', '', 'Hello'));
	expect(text).toContain('\nTo: undisclosed-recipients:;\n');
	const group = await read(mail('To: Team: a@x.example, "B, C" <b@x.example>;', '', 'Hello'));
	expect(group.text).toContain('\nTo: a@x.example, "B, C" <b@x.example>\n');
});
