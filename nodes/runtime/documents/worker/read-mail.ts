import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Mail } from '../../../core/gpt/text/mail-document';
import { decodeText, repairMojibake } from './decode-text';
import { failGpt } from '../../../core/gpt/words/error-catalog';
import { documentLimits } from '../../../core/gpt/words/limits';
import { countParts } from './count-parts';
import { htmlToPlain } from './html-to-plain';
import { isForwarded } from './is-forwarded';

function showAddress(address: Address): string {
	if (!address.address) return (address.group ?? []).map(showAddress).join(', ');
	return address.name ? `${address.name} <${address.address}>` : address.address;
}

const damage = (mail: Email) =>
	`${mail.subject ?? ''}${mail.text ?? ''}${mail.html ?? ''}`.split('\ufffd').length - 1;

/** A mail that names the wrong character set, or none, as it would be with another. */
function* otherReadings(bytes: Uint8Array): Generator<Uint8Array> {
	yield Buffer.from(decodeText(bytes), 'utf8');
	const wrong = /charset\s*=\s*"?(?:utf-8|us-ascii|ascii)"?/gi;
	const renamed = Buffer.from(bytes).toString('latin1').replace(wrong, 'charset=windows-1252');
	yield Buffer.from(renamed, 'latin1');
}

/** Mail servers take no more: Exchange refuses a header beyond 256 kB. Parsing takes a second a megabyte. */
const limits = { maxHeadersSize: 256 * 1024 };

/** Parses a mail; of its possible readings the one with the fewest unreadable characters. */
async function parse(bytes: Uint8Array): Promise<Email> {
	let best = await PostalMime.parse(bytes, limits);
	for (const reading of otherReadings(bytes)) {
		if (damage(best) === 0) break;
		const mail = await PostalMime.parse(reading, limits);
		if (damage(mail) < damage(best)) best = mail;
	}
	return best;
}

/**
 * Reads an RFC 5322 mail. HTML is taken before plain text; of files only the names are kept. What
 * cannot be parsed is body text. Fails with DOC_TOO_COMPLEX, which calls it `name`, and in the
 * parser's words beyond its limits of size and nesting.
 */
export async function readMail(bytes: Uint8Array, name: string): Promise<Mail> {
	checkParts(bytes, name);
	const mail = await parse(bytes);
	const quotes = isForwarded(mail.subject ?? '');
	// Mail programs show the HTML where there is one, and few people ever see the other part.
	const text = htmlToPlain(mail.html ?? '', { name, quotes }) || (mail.text ?? '');
	return {
		from: {
			name: repairMojibake(mail.from?.name ?? ''),
			address: mail.from?.address ?? '',
		},
		to: repairMojibake((mail.to ?? []).map(showAddress).join(', ')),
		subject: repairMojibake(mail.subject ?? ''),
		// As written: the sender's own day is what `tomorrow` counts from.
		date: mail.headers.find((header) => header.key === 'date')?.value ?? mail.date ?? '',
		text: repairMojibake(text),
		attachments: mail.attachments.flatMap((file) => (file.filename ? [file.filename] : [])),
	};
}

function checkParts(bytes: Uint8Array, file: string): void {
	const { mailParts } = documentLimits;
	if (countParts(bytes) <= mailParts) return;
	throw failGpt('DOC_TOO_COMPLEX', {
		file,
		size: `more than ${mailParts.toLocaleString('en-US')} parts`,
	});
}
