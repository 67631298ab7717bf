import type { MailHeader, TextDocument } from './document';
import { forwardedFrom } from './history/forwarded-from';
import { isForwarded } from './history/is-forwarded';
import { newMailText } from './mail-text';
import { handsOn } from './history/quoted-history';
import { visibleText } from './visible-text';

/** A mail as its reader gives it; empty texts for what is missing. */
export interface Mail extends MailHeader {
	text: string;
	/** The texts of mails that are shown within it, each with its own header lines. */
	enclosed?: string[];
	/** Appointments that came with it as calendar files, as a mail program shows them; '' for none. */
	appointments?: string;
	attachments: string[];
}

/** Headers by which a mail of a list or of a machine can be told (RFC 2919, 2369, 3834 and usage). */
export const machineHeaders = [
	'auto-submitted',
	'list-id',
	'list-unsubscribe',
	'precedence',
	'x-auto-response-suppress',
	'x-autoreply',
	'x-autorespond',
];

/**
 * What the mails of one thread share: the first Message-ID of `references`, which are written oldest
 * first (RFC 5322, 3.6.4), else the mail that is answered, else the mail itself, which begins one.
 */
export function threadOf(references: string, inReplyTo: string, messageId: string): string {
	const first = (ids: string) => /<[^<>\s]+>/.exec(ids)?.[0] ?? '';
	return first(references) || first(inReplyTo) || messageId;
}

/**
 * Renders a mail as its header lines, a blank line, and the words it adds itself; with `history` what
 * it quotes of earlier mails, too.
 */
export function mailDocument(
	mail: Mail,
	options: { signature: boolean; history?: boolean },
): TextDocument {
	const headers = [
		['From', showSender(mail.from)],
		['To', fewPeople(mail.to)],
		['Cc', fewPeople(mail.cc)],
		['Subject', mail.subject],
		['Date', mail.date],
		['Attachments', mail.attachments.join(', ')],
	]
		.filter(([, value]) => value)
		.map(([name, value]) => `${name}: ${oneLine(value ?? '')}`);
	const { text: written, enclosed = [], appointments = '', attachments, ...header } = mail;
	const isHandedOn =
		isForwarded(mail.subject) || enclosed.length > 0 || handsOn(written.split(/\r\n?|\n/));
	const forwarded = options.history === true || isForwarded(mail.subject);
	const own = newMailText(visibleText(written), { ...options, forwarded });
	const text = [own, ...enclosed.map((one) => `--- Enclosed mail ---\n\n${one}`)].join('\n\n');
	return {
		mail: {
			...header,
			from: { name: oneLine(visibleText(header.from.name)), address: addressOf(header.from) },
			to: visibleText(header.to),
			cc: visibleText(header.cc),
			replyTo: visibleText(header.replyTo ?? ''),
			forwardedFrom: isHandedOn ? forwardedFrom(text) : '',
			subject: oneLine(visibleText(header.subject)),
		},
		text: visibleText([headers.join('\n'), text, appointments].filter(Boolean).join('\n\n')).trim(),
		...(lostLetter.test(text) ? { garbled: true } : {}),
		pages: [],
		attachments: attachments.map(visibleText),
	};
}

/**
 * The address stays as it is: another one must not become like it. What is none is not passed for one: a
 * sender could name a record by its ID so, which workflows take from themselves alone.
 */
const addressOf = ({ address }: MailHeader['from']) => (address.includes('@') ? address : '');

const showSender = ({ name, address }: MailHeader['from']) =>
	name && address ? `${name} <${address}>` : name || address;

/** What is left of a letter that was read in a wrong character set: nobody can tell which it was. */
const lostLetter = /[\p{L}\p{N}]\ufffd|\ufffd[\p{L}\p{N}\ufffd]/u;

/** People named in a line of the head. */
const mostPeople = 10;

function fewPeople(addresses: string): string {
	const all = addresses.match(/(?:"[^"]*"|[^,])+/g) ?? [];
	if (all.length <= mostPeople) return addresses;
	const named = all.slice(0, mostPeople).join(',');
	return `${named} and ${all.length - mostPeople} more`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
