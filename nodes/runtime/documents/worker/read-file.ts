import { plainDocument, type TextDocument } from '../../../core/gpt/text/document';
import { unsealed } from './sealed-mail';
import { mailDocument } from '../../../core/gpt/text/mail-document';
import { visibleText } from '../../../core/gpt/text/visible-text';
import { failGpt } from '../../../core/gpt/words/error-catalog';
import type { FileBytes, ReadLimits } from '../document-job';
import { decodeText } from './decode-text';
import { looksLikeMail } from './looks-like-mail';
import { pictureKind } from './pictures/picture-kind';
import { readPicture } from './pictures/read-picture';

type Kind = 'mail' | 'calendar' | 'pdf' | 'html' | 'text' | 'docx' | 'xlsx' | 'picture';

const kindByExtension: Record<string, Kind> = {
	eml: 'mail',
	ics: 'calendar',
	pdf: 'pdf',
	html: 'html',
	htm: 'html',
	docx: 'docx',
	docm: 'docx',
	dotx: 'docx',
	xlsx: 'xlsx',
	xlsm: 'xlsx',
	xltx: 'xlsx',
	txt: 'text',
	text: 'text',
	md: 'text',
	markdown: 'text',
	vtt: 'text',
	srt: 'text',
	csv: 'text',
	json: 'text',
	png: 'picture',
	jpg: 'picture',
	jpeg: 'picture',
	webp: 'picture',
	gif: 'picture',
};
const kindByType: Record<string, Kind> = {
	'message/rfc822': 'mail',
	'text/calendar': 'calendar',
	'application/pdf': 'pdf',
	'text/html': 'html',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** What kind of document it is: pictures and PDFs say so themselves, else by name, by type, by its first lines. */
function kindOf({ name, mimeType, bytes }: FileBytes): Kind | undefined {
	if (pictureKind(bytes)) return 'picture';
	if (decodeText(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
	const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	const type = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
	const known = kindByExtension[extension] ?? kindByType[type];
	if (known) return known;
	if (extension !== '' && !type.startsWith('text/') && type !== '') return undefined;
	if (looksLikeMail(bytes)) return 'mail';
	return type.startsWith('text/') ? 'text' : undefined;
}

/**
 * Reads a file as text for a model, or as what to show it; of a mail also the files within it, unread. Fails with
 * DOC_UNSUPPORTED, and with what the reader of its kind fails with.
 */
export async function readFile(
	file: FileBytes,
	limits: ReadLimits,
): Promise<{ document: TextDocument; files: FileBytes[] }> {
	const kind = kindOf(file);
	if (kind !== 'mail') return { document: await readPaper(kind, file, limits), files: [] };
	const { readMail } = await import('./read-mail.js');
	const { mail, files } = await readMail(file.bytes, file.name, limits.history === true);
	return { document: mailDocument(unsealed(mail), limits), files };
}

async function readPaper(
	kind: Exclude<Kind, 'mail'> | undefined,
	{ name, bytes }: FileBytes,
	limits: ReadLimits,
): Promise<TextDocument> {
	switch (kind) {
		case 'pdf': {
			const { readPdf } = await import('./pdf/read-pdf.js');
			return await readPdf(bytes, name, limits);
		}
		case 'docx': {
			checkOffice(bytes, name);
			const { readDocx } = await import('./office/read-docx.js');
			return await readDocx(bytes, name);
		}
		case 'xlsx': {
			checkOffice(bytes, name);
			const { readXlsx } = await import('./office/read-xlsx.js');
			return await readXlsx(bytes, name, limits);
		}
		case 'picture': {
			const picture = pictureKind(bytes);
			// It is called one and is none.
			if (!picture) throw failGpt('DOC_UNREADABLE', { file: name });
			return readPicture(picture, bytes, name, limits);
		}
		case 'html': {
			const { htmlToPlain } = await import('./html-to-plain.js');
			const html = decodeText(bytes);
			return plainDocument(visibleText(htmlToPlain(html, { name, quotes: true })));
		}
		case 'calendar': {
			const { showCalendar } = await import('./calendar/show-calendar.js');
			const text = decodeText(bytes);
			const { appointments, description } = showCalendar(text) ?? {};
			const shown = [appointments, description].filter(Boolean).join('\n\n');
			return plainDocument(visibleText(shown || text));
		}
		case 'text':
			return plainDocument(visibleText(decodeText(bytes)));
		case undefined:
			throw failGpt('DOC_UNSUPPORTED', { file: name });
	}
}

/** Office puts a document that has a password, like those before 2007, in a container of its own ([MS-CFB], 2.2). */
function checkOffice(bytes: Uint8Array, file: string): void {
	const isContainer = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
	if (!isContainer) return;
	const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
	throw failGpt(isLocked ? 'DOC_PASSWORD' : 'DOC_UNSUPPORTED', { file });
}
