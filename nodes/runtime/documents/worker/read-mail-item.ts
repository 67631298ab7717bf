import { addressParser } from 'postal-mime';
import type { Mail } from '../../../core/gpt/text/mail-document';
import type { MailFields } from '../document-job';
import { withAppointments } from './calendar/with-appointments';
import { decodeAgain } from './decode-again';
import { htmlToPlain } from './html-to-plain';
import { isForwarded } from '../../../core/gpt/text/history/is-forwarded';
import { repaired } from './repair-mail';

/** A mail that a mail node took apart already; `name` is what errors call it. */
export function readMailItem(
	fields: MailFields,
	{ name, history, calendars }: { name: string; history: boolean; calendars: Uint8Array[] },
): Mail {
	const { from, plain, html, ...header } = fields;
	const sender = addressParser(from)[0];
	const quotes = history || isForwarded(header.subject);
	const text = htmlToPlain(decodeAgain(html), { name, quotes }) || plain;
	const mail = {
		...header,
		from: { name: sender?.name ?? '', address: sender?.address ?? '' },
		text,
	};
	return repaired(withAppointments(mail, calendars));
}
