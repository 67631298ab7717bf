import { catalog, page, pages, pdfOf, stream } from '../hostile/pdfs';

/** One mail as the three kinds of server hold it. */
export interface RecordedMail {
	/** RFC 5322, whole. */
	source: string;
	/** How the bytes of the mail stand in `source`; UTF-8 where nothing else is said. */
	encoding?: 'latin1';
	/** Its parts as an IMAP server numbers them; a mail of one part has part 1. */
	parts: Record<string, RecordedPart>;
	/** The type of the whole, if it has more parts than one. */
	type?: `multipart/${'mixed' | 'alternative'}`;
	/** What the Gmail API says besides: `GET /messages/{id}`. */
	gmail: { id: string; threadId: string };
	/** What Microsoft Graph holds of it, all properties that it returns unless asked for others. */
	graph: GraphMessage;
}

interface RecordedPart {
	type: string;
	content: Uint8Array;
	fileName?: string;
}

interface GraphMessage {
	id: string;
	hasAttachments: boolean;
	[property: string]: unknown;
}

const crlf = (...lines: string[]) => lines.join('\r\n');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const ordered =
	'BT /F1 9 Tf 10 100 Td (Order form: 40 cargo bikes) Tj 0 -20 Td (Total amount: EUR 88,000.00) Tj ET';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** A PDF that says what is ordered. */
export const orderForm = Buffer.from(
	pdfOf([
		catalog,
		pages,
		page('/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>'),
		stream(ordered.length, ordered),
		font,
	]),
	'latin1',
);

const person = (name: string, address: string) => ({ emailAddress: { name, address } });
const sales = person('Sales', 'sales@example.com');

const offerText = crlf(
	'Hello,',
	'',
	'please make it forty bikes and call me on +31 20 555 0101.',
	'',
	'On Thu, 19 Nov 2026 at 09:00, Sales <sales@example.com> wrote:',
	'> We offer twenty bikes at our list price.',
	'',
);
const offerHtml =
	'<html><body><p>Hello,</p><p>please make it forty bikes and call me on +31 20 555 0101.</p><div class="gmail_quote">On Thu, 19 Nov 2026 at 09:00, Sales wrote:<blockquote>We offer twenty bikes at our list price.</blockquote></div></body></html>';

/** An answer within a thread: plain text and HTML, with a PDF. */
const offer: RecordedMail = {
	source: crlf(
		'Return-Path: <ann.example@northwind.example>',
		'From: Ann Example <ann.example@northwind.example>',
		'To: Sales <sales@example.com>',
		'Cc: Ben Example <ben@northwind.example>',
		'Subject: Re: Offer for bikes',
		'Date: Fri, 20 Nov 2026 10:00:00 +0100',
		'Message-ID: <third@northwind.example>',
		'In-Reply-To: <second@example.com>',
		'References: <first@northwind.example> <second@example.com>',
		'MIME-Version: 1.0',
		'Content-Type: multipart/mixed; boundary="outer"',
		'',
		'--outer',
		'Content-Type: multipart/alternative; boundary="inner"',
		'',
		'--inner',
		'Content-Type: text/plain; charset=utf-8',
		'',
		offerText,
		'--inner',
		'Content-Type: text/html; charset=utf-8',
		'',
		offerHtml,
		'--inner--',
		'--outer',
		'Content-Type: application/pdf; name="order-form.pdf"',
		'Content-Disposition: attachment; filename="order-form.pdf"',
		'Content-Transfer-Encoding: base64',
		'',
		base64(orderForm),
		'--outer--',
		'',
	),
	type: 'multipart/mixed',
	parts: {
		'1.1': { type: 'text/plain', content: Buffer.from(offerText) },
		'1.2': { type: 'text/html', content: Buffer.from(offerHtml) },
		'2': { type: 'application/pdf', content: orderForm, fileName: 'order-form.pdf' },
	},
	gmail: { id: '19aa000000000003', threadId: '19aa000000000001' },
	graph: {
		'@odata.etag': 'W/"CQAAABYAAAB1"',
		id: 'AAMkAGI3',
		createdDateTime: '2026-11-20T09:00:05Z',
		receivedDateTime: '2026-11-20T09:00:05Z',
		sentDateTime: '2026-11-20T09:00:00Z',
		hasAttachments: true,
		internetMessageId: '<third@northwind.example>',
		subject: 'Re: Offer for bikes',
		bodyPreview: 'Hello,\r\n\r\nplease make it forty bikes and call me',
		importance: 'normal',
		parentFolderId: 'AAMkFolder',
		conversationId: 'AAQkThread1',
		isRead: false,
		isDraft: false,
		categories: [],
		body: { contentType: 'html', content: offerHtml },
		sender: person('Ann Example', 'ann.example@northwind.example'),
		from: person('Ann Example', 'ann.example@northwind.example'),
		toRecipients: [sales],
		ccRecipients: [person('Ben Example', 'ben@northwind.example')],
		bccRecipients: [],
		replyTo: [],
		flag: { flagStatus: 'notFlagged' },
	},
};

const awayHtml =
	'<html><body><p>Vielen Dank. Ich bin bis 30. November nicht im Büro.</p><p>Mit freundlichen Grüßen<br>Jörg Muster</p></body></html>';

/** An answer that no person wrote, through a list: HTML alone, headers in encoded words. */
const away: RecordedMail = {
	source: crlf(
		'From: =?utf-8?Q?J=C3=B6rg_Muster?= <joerg@northwind.example>',
		'To: sales@example.com',
		'Subject: =?utf-8?Q?Abwesend=3A_Gr=C3=BC=C3=9Fe?=',
		'Date: Sat, 21 Nov 2026 08:30:00 +0100',
		'Message-ID: <away@northwind.example>',
		'Auto-Submitted: auto-replied',
		'Precedence: bulk',
		'List-Id: Bike news <news.northwind.example>',
		'X-Auto-Response-Suppress: All',
		'MIME-Version: 1.0',
		'Content-Type: text/html; charset=utf-8',
		'Content-Transfer-Encoding: base64',
		'',
		base64(Buffer.from(awayHtml)),
		'',
	),
	parts: { '1': { type: 'text/html', content: Buffer.from(awayHtml) } },
	gmail: { id: '19aa000000000009', threadId: '19aa000000000009' },
	graph: {
		'@odata.etag': 'W/"CQAAABYAAAB9"',
		id: 'AAMkAGI9',
		createdDateTime: '2026-11-21T07:30:04Z',
		receivedDateTime: '2026-11-21T07:30:04Z',
		sentDateTime: '2026-11-21T07:30:00Z',
		hasAttachments: false,
		internetMessageId: '<away@northwind.example>',
		subject: 'Abwesend: Grüße',
		bodyPreview: 'Vielen Dank. Ich bin bis 30. November nicht im',
		importance: 'normal',
		parentFolderId: 'AAMkFolder',
		conversationId: 'AAQkThread9',
		isRead: false,
		isDraft: false,
		categories: [],
		body: { contentType: 'html', content: awayHtml },
		sender: person('Jörg Muster', 'joerg@northwind.example'),
		from: person('Jörg Muster', 'joerg@northwind.example'),
		toRecipients: [person('sales@example.com', 'sales@example.com')],
		ccRecipients: [],
		bccRecipients: [],
		replyTo: [],
		flag: { flagStatus: 'notFlagged' },
	},
};

export const recordedMails = { offer, away };
