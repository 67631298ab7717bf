import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDocument, type TextDocument } from '../../../../../nodes/core/gpt/text/document';
import { mailDocument, type Mail } from '../../../../../nodes/core/gpt/text/mail-document';
import { sourceIds } from '../../../../../nodes/core/gpt/text/source-ids';
import { failGpt } from '../../../../../nodes/core/gpt/words/error-catalog';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const idsOf = (document: TextDocument) => sourceIds(document, sha256);
const idOfText = (text: string) => idsOf(plainDocument(text)).id;

const calls = path.join(import.meta.dirname, '../../../../../sandbox/samples/transcripts/third');
const call = (name: string) => readFileSync(path.join(calls, name), 'utf8');

const mail: Mail = {
	from: { name: 'Ann Example', address: 'ann@northwind.example' },
	to: 'sales@greenleaf.example',
	cc: '',
	subject: 'Forty bikes',
	date: 'Tue, 24 Nov 2026 09:00:00 +0100',
	messageId: '<AbC.1@Northwind.Example>',
	inReplyTo: '',
	threadId: '',
	headers: {},
	text: 'Please make it forty bikes by Friday.',
	attachments: [],
};
const idsOfMail = (more: Partial<Mail> = {}) =>
	idsOf(mailDocument({ ...mail, ...more }, { signature: true }));

describe('the id of a mail', () => {
	it.each([
		['as it is written', '<AbC.1@Northwind.Example>', 'AbC.1@northwind.example'],
		['without brackets', 'AbC.1@Northwind.Example', 'AbC.1@northwind.example'],
		['folded', '<AbC.1\r\n\t@Northwind.Example>', 'AbC.1@northwind.example'],
		['with blanks around', ' \n<AbC.1@NORTHWIND.example> ', 'AbC.1@northwind.example'],
		['with a comment behind', '<AbC.1@northwind.example> (added)', 'AbC.1@northwind.example'],
		['of a mail service', 'AAMkAGI3=', 'AAMkAGI3='],
		['with quotes', `<"o'brien\\" or 1=1"@x.example>`, `"o'brien\\"or1=1"@x.example`],
	])('%s', (_, messageId, id) => {
		expect(idsOfMail({ messageId }).id).toBe(id);
	});

	it.each(['', '<>', ' \r\n '])('is that of its text where there is none: %j', (messageId) => {
		const { id, textId } = idsOfMail({ messageId });
		expect(id).toBe(textId);
		expect(id).toMatch(/^[0-9a-f]{24}$/);
	});

	it('is a hash where nobody could keep it', () => {
		const long = (last: string) => idsOfMail({ messageId: `<${'x'.repeat(2_000)}${last}@x>` }).id;
		expect(long('a')).toMatch(/^[0-9a-f]{24}$/);
		expect(long('a')).not.toBe(long('b'));
	});

	it('never holds what ends a line or a bracket, and is never empty', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (messageId) => {
				const { id } = idsOfMail({ messageId });
				expect(id).not.toMatch(/[\s<>\p{Cc}]/u);
				expect(id.length).toBeGreaterThan(0);
				expect(id.length).toBeLessThanOrEqual(255);
			}),
		);
	});
});

describe('the text id of a mail', () => {
	it('is the same for a mail that is sent again', () => {
		const again = {
			messageId: '<other@northwind.example>',
			date: 'Wed, 25 Nov 2026 10:00:00 +0100',
		};
		const layout = {
			text: 'Please   make it forty\nbikes by FRIDAY.',
			to: 'info@greenleaf.example',
		};
		expect(idsOfMail({ ...again, ...layout }).textId).toBe(idsOfMail().textId);
		expect(idsOfMail(again).id).not.toBe(idsOfMail().id);
	});

	it.each([
		['sender', { from: { name: 'Ann Example', address: 'ann@other.example' } }],
		['subject', { subject: 'Fifty bikes' }],
		['words', { text: 'Please make it fifty bikes by Friday.' }],
		['numbers', { text: 'Please make it forty bikes by 24.' }],
		['files', { attachments: ['order.pdf'] }],
	])('is another one for other %s', (_, more) => {
		expect(idsOfMail(more).textId).not.toBe(idsOfMail().textId);
	});

	it('is that of one mail alone when it brought a file that nobody read', () => {
		const first = idsOfMail({ attachments: ['order.pdf'] });
		const second = idsOfMail({ attachments: ['order.pdf'], messageId: '<2@northwind.example>' });
		expect(second.textId).not.toBe(first.textId);
		const logo = { attachments: ['image001.png'] };
		expect(idsOfMail({ ...logo, messageId: '<2@x>' }).textId).toBe(idsOfMail(logo).textId);
	});

	it('counts what its files say, not what they are called', () => {
		const withFile = (name: string, text: string) =>
			idsOf({
				...mailDocument(mail, { signature: true }),
				attached: [{ name, document: plainDocument(text) }],
			}).textId;
		expect(withFile('a.pdf', 'Order 17')).toBe(withFile('b.pdf', 'Order  17'));
		expect(withFile('a.pdf', 'Order 17')).not.toBe(withFile('a.pdf', 'Order 18'));
		const broken = { name: 'a.pdf', error: failGpt('DOC_UNREADABLE', { file: 'a.pdf' }) };
		const unread = idsOf({ ...mailDocument(mail, { signature: true }), attached: [broken] });
		expect(unread.textId).not.toBe(withFile('a.pdf', ''));
	});

	it('takes a first line for the text where the mail has no header', () => {
		const bare = { from: { name: '', address: '' }, to: '', subject: '', date: '' };
		const say = (text: string) => idsOfMail({ ...bare, messageId: '', text }).id;
		expect(say('Yes\n\nbye')).not.toBe(say('No\n\nbye'));
	});
});

describe('the id of a text or a file', () => {
	it('is one for a call as text and as subtitles', () => {
		const text = call('cirque-vert-essai-janvier_otter_ai.txt');
		const subtitles = call('cirque-vert-essai-janvier_otter_ai (1).srt');
		expect(idOfText(text)).toBe(idOfText(subtitles));
		expect(idOfText(text)).not.toBe(idOfText(call('komorebi-coffee-2026-11-26.txt')));
	});

	it('is one whatever the file is called', () => {
		const document = plainDocument('Purchase order 4711\n\nTotal 88,000');
		expect(idsOf({ ...document, file: 'a.pdf' })).toEqual(
			idsOf({ ...document, file: 'b (1).pdf' }),
		);
	});

	it.each([
		['numbers above the lines', 'No 1\nBikes: 40\nPrice: 2', 'No 2\nBikes: 40\nPrice: 2'],
		[
			'a day above a timetable',
			'24 November\n08:30 North\n09:15 South',
			'1 December\n08:30 North\n09:15 South',
		],
		['scripts', 'ご注文は40台です', 'ご注文は50台です'],
		['signs alone', '!', '?'],
	])('tells apart what differs in %s', (_, one, other) => {
		expect(idOfText(one)).not.toBe(idOfText(other));
	});

	it('takes a letter and its sign for the letter with it', () => {
		expect(idOfText('Cafe\u0301 40')).toBe(idOfText('CAF\u00c9 40'));
	});

	it('tells pictures without words apart by what they show', () => {
		const scan = (base64: string) =>
			idsOf({ ...plainDocument(''), shown: [{ name: 's.png', mimeType: 'image/png', base64 }] }).id;
		expect(scan('aaaa')).not.toBe(scan('bbbb'));
	});
});
