import { describe, expect, it } from 'vitest';
import { mailDocument, threadOf } from '../../../../../nodes/core/gpt/text/mail-document';
import { newMailText } from '../../../../../nodes/core/gpt/text/mail-text';
import { visibleText } from '../../../../../nodes/core/gpt/text/visible-text';

const own = (text: string, more = {}) =>
	newMailText(text, { forwarded: false, signature: true, ...more });

describe('newMailText', () => {
	it.each([
		['Yes please.\n\nOn Tue, 3 Nov 2026 at 10:00, Ann Example <ann@example.com> wrote:\n> old'],
		['Yes please.\n\nOn Tue, 3 Nov 2026 at 10:00, Ann Example\n<ann@example.com> wrote:\n> old'],
		['Yes please.\n\nAm 03.11.2026 um 10:00 schrieb Ann Example:\n> old'],
		['Yes please.\n\nLe 3 novembre 2026 à 10:00, Ann a écrit :\n> old'],
		['Yes please.\n\n-----Original Message-----\nFrom: Ann\nold'],
		['Yes please.\n\nFrom: Ann <ann@example.com>\nSent: Tuesday\nTo: Bob\nSubject: x\n\nold'],
		['Yes please.\n\nVon: Ann\nGesendet: Dienstag\n\nold'],
		['Yes please.\r\n\r\n________________________________\r\nold'],
		['> old question\nYes please.'],
		['Yes please.\n\nSent from my phone of choice'],
	])('leaves out what the sender did not write now (#61): %j', (text) => {
		expect(own(text)).toBe('Yes please.');
	});

	it('keeps a sentence that looks like a header', () => {
		expect(own('To: do list for you\nFrom: here on we pay monthly')).toContain('From: here on');
	});

	it('keeps what a forwarded mail forwards, and a mail that is all quotation', () => {
		expect(own('See below.\n\n> the question', { forwarded: true })).toContain('the question');
		expect(own('> only this')).toBe('> only this');
	});

	it('drops the signature if asked', () => {
		expect(own('Yes.\n-- \nAnn\n+31 555', { signature: false })).toBe('Yes.');
		expect(own('Yes.\n-- \nAnn\n+31 555')).toContain('+31 555');
	});
});

describe('mailDocument', () => {
	it.each(['2423813000159873001', 'MAILER-DAEMON', ''])(
		'names no address for a sender that has none but %j',
		(address) => {
			const nobody = { to: '', cc: '', date: '', messageId: '', inReplyTo: '', threadId: '' };
			const mail = { ...nobody, from: { name: 'Eve', address }, subject: 'x', headers: {} };
			const { mail: header, text } = mailDocument(
				{ ...mail, text: 'Hello', attachments: [] },
				{ signature: true },
			);
			expect(header?.from).toEqual({ name: 'Eve', address: '' });
			expect(text).toContain(`From: Eve${address && ` <${address}>`}`);
		},
	);
});

describe('visibleText', () => {
	it('removes characters people cannot see', () => {
		expect(visibleText('pay\u200b me\u2066 \u{e0041}now\u00ad\u0000')).toBe('pay me now');
		expect(visibleText('😊\u{e0165}\u{e0166}, yes,\u200c\u200c\u200b\u200c')).toBe('😊, yes,');
	});

	it('gives letters that are turned around in the order in which they are seen', () => {
		expect(visibleText('Ref. \u202eevoba\u202c, see \u202e1 woleb')).toBe(
			'Ref. above, see below 1',
		);
	});

	it('keeps joiners where a script or an emoji needs them', () => {
		expect(visibleText('می‌خواهم 👩‍🔧')).toBe('می‌خواهم 👩‍🔧');
	});
});

describe('mailDocument', () => {
	it('puts header lines, a blank line and the text', () => {
		const mail = {
			from: { name: 'Ann', address: 'ann@example.com' },
			to: 'bob@example.com',
			cc: '',
			subject: 'Offer\n\tplease',
			date: 'Tue, 3 Nov 2026 10:00:00 +0100',
			messageId: '<one@example.com>',
			inReplyTo: '',
			threadId: '<one@example.com>',
			headers: {},
			text: 'Hello.',
			attachments: ['a.pdf'],
		};
		expect(mailDocument(mail, { signature: true }).text).toBe(
			'From: Ann <ann@example.com>\nTo: bob@example.com\nSubject: Offer please\nDate: Tue, 3 Nov 2026 10:00:00 +0100\nAttachments: a.pdf\n\nHello.',
		);
	});
});

describe('threadOf', () => {
	it.each([
		['<a@x> <b@x>', '<b@x>', '<c@x>', '<a@x>'],
		['<a@x>\r\n\t<b@x>', '', '<c@x>', '<a@x>'],
		['', 'Your mail of today <b@x>', '<c@x>', '<b@x>'],
		['none', 'none', '<c@x>', '<c@x>'],
		['', '', '', ''],
	])('of references %j and answer %j is %4$j', (references, inReplyTo, messageId, thread) => {
		expect(threadOf(references, inReplyTo, messageId)).toBe(thread);
	});
});
