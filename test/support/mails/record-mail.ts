import { createRequire } from 'node:module';
import path from 'node:path';
import { serverFolder } from '../../../sandbox/n8n/cache-folder';
import type { RecordedMail } from './recorded-mails';

/** What this uses of mailparser, the parser of n8n's own mail nodes. */
interface Parsed {
	from?: People;
	to?: People;
	cc?: People;
	subject?: string;
	date?: Date;
	messageId?: string;
	html?: string | false;
	text?: string;
	attachments: {
		contentType: string;
		filename?: string;
		content: Uint8Array;
		related?: boolean;
		contentDisposition?: string;
	}[];
}
interface People {
	value: { name: string; address?: string }[];
}

/**
 * An .eml as servers hold it, and what the Gmail API and Microsoft Graph answer for it. The parser
 * is that of the n8n in the cache; fails when none is installed there.
 */
export async function recordMail(bytes: Buffer): Promise<RecordedMail> {
	const source = bytes.toString('latin1').replace(/\r?\n/g, '\r\n');
	const { simpleParser } = createRequire(path.join(serverFolder(), 'package.json'))('mailparser');
	// Exchange keeps the lines of a text as they were sent.
	const lines = source.replace(/format=flowed/i, 'format=fixed');
	const options = { skipTextToHtml: true, skipHtmlToText: true, skipImageLinks: true };
	const parsed: Parsed = await simpleParser(Buffer.from(lines, 'latin1'), options);
	const files = parsed.attachments.filter(({ contentType }) => contentType !== 'text/calendar');
	const words = [
		{ type: 'text/plain', content: parsed.text },
		{ type: 'text/html', content: parsed.html },
	].flatMap(({ type, content }) => (content ? [{ type, content: Buffer.from(content) }] : []));
	const attached = files.map(({ contentType, filename, content }, at) => ({
		type: contentType,
		content,
		fileName: filename ?? `Untitled attachment ${at + 1}`,
	}));
	const parts = [...words, ...attached].map((part, at) => [String(at + 1), part]);
	return {
		source,
		encoding: 'latin1',
		type: 'multipart/mixed',
		parts: Object.fromEntries(parts),
		gmail: { id: '19aa000000000003', threadId: '19aa000000000001' },
		graph: {
			...graphMail(parsed),
			hasAttachments: files.some(({ related }) => !related),
			...graphMeeting(parsed),
		},
	};
}

function graphMail({ from, to, cc, subject, date, messageId, html, text }: Parsed) {
	const [sender] = graphPeople(from);
	const sentDateTime = date?.toISOString().replace('.000', '');
	return {
		'@odata.etag': 'W/"CQAAABYAAAB1"',
		id: 'AAMkAGI3',
		receivedDateTime: sentDateTime,
		sentDateTime,
		internetMessageId: messageId,
		subject: subject ?? '',
		bodyPreview: (text ?? '').slice(0, 255),
		conversationId: 'AAQkThread1',
		isDraft: false,
		body: { contentType: 'html', content: html || convertedText(text ?? '') },
		sender,
		from: sender,
		toRecipients: graphPeople(to),
		ccRecipients: graphPeople(cc),
		bccRecipients: [],
		replyTo: [],
	};
}

const graphPeople = (people: People | undefined) =>
	(people?.value ?? []).flatMap(({ name, address }) =>
		address ? [{ emailAddress: { name: name || address, address } }] : [],
	);

/** Exchange gives a plain text as HTML, unless it is asked for text. */
function convertedText(text: string): string {
	const lines = text
		.replace(/\n$/, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/ {2}/g, '&nbsp; ')
		.replaceAll('\n', '<br>\n');
	return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Microsoft Exchange Server">\r\n<!-- converted from text -->\r\n<style><!-- .EmailQuote { margin-left: 1pt; padding-left: 4pt; border-left: #800000 2px solid; } --></style></head>\r\n<body>\r\n<font size="2"><span style="font-size:11pt;"><div class="PlainText">${lines}</div></span></font>\r\n</body>\r\n</html>\r\n`;
}

/** An invitation is a message of a kind of its own: Graph takes the calendar part for its fields. */
function graphMeeting({ attachments }: Parsed): Record<string, unknown> {
	const calendar = attachments.find(({ contentType }) => contentType === 'text/calendar');
	if (!calendar) return {};
	const text = Buffer.from(calendar.content).toString();
	const at = (name: string) => {
		const [, date, time] =
			new RegExp(`^${name};TZID=[^\\n]*:(\\d{8})T(\\d{6})`, 'm').exec(text) ?? [];
		const day = date?.replace(/(....)(..)(..)/, '$1-$2-$3');
		// Winter in Germany, where the one invitation of the set is from.
		const moment = new Date(`${day}T${time?.replace(/(..)(..)(..)/, '$1:$2:$3')}+01:00`);
		return { dateTime: moment.toISOString().replace('.000Z', '.0000000'), timeZone: 'UTC' };
	};
	return {
		'@odata.type': '#microsoft.graph.eventMessageRequest',
		meetingMessageType: 'meetingRequest',
		type: 'singleInstance',
		isAllDay: false,
		startDateTime: at('DTSTART'),
		endDateTime: at('DTEND'),
		location: { displayName: /^LOCATION[^\n]*:(.*)\r?$/m.exec(text)?.[1], locationType: 'default' },
	};
}
