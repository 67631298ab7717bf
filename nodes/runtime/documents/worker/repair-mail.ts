import { decodeWords } from 'postal-mime';
import type { Mail } from '../../../core/gpt/text/mail-document';
import { repairMojibake } from './decode-text';
import { decodeAgain } from './decode-again';

/** A mail with what programs on its way encoded twice, or decoded wrongly, put right. */
export function repaired(mail: Mail): Mail {
	const { from, headers } = mail;
	return {
		...mail,
		from: { name: line(from.name), address: from.address },
		to: line(mail.to),
		cc: line(mail.cc),
		subject: line(mail.subject),
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name, line(value)]),
		),
		text: repairMojibake(decodeAgain(mail.text)),
		attachments: mail.attachments.map(line),
	};
}

/** Encoded words (RFC 2047) that are still there were encoded twice, or never decoded. */
const line = (text: string) =>
	repairMojibake(/=\?[\w-]+\?[bq]\?/i.test(text) ? decodeWords(text) : text);
