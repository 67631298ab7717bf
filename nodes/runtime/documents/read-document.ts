import { plainDocument, type TextDocument } from '../../core/gpt/text/document';
import { failGpt } from '../../core/gpt/words/error-catalog';
import { mailDocument } from '../../core/gpt/text/mail-document';
import { CoreError } from '../../core/kernel/errors';
import { visibleText } from '../../core/gpt/text/visible-text';
import type { ItemFile } from '../files/item-files';
import { decodeText } from './decode-text';
import { looksLikeMail } from './looks-like-mail';

export interface DocumentLimits {
	maxBytes: number;
	maxPages: number;
	/** Of the text that is read, whatever it comes from. */
	maxCharacters: number;
	/** Keep the signature of a mail. */
	signature: boolean;
}

export type DocumentFile = Pick<ItemFile, 'name' | 'mimeType' | 'size' | 'bytes'>;

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
function kindOf({ name, mimeType }: DocumentFile, bytes: Uint8Array): Kind | undefined {
	if (decodeText(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
	const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
	const type = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
	const known = kindByExtension[extension] ?? kindByType[type];
	if (known) return known;
	if (extension !== '' && !type.startsWith('text/') && type !== '') return undefined;
	if (looksLikeMail(bytes)) return 'mail';
	return type.startsWith('text/') ? 'text' : undefined;
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/**
 * Reads a file as text for a model. Fails with DOC_TOO_BIG before anything of it is read, with
 * DOC_UNSUPPORTED, DOC_UNREADABLE and what the reader of its kind fails with; INPUT_EMPTY when
 * nothing is in it.
 */
export async function readDocument(
	file: DocumentFile,
	limits: DocumentLimits,
): Promise<TextDocument> {
	const { name, size } = file;
	if (size > limits.maxBytes) {
		throw failGpt('DOC_TOO_BIG', {
			file: name,
			size: megabytes(size),
			limit: megabytes(limits.maxBytes),
			option: 'Max File Size (MB)',
		});
	}
	if (size === 0) throw failGpt('INPUT_EMPTY', { parameter: name });
	const bytes = await file.bytes();
	return await readAs(kindOf(file, bytes), { name, bytes }, limits).catch((cause: unknown) =>
		// A file that breaks its parser is damaged, whatever the parser calls it.
		Promise.reject(cause instanceof CoreError ? cause : failGpt('DOC_UNREADABLE', { file: name })),
	);
}

async function readAs(
	kind: Kind | undefined,
	{ name, bytes }: { name: string; bytes: Uint8Array },
	limits: DocumentLimits,
): Promise<TextDocument> {
	switch (kind) {
		case 'mail': {
			const { readMail } = await import('./read-mail.js');
			return mailDocument(await readMail(bytes), limits);
		}
		case 'pdf': {
			const { readPdf } = await import('./read-pdf.js');
			return await readPdf(bytes, name, limits.maxPages);
		}
		case 'html': {
			const { htmlToPlain } = await import('./html-to-plain.js');
			return plainDocument(visibleText(htmlToPlain(decodeText(bytes), { quotes: true })));
		}
		case 'text':
			return plainDocument(visibleText(decodeText(bytes)));
		case undefined:
			throw failGpt('DOC_UNSUPPORTED', { file: name });
	}
}
