import type { AttachedFile, TextDocument } from './document';
import { visibleText } from './visible-text';

/**
 * A mail with the text of its files behind its own, each under a line with its name; those that could
 * not be read are left out. Evidence in them has no page: pages are counted in each file anew.
 */
export function withAttached(mail: TextDocument): TextDocument {
	const read = (mail.attached ?? []).filter((file) => 'document' in file);
	const texts = read.map((file) => `${heading(file)}\n\n${file.document.text}`);
	const garbled = read.some(({ document }) => document.garbled === true);
	return { ...mail, text: [mail.text, ...texts].join('\n\n'), ...(garbled ? { garbled } : {}) };
}

const heading = ({ name }: AttachedFile) =>
	`--- Attachment: ${visibleText(name).replace(/\s+/g, ' ').trim()} ---`;

/** The files of a mail as documents of their own that say which mail they came with. */
export function apart(mail: TextDocument): AttachedFile[] {
	const { messageId = '', threadId = '' } = mail.mail ?? {};
	return (mail.attached ?? []).map((file) =>
		'document' in file
			? {
					name: file.name,
					document: { ...file.document, file: file.name, attachedTo: { messageId, threadId } },
				}
			: file,
	);
}

/** A file of a kind that the node does not read, such as a picture: what it says was not expected. */
export const isUnsupported = (file: AttachedFile): boolean =>
	'error' in file && file.error.code === 'DOC_UNSUPPORTED';
