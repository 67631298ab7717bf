import PostalMime, { type Attachment, type Email } from 'postal-mime';
import {
	machineHeaders,
	mailDocument,
	threadOf,
	type Mail,
} from '../../../core/gpt/text/mail-document';
import type { FileBytes } from '../document-job';
import { decodeAgain } from './decode-again';
import { decodeText, isUtf16 } from './decode-text';
import { failGpt } from '../../../core/gpt/words/error-catalog';
import { documentLimits } from '../../../core/gpt/words/limits';
import { showAddress } from '../mails/show-address';
import { withAppointments } from './calendar/with-appointments';
import { isCalendar } from '../is-calendar';
import { countParts } from './count-parts';
import { holdFlow, joinFlowed } from './flowed-text';
import { htmlToPlain } from './html-to-plain';
import { isForwarded } from '../../../core/gpt/text/history/is-forwarded';
import { bytesOf, isMail, named, toFile } from './mail-files';
import { repaired } from './repair-mail';

const charset = (names: string) => new RegExp(`charset\\s*=\\s*"?(?:${names})"?`, 'gi');
const narrow = charset('utf-8|us-ascii|ascii');
const wide = charset('utf-16(?:le|be)?');

/** What no mail has on purpose: characters that could not be read, and what UTF-16 leaves of itself. */
const unread = ['\ufffd', '\ufffe', '\u0000'];
/** UTF-16 in the wrong order, too: there a space and the ends of lines are these. */
const unreadWide = [...unread, '\u2000', '\u0a00', '\u0d00'];

/** A mail that names the wrong character set, or none, as it would be with another. */
function* otherReadings(bytes: Uint8Array, first: Email): Generator<Uint8Array> {
	yield Buffer.from(decodeText(bytes), 'utf8');
	const latin1 = Buffer.from(bytes).toString('latin1');
	const isWide = latin1.search(wide) >= 0;
	const names = isWide || textsOf(first).includes('\u0000') ? ['utf-16le', 'utf-16be'] : [];
	for (const name of [...names, isWide ? 'utf-8' : 'windows-1252']) {
		yield Buffer.from(latin1.replace(isWide ? wide : narrow, `charset=${name}`), 'latin1');
	}
}

/** A mail that was saved whole as UTF-16, in UTF-8: its parts say of no byte any more what it is. */
function inBytes(bytes: Uint8Array): Uint8Array {
	const head = bytes.subarray(0, 512);
	if (!isUtf16(head)) return bytes;
	return Buffer.from(decodeText(bytes).replace(charset('[\\w-]+'), 'charset=utf-8'), 'utf8');
}

/** Mail servers take no more: Exchange refuses a header beyond 256 kB. Parsing takes a second a megabyte. */
const limits = { maxHeadersSize: 256 * 1024, forceRfc822Attachments: true };
/** Mails that are shown within each other; deeper ones are files. Own choice. */
const deepest = 5;

const textsOf = ({ subject = '', text = '', html = '' }: Email) => `${subject}${text}${html}`;

function damage(mail: Email, characters: string[]): number {
	const text = textsOf(mail);
	return characters.reduce((sum, character) => sum + text.split(character).length - 1, 0);
}

/** Parses a mail; of its possible readings the one with the fewest unreadable characters. */
async function parse(bytes: Uint8Array): Promise<Email> {
	let best = await PostalMime.parse(bytes, limits);
	const isWide = Buffer.from(bytes).toString('latin1').search(wide) >= 0;
	const characters = isWide ? unreadWide : unread;
	for (const reading of otherReadings(bytes, best)) {
		if (damage(best, characters) === 0) break;
		const mail = await PostalMime.parse(reading, limits);
		if (damage(mail, characters) < damage(best, characters)) best = mail;
	}
	return best;
}

/**
 * Reads an RFC 5322 mail, with what its calendar files say, and finds the other files within it. HTML is taken before plain text; what cannot
 * be parsed is body text. Fails with DOC_TOO_COMPLEX, which calls it `name`, and in the parser's words
 * beyond its limits of size and nesting.
 */
export async function readMail(
	raw: Uint8Array,
	name: string,
	history: boolean,
	depth = 0,
): Promise<{ mail: Mail; files: FileBytes[] }> {
	const { bytes, flow } = holdFlow(inBytes(raw));
	checkParts(bytes, name);
	const parsed = await parse(bytes);
	const { messageId = '', inReplyTo = '', references = '', subject = '', html } = parsed;
	const text = flow ? joinFlowed(parsed.text ?? '', flow) : (parsed.text ?? '');
	const header = (key: string) => parsed.headers.find((one) => one.key === key)?.value ?? '';
	const told = machineHeaders.map((key) => [key, header(key)]).filter(([, value]) => value);
	const quotes = history || isForwarded(subject);
	// Mail programs show the HTML where there is one, and few people ever see the other part.
	const own = htmlToPlain(decodeAgain(html ?? ''), { name, quotes }) || (text ?? '');
	// A mail that says nothing itself is about the mails in it, unless they are mere attachments.
	const shown = own.trim() === '' ? ['inline', null] : ['inline'];
	const isShown = (file: Attachment) =>
		isMail(file) && shown.includes(file.disposition) && depth < deepest;
	const attached = await named(parsed.attachments.filter((file) => !isShown(file)));
	const enclosed: Array<{ mail: Mail; files: FileBytes[] }> = [];
	for (const file of parsed.attachments.filter(isShown)) {
		enclosed.push(await readMail(bytesOf(file), name, true, depth + 1));
	}
	const mail: Mail = {
		from: { name: parsed.from?.name ?? '', address: parsed.from?.address ?? '' },
		to: showAddress(parsed.to),
		cc: showAddress(parsed.cc),
		replyTo: showAddress(parsed.replyTo),
		subject,
		// As written: the sender's own day is what `tomorrow` counts from.
		date: header('date') || (parsed.date ?? ''),
		messageId,
		inReplyTo,
		threadId: threadOf(references, inReplyTo, messageId),
		headers: Object.fromEntries(told),
		text: own,
		enclosed: enclosed.map(
			(one) => mailDocument(one.mail, { signature: true, history: true }).text,
		),
		attachments: [
			...attached.flatMap((file) => (file.filename ? [file.filename] : [])),
			...enclosed.flatMap((one) => one.mail.attachments),
		],
	};
	const [calendars, files] = parted(attached.flatMap(toFile));
	const appointed = withAppointments(
		mail,
		calendars.slice(0, documentLimits.calendars).map((file) => file.bytes),
	);
	return { mail: repaired(appointed), files: [...files, ...enclosed.flatMap((one) => one.files)] };
}

/** Calendar files and the others. */
function parted(files: FileBytes[]): [FileBytes[], FileBytes[]] {
	return [files.filter(isCalendar), files.filter((file) => !isCalendar(file))];
}

function checkParts(bytes: Uint8Array, file: string): void {
	const { mailParts } = documentLimits;
	if (countParts(bytes) <= mailParts) return;
	throw failGpt('DOC_TOO_COMPLEX', {
		file,
		size: `more than ${mailParts.toLocaleString('en-US')} parts`,
	});
}
