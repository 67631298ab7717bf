import { readCaptions } from './calls/captions';
import type { AttachedFile, TextDocument } from './document';
import { lettersAndDigits } from './fold';
import { readTranscript } from './turns';

/** By what a source is known again. */
export interface SourceIds {
	/** Of a mail its Message-ID, without angle brackets; else `textId`. */
	id: string;
	/** The same for texts with the same words, of mails from the same sender with the same files. */
	textId: string;
}

/** Longer Message-IDs are no people's: a line of a mail has 998 characters (RFC 5322, 2.1.1). */
const longestId = 255;

/** The hash is cut to so many digits: 96 bits. */
const digits = 24;

/**
 * By what a document is known when it comes again. What a file is called and how it is laid out plays
 * no part, and of a call only what was said, so that its text and its subtitles are one source.
 */
export function sourceIds(document: TextDocument, hash: (text: string) => string): SourceIds {
	const { mail } = document;
	const short = (parts: readonly string[]) => hash(JSON.stringify(parts)).slice(0, digits);
	if (!mail) {
		const textId = short(['text', ...partsOf(document)]);
		return { id: textId, textId };
	}
	const messageId = plainId(mail.messageId);
	const { known, unknown } = filesOf(document);
	const textId = short([
		'mail',
		mail.from.address.toLowerCase(),
		words(mail.subject),
		words(bodyOf(document.text)),
		...known,
		// A file that nobody read may say anything: only the mail itself is known again.
		...(unknown.length > 0 ? [...unknown, messageId, mail.date] : []),
	]);
	const id = messageId.length > longestId ? short(['id', messageId]) : messageId;
	return { id: id === '' ? textId : id, textId };
}

/** A Message-ID as it is compared: unfolded, bare, its host in small letters (RFC 5322, 3.6.4). */
function plainId(written: string): string {
	const inside = /<([^<>]*)>/.exec(written)?.[1] ?? written;
	const id = inside.replace(/[\s\p{Cc}<>]/gu, '');
	const at = id.lastIndexOf('@');
	return at < 0 ? id : id.slice(0, at) + id.slice(at).toLowerCase();
}

/** Words, or where there are none what is shown; what has neither is told by its characters. */
function partsOf({ text, shown = [] }: TextDocument): string[] {
	const said = words(spokenWords(text) ?? text);
	return [said === '' ? text.trim() : said, ...shown.map(({ base64 }) => base64)];
}

/** Everything that is said in a call whose file has a time for it; undefined for other texts. */
function spokenWords(text: string): string | undefined {
	const { turns } = readTranscript(text);
	const isTimed = turns.length > 1 && turns.every(({ from }) => from !== null);
	const isNamed = turns.every(({ speaker }) => speaker !== '');
	// A timetable has times as well: without names only a file of cues is a call.
	if (!isTimed || !(isNamed || readCaptions(text))) return undefined;
	return turns.map((turn) => turn.text).join(' ');
}

/** Letters and digits, whatever their case and form; signs on letters that are written apart belong to them. */
const words = (text: string): string => lettersAndDigits(text.normalize('NFKC'));

/** What stands below the header lines of a mail (see `mailDocument`). */
function bodyOf(text: string): string {
	if (!/^(?:From|To|Cc|Subject|Date|Attachments): /.test(text)) return text;
	const end = text.indexOf('\n\n');
	return end < 0 ? '' : text.slice(end);
}

const picture = /\.(?:png|jpe?g|gif|webp|bmp|svg|ico)$/i;

/** The files of a mail by what they say, and the names of those that nobody read; pictures count by name. */
function filesOf({ attachments, attached }: TextDocument): Record<'known' | 'unknown', string[]> {
	const known: string[] = [];
	const unknown: string[] = [];
	const all: Array<AttachedFile | { name: string }> =
		attached ?? attachments.map((name) => ({ name }));
	for (const file of all) {
		if ('document' in file) known.push(...partsOf(file.document));
		else if (picture.test(file.name)) known.push(file.name);
		else unknown.push(file.name);
	}
	return { known, unknown };
}
