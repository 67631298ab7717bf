import PostalMime, { type Address } from 'postal-mime';
import type { RecordedMail } from './recorded-mails';

const toGraph = ({ name, address = '' }: Address) => ({ emailAddress: { name, address } });

/** A mail of text, of HTML or of both as the three kinds of server hold it, from its RFC 5322 source in ASCII. */
export async function recordMail(source: string): Promise<RecordedMail> {
	const { text, html, ...mail } = await PostalMime.parse(source);
	const contents: Array<[type: string, content: string]> = [];
	if (text !== undefined) contents.push(['text/plain', text]);
	if (html !== undefined) contents.push(['text/html', html]);
	const parts = contents.map(([type, content], at) => [
		String(at + 1),
		{ type, content: Buffer.from(content) },
	]);
	const people = (all: Address[] = []) => all.map(toGraph);
	const sent = mail.date === undefined ? undefined : new Date(mail.date).toISOString();
	return {
		source,
		parts: Object.fromEntries(parts),
		...(parts.length > 1 ? { type: 'multipart/alternative' as const } : {}),
		gmail: { id: '19aa000000000001', threadId: '19aa000000000001' },
		graph: {
			'@odata.etag': 'W/"CQAAABYAAAB1"',
			id: 'AAMkAGI1',
			receivedDateTime: sent,
			sentDateTime: sent,
			hasAttachments: false,
			internetMessageId: mail.messageId,
			subject: mail.subject,
			bodyPreview: (text ?? '').slice(0, 40),
			conversationId: 'AAQkThread1',
			body: { contentType: html === undefined ? 'text' : 'html', content: html ?? text },
			sender: mail.from && toGraph(mail.from),
			from: mail.from && toGraph(mail.from),
			toRecipients: people(mail.to),
			ccRecipients: people(mail.cc),
			bccRecipients: [],
			replyTo: people(mail.replyTo),
		},
	};
}
