import { addressParser } from 'postal-mime';
import type { Mail } from '../../../core/gpt/text/mail-document';
import type { MailFields } from '../document-job';
import { htmlToPlain } from './html-to-plain';
import { isForwarded } from './is-forwarded';

/** A mail that a mail node took apart already; `name` is what errors call it. */
export function readMailItem(fields: MailFields, name: string): Mail {
	const { from, to, subject, date, plain, html, attachments } = fields;
	const sender = addressParser(from)[0];
	return {
		from: { name: sender?.name ?? '', address: sender?.address ?? '' },
		to,
		subject,
		date,
		text: htmlToPlain(html, { name, quotes: isForwarded(subject) }) || plain,
		attachments,
	};
}
