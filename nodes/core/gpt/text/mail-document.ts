import type { MailHeader, TextDocument } from './document';
import { newMailText } from './mail-text';
import { visibleText } from './visible-text';

/** A mail as its reader gives it; empty texts for what is missing. */
export interface Mail extends MailHeader {
	text: string;
	attachments: string[];
}

/** Renders a mail as its header lines, a blank line, and the words it adds itself. */
export function mailDocument(mail: Mail, options: { signature: boolean }): TextDocument {
	const headers = [
		['From', showSender(mail.from)],
		['To', mail.to],
		['Subject', mail.subject],
		['Date', mail.date],
		['Attachments', mail.attachments.join(', ')],
	]
		.filter(([, value]) => value)
		.map(([name, value]) => `${name}: ${oneLine(value ?? '')}`);
	const forwarded = /^\s*(fwd?|wg|tr|rv|i|doorst)\s*:/i.test(mail.subject);
	const text = newMailText(visibleText(mail.text), { ...options, forwarded });
	const { from, date } = mail;
	return {
		mail: {
			// The address stays as it is: another one must not become like it.
			from: { ...from, name: visibleText(from.name) },
			to: visibleText(mail.to),
			subject: visibleText(mail.subject),
			date,
		},
		text: visibleText(`${headers.join('\n')}\n\n${text}`).trim(),
		pages: [],
		attachments: mail.attachments.map(visibleText),
	};
}

const showSender = ({ name, address }: MailHeader['from']) =>
	name && address ? `${name} <${address}>` : name || address;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
