import type { AttachedFile, TextDocument } from './document';
import { failGpt } from '../words/error-catalog';
import { shownLimits } from '../words/limits';
import { visibleText } from './visible-text';

/**
 * A mail with the text of its files behind its own, each under a line with its name, and its pictures
 * and scans to be shown; those that could not be read are left out. Evidence in them has no page: pages
 * are counted in each file anew.
 */
export function withAttached(mail: TextDocument): TextDocument {
	const attached = limitShown(mail.attached ?? []);
	const read = attached.filter((file) => 'document' in file);
	const texts = read
		.filter(({ document }) => document.text !== '')
		.map((file) => `${heading(file)}\n\n${file.document.text}`);
	const text = [mail.text, ...texts].join('\n\n');
	const shown = [mail, ...read.map(({ document }) => document)].flatMap((one) => one.shown ?? []);
	const garbled = read.some(({ document }) => document.garbled === true);
	return {
		...mail,
		...(mail.attached ? { attached } : {}),
		text,
		shown,
		...(garbled ? { garbled } : {}),
	};
}

/** The files of a mail; PICTURES_TOO_MANY stands in place of those that are shown beyond what a call takes. */
function limitShown(files: AttachedFile[]): AttachedFile[] {
	let count = 0;
	let bytes = 0;
	return files.map((file) => {
		const shown = 'document' in file ? (file.document.shown ?? []) : [];
		const own = shown.reduce((sum, { base64 }) => sum + (base64.length * 3) / 4, 0);
		const fits = count + shown.length <= shownLimits.files && bytes + own <= shownLimits.bytes;
		if (shown.length > 0 && !fits) {
			return { name: file.name, error: failGpt('PICTURES_TOO_MANY', { file: file.name }) };
		}
		count += shown.length;
		bytes += own;
		return file;
	});
}

/** A mail of which a model was shown no picture: PICTURE_NOT_TAKEN stands in place of those that came with it. */
export function withoutShown(mail: TextDocument): TextDocument {
	const attached = mail.attached?.map((file) => {
		const isRead = !('document' in file) || !file.document.shown?.length || file.document.text;
		if (isRead) return file;
		const reason = 'it takes none';
		return { name: file.name, error: failGpt('PICTURE_NOT_TAKEN', { file: file.name, reason }) };
	});
	return attached ? { ...mail, attached } : mail;
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

const unexpected = ['DOC_UNSUPPORTED', 'PICTURE_NOT_SENT', 'PICTURE_TOO_SMALL'];

/** A file that the node does not read as such, like a sound or the logo of a footer: what it says was not expected. */
export const isUnsupported = (file: AttachedFile): boolean =>
	'error' in file && unexpected.includes(file.error.code);
