import { describe, expect, it } from 'vitest';
import { mailDocument } from '../../../../../nodes/core/gpt/text/mail-document';
import { unsealed } from '../../../../../nodes/runtime/documents/worker/sealed-mail';
import { readFile } from '../../../../../nodes/runtime/documents/worker/read-file';
import { thrown } from '../../../core/zoho/thrown';

const mail = (text: string, ...attachments: string[]) => ({
	from: { name: 'Ann', address: 'ann@x.example' },
	to: '',
	cc: '',
	subject: 'Cancel my order',
	date: '',
	messageId: '',
	inReplyTo: '',
	threadId: '',
	headers: {},
	text,
	attachments,
});

describe('a mail whose words are in a file', () => {
	it.each(['smime.p7m', 'winmail.dat', 'WINMAIL.DAT', 'encrypted.asc'])('%s', async (file) => {
		const error = await thrown(() => unsealed(mail('\n ', 'logo.png', file)));
		expect(error).toMatchObject({ code: 'MAIL_SEALED', details: { file } });
	});

	it('is left alone where it says something besides, or nothing at all', () => {
		for (const one of [mail('See the file.', 'winmail.dat'), mail('', 'order.pdf'), mail('')]) {
			expect(unsealed(one)).toBe(one);
			expect(mailDocument(one, { signature: true }).text).toContain('Cancel my order');
		}
	});

	it('is told as S/MIME programs write it', async () => {
		const source = [
			'From: Ann <ann@x.example>\r\nSubject: Cancel my order\r\nMIME-Version: 1.0',
			'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
			'Content-Transfer-Encoding: base64',
			'Content-Disposition: attachment; filename="smime.p7m"\r\n\r\nMIIBAAYJKoZIhvcNAQcDoIIB\r\n',
		].join('\r\n');
		const file = { name: 'a.eml', mimeType: '', bytes: Uint8Array.from(Buffer.from(source)) };
		const limits = { maxCharacters: 1_000, maxPages: 10, signature: true };
		const error = await thrown(() => readFile(file, limits));
		expect(error.code).toBe('MAIL_SEALED');
	});
});
