import { describe, expect, it } from 'vitest';
import { mailDocument, threadOf } from '../../../../../nodes/core/gpt/text/mail-document';
import { isQuotedHistory, newMailText } from '../../../../../nodes/core/gpt/text/mail-text';
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
		['Yes please.\r\n\r\n________________________________\r\nVon: Ann\r\nold'],
		['Yes please.\n\nОт: Ann\nОтправлено: 3 ноября 2026\nКому: Bob\n\nold'],
		['Yes please.\n\nOd: Ann\nWysłano: wtorek\nDo: Bob\n\nold'],
		['Yes please.\n\n差出人: Ann\n送信日時: 2026年11月3日\n宛先: Bob\n\nold'],
		['Yes please.\n\n发件人： Ann\n发送时间： 2026年11月3日\n\nold'],
		['> old question\nYes please.'],
		[
			'Yes please.\n\nIl giorno lun 16 nov 2026 alle ore 11:20 Ann Example\n<ann@x.example> ha scritto:\n\n> old',
		],
		[
			'Yes please.\n\nOn Tue, 3 Nov 2026 at 10:00, Ann Example of the Long Company\nName <\nann@x.example> wrote:\n\nold',
		],
		['Yes please.\n\nEl lun, 16 nov 2026 a las 11:20, Ann\n(<ann@x.example>) escribió:\n\n> old'],
		['Yes please.\n\nOp di 3 nov 2026 om 10:00 schreef Ann Example\n<ann@x.example>:\n\n> old'],
		['Yes please.\n\nEm ter., 3 de nov. de 2026 às 10:00, Ann\n<ann@x.example> escreveu:\n\n> old'],
		[
			'Yes please.\n\nút 3. 11. 2026 v 10:00 odesílatel Ann Example\n<ann@x.example> napsal:\n\n> old',
		],
		['Yes please.\n\n3 листопада 2026, 10:00:26, від "Ann" <ann@x.example>:\n\n> old'],
		['Yes please.\n\n-----Ann Example <ann@x.example> schrieb: -----\nAn: Bob\nVon: Ann\n\nold'],
		['Yes please.\n\n-----"Ann Example" <ann@x.example> a écrit : -----\nA : Bob\n\nold'],
		['Yes please.\n\n-----Ann Example/Office/Example wrote: -----\nTo: Bob\n\nold'],
		['Yes please.\n\nVan: Ann\nVerzonden: dinsdag\n\nold'],
		['Yes please.\n\nDa: Ann\nInviato: martedì\n\nold'],
		['Yes please.\n\nFrån: Ann\nSkickat: tisdag\n\nold'],
		['On Tue, 3 Nov 2026 at 10:00, Ann wrote:\n> old\n> > older\n\nYes please.'],
		['Yes please.\n\nSent from my phone of choice'],
	])('leaves out what the sender did not write now (#61): %j', (text) => {
		expect(own(text)).toBe('Yes please.');
	});

	it('keeps what stands below and between the lines it quotes', () => {
		const quoted = 'Hi Ann,\n\nOn 3 Nov 2026 at 10:00, Ann wrote:\n> old';
		expect(own(`${quoted}\n\nYes please.`)).toBe('Hi Ann,\n\nYes please.');
		const answers = 'On 3 Nov 2026 at 10:00, Ann wrote:\n> How many?\n\nTwo.\n\n> When?\n\nMonday.';
		expect(own(`${answers}\n> Best, Ann\n`)).toBe(answers);
		expect(own(`${answers}\n\nAm 03.11.2026 um 10:00 schrieb Ann:\nolder`)).toBe(answers);
	});

	it('keeps words of its own that end in a colon', () => {
		const text = 'On page 3 and on page 4\nthere is what Ann asked for:\n\ntwo bikes.';
		expect(own(text)).toBe(text);
		const list = '----- 2 bikes: -----\nWe need them.';
		expect(own(list)).toBe(list);
	});

	it('keeps what stands below a rule that no header follows', () => {
		const text = 'We take 20.\n____________________\nJo\n\nOne more thing: by 5 December.';
		expect(own(text)).toBe(text);
	});

	it.each([
		'-------- Forwarded Message --------\nSubject: Order\nFrom: Kim <kim@x.example>\nTo: Jo\n\nWe order 20.',
		'Anfang der weitergeleiteten Nachricht:\n\nVon: Kim <kim@x.example>\nBetreff: Order\n\nWe order 20.',
		'> Begin forwarded message:\n>\n> From: Kim\n> Subject: Order\n>\n> We order 20.',
	])('keeps a mail that is handed on, whatever the subject says: %j', (handedOn) => {
		expect(own(`Please handle.\n\n${handedOn}`)).toBe(`Please handle.\n\n${handedOn}`);
		expect(own(`Thanks.\n\nOn 3 Nov 2026 at 10:00, Ann wrote:\n\n${handedOn}`)).toBe('Thanks.');
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

describe('isQuotedHistory', () => {
	const head = 'From: Ann <ann@x.example>\nTo: Bob\n\n';
	const is = (text: string, words: string) =>
		isQuotedHistory(head + text, head.length + text.indexOf(words));

	it('knows answers between the lines from what they answer', () => {
		const text =
			'On 3 Nov 2026 at 10:00, Bob wrote:\n> by Monday?\n\nNo, by Friday.\n> And then?\nLater.';
		expect(is(text, 'Monday')).toBe(true);
		expect(is(text, 'Friday')).toBe(false);
		expect(is(text, 'Later')).toBe(false);
	});

	it('knows all below an introduction that quotes without marks', () => {
		const text =
			'Yes.\n\nIl giorno 3 nov 2026 alle ore 10:00 Bob\n<bob@x.example> ha scritto:\n\nby Monday?';
		expect(is(text, 'Yes')).toBe(false);
		expect(is(text, 'Monday')).toBe(true);
	});
});

it('takes the days of a mail that is handed on for those of an older one', () => {
	const text =
		'From: Jo\n\nPlease.\n\n---------- Forwarded message ---------\nFrom: Kim\n\nby Monday';
	expect(isQuotedHistory(text, text.indexOf('Monday'))).toBe(true);
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
		expect(mailDocument(mail, { signature: true }).mail?.subject).toBe('Offer please');
		expect(mailDocument(mail, { signature: true }).text).toBe(
			'From: Ann <ann@example.com>\nTo: bob@example.com\nSubject: Offer please\nDate: Tue, 3 Nov 2026 10:00:00 +0100\nAttachments: a.pdf\n\nHello.',
		);
	});
});

describe('the head of a mail', () => {
	const mail = {
		from: { name: 'Ann', address: 'ann@x.example' },
		to: 'bob@x.example',
		cc: '"Example, Cid" <cid@x.example>, dan@x.example',
		subject: 'Offer',
		date: '',
		messageId: '',
		inReplyTo: '',
		threadId: '',
		headers: {},
		text: 'Hello.',
		attachments: [],
	};
	const textOf = (more: Partial<typeof mail>) =>
		mailDocument({ ...mail, ...more }, { signature: true }).text;

	it.each([
		['Gr\ufffd\ufffde aus K\ufffdln', true],
		['Total: 1\ufffd0', true],
		['\ufffd two bikes', undefined],
		['two bikes', undefined],
	])('tells lost letters within words: %j', (text, garbled) => {
		expect(mailDocument({ ...mail, text }, { signature: true }).garbled).toBe(garbled);
	});

	it('says who has a copy', () => {
		expect(textOf({})).toContain(
			'\nTo: bob@x.example\nCc: "Example, Cid" <cid@x.example>, dan@x.example\nSubject: ',
		);
		expect(textOf({ cc: '' })).not.toContain('Cc:');
	});

	it('counts people beyond ten', () => {
		const people = (count: number) =>
			Array.from({ length: count }, (_, at) => `"P, ${at}" <p${at}@x.example>`).join(', ');
		expect(textOf({ cc: people(10) })).toContain(`Cc: ${people(10)}\n`);
		expect(textOf({ cc: people(300) })).toContain(`Cc: ${people(10)} and 290 more\n`);
		expect(textOf({ to: people(12) })).toContain(`To: ${people(10)} and 2 more\n`);
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
