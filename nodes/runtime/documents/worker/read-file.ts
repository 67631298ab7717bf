import { plainDocument, type TextDocument } from '../../../core/gpt/text/document';
import { mailDocument } from '../../../core/gpt/text/mail-document';
import { visibleText } from '../../../core/gpt/text/visible-text';
import { failGpt } from '../../../core/gpt/words/error-catalog';
import type { FileBytes, ReadLimits } from '../document-job';
import { decodeText } from './decode-text';
import { looksLikeMail } from './looks-like-mail';

type Kind = 'mail' | 'pdf' | 'html' | 'text';

const kindByExtension: Record<string, Kind> = {
	eml: 'mail',
	pdf: 'pdf',
	html: 'html',
	htm: 'html',
	txt: 'text',
	text: 'text',
	md: 'text',
	markdown: 'text',
	vtt: 'text',
	srt: 'text',
	csv: 'text',
	json: 'text',
};
const kindByType: Record<string, Kind> = {
	'message/rfc822': 'mail',
	'application/pdf': 'pdf',
	'text/html': 'html',
};

/** What kind of document it is: a PDF says so itself, else by name, by type, by its first lines. */
function kindOf({ name, mimeType, bytes }: FileBytes): Kind | undefined {
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
 * Reads a file as text for a model; of a mail also the files within it, unread. Fails with
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
	return { document: mailDocument(mail, limits), files };
}

async function readPaper(
	kind: Exclude<Kind, 'mail'> | undefined,
	{ name, bytes }: FileBytes,
	limits: ReadLimits,
): Promise<TextDocument> {
	switch (kind) {
		case 'pdf': {
			const { readPdf } = await import('./read-pdf.js');
			return await readPdf(bytes, name, limits);
		}
		case 'html': {
			const { htmlToPlain } = await import('./html-to-plain.js');
			const html = decodeText(bytes);
			return plainDocument(visibleText(htmlToPlain(html, { name, quotes: true })));
		}
		case 'text':
			return plainDocument(visibleText(decodeText(bytes)));
		case undefined:
			throw failGpt('DOC_UNSUPPORTED', { file: name });
	}
}
